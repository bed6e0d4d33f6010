package org.disputehub.sheet;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows of a CSV file, and what is said of one that is none. */
class CsvSheetTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void rowsByHeadingWithoutEmptyLinesAndWithoutTheMarkOfUtf8() throws IOException {
        assertThat(rows("\ufeff流水号,\"描 述\"\r\n1,\"a,\"\"b\"\"\nc\"\r\n\r\n2,\r\n", StandardCharsets.UTF_8))
                .containsExactly(Map.of("流水号", "1", "描 述", "a,\"b\"\nc"), Map.of("流水号", "2", "描 述", ""));
    }

    @Test
    void anythingWrongIsFoundBeforeTheFirstRowIsTaken() {
        assertUnreadable("a,b\n1,2\n3,\"open", "a quote is left open");
        assertUnreadable("a,a\n1,2", "given twice");
        assertUnreadable("a,\n1,2", "heading is empty");
        assertUnreadable("a,b\n", "at least one row");
        assertUnreadable("", "at least one row");
        assertUnreadable("a\n" + "1\n".repeat(11), "More than 10 reports");
        assertUnreadable("a\n\"" + "x".repeat(2 << 20), "Is a quote left open?");
        byte[] utf8 = "名\n吵".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new CsvSheet(() -> new ByteArrayInputStream(utf8), GB18030).check(10)).isInstanceOf(UnreadableSheet.class).hasMessageContaining("not valid GB18030");
    }

    private static void assertUnreadable(String text, String words) {
        assertThatThrownBy(() -> rows(text, GB18030)).isInstanceOf(UnreadableSheet.class).hasMessageContaining(words);
    }

    private static List<Map<String, String>> rows(String text, Charset charset) throws IOException {
        Sheet sheet = new CsvSheet(() -> new ByteArrayInputStream(text.getBytes(charset)), charset);
        sheet.check(10);
        List<Map<String, String>> found = new ArrayList<>();
        try (Rows rows = sheet.rows()) {
            rows.forEachRemaining(found::add);
        }
        return found;
    }
}
