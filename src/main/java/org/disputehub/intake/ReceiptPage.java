package org.disputehub.intake;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.story.Stories;
import org.disputehub.story.Story;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * How far a report is, for the resident who holds its receipt. The receipt's 80 random bits are the only key: the page says nothing of anybody, and to ask for a phone's last
 * digits would let whoever holds a receipt try out whose it is (docs/decisions/0016-callbacks.md).
 */
@Controller
class ReceiptPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** A line of the page. */
    record Line(String time, String zh, String en, boolean missed) {
    }

    private final Receipts receipts;
    private final ReceiptNumbers numbers;
    private final Connectors connectors;
    private final Template page;

    ReceiptPage(Receipts receipts, ReceiptNumbers numbers, Connectors connectors) throws IOException {
        this.receipts = receipts;
        this.numbers = numbers;
        this.connectors = connectors;
        try (InputStream template = ReceiptPage.class.getResourceAsStream("/receipt.html")) {
            this.page = Mustache.compiler().compile(new String(template.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/receipt/{receipt:[0-9a-z]{32}}")
    ResponseEntity<String> page(@PathVariable("receipt") String receipt) {
        if (connectors.all().stream().map(ActiveConnector::id).noneMatch(connector -> numbers.belongs(receipt, connector))) {
            return answer(HttpStatus.NOT_FOUND, receipt, List.of(new Line("", "没有这个回执。请核对编号。", "There is no such receipt. Check the number.", true)), List.of());
        }
        try {
            Story known = receipts.story(receipt).publicly();
            Story story = known.chapters().isEmpty() ? Stories.accepted(numbers.givenAt(receipt)) : known;
            return answer(HttpStatus.OK, receipt, story.chapters().stream().map(chapter -> new Line(time(chapter.at()), chapter.zh(), chapter.en(), false)).toList(),
                    story.due().stream().map(due -> new Line(time(due.dueAt()), due.zh(), due.en(), due.missed())).toList());
        } catch (DataAccessException away) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, receipt, List.of(new Line("", "暂时无法查询，请稍后再试。", "Nothing can be looked up at the moment. Try again later.", true)), List.of());
        }
    }

    private ResponseEntity<String> answer(HttpStatus status, String receipt, List<Line> lines, List<Line> due) {
        return ResponseEntity.status(status).contentType(HTML).header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex").header("Cache-Control", "no-store")
                .body(page.execute(Map.of("receipt", receipt, "lines", lines, "due", due, "anyDue", !due.isEmpty())));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
