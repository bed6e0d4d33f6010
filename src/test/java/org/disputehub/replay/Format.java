package org.disputehub.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.flow.Samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A day's reports of one source as it sends them: one message each, or all in one list or page. */
final class Format {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String CALL = new String(Samples.bytes("police-110", "call.xml"), GB18030);

    private static final String HEADINGS = "流水号,矛盾纠纷名称,发生日期,发生地点详址,所在村(社区)代码,矛盾纠纷规模,矛盾纠纷类别,涉及人数,矛盾纠纷简述,"
            + "主要当事人证件代码,主要当事人证件号码,主要当事人姓名,主要当事人联系方式,对方当事人姓名\n";

    /** @param kind what the source says of it: a dispute, none, or taken back */
    record Item(String recordNo, Matter matter, String words, Kind kind) {
        enum Kind { DISPUTE, NO_DISPUTE, WITHDRAWN }
    }

    record Message(String contentType, byte[] body) {
        static Message json(Object tree) {
            return new Message("application/json", tree.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Format() {
    }

    static List<Message> of(String connector, List<Item> items, Instant now) {
        return switch (connector) {
            case "dept-housing" -> List.of(list(items, now));
            case "dept-civil-affairs" -> List.of(page(items, now));
            default -> items.stream().map(item -> switch (connector) {
                case "police-110" -> call(item, now);
                case "grid-worker" -> gridWorker(item, now);
                case "public-snapshot" -> snapshot(item, now);
                case "hotline-12345" -> order(item, now);
                default -> standard(item, now);
            }).toList();
        };
    }

    private static Message call(Item item, Instant now) {
        Matter m = item.matter();
        boolean dispute = item.kind() != Item.Kind.NO_DISPUTE;
        String text = CALL.replace("41061120250603000123", item.recordNo()).replace("2025-06-03 21:14:07", TIME.format(now)).replace("<xzqhbh>410611", "<xzqhbh>" + m.county())
                .replace("<gxdwbh>410611569900", "<gxdwbh>" + m.village()).replaceAll("15400000001", m.phone()).replace("张样例", m.person())
                .replaceAll("<sfdz>[^<]*", "<sfdz>" + m.place() + "室").replaceAll("<bjnr>[^<]*", "<bjnr>报警人称" + item.words() + "，对方是" + m.opponent() + "。")
                .replaceAll("<(zddw[xy]zb)>[^<]*", "<$1>").replace("<ywxajbs>1", item.kind() == Item.Kind.WITHDRAWN ? "<ywxajbs>0" : "<ywxajbs>1")
                .replaceAll("<bjlb>08</bjlb>\\s*<bjlx>0802</bjlx>\\s*<bjxl>080201", dispute ? "<bjlb>08</bjlb><bjlx>0802</bjlx><bjxl>0802" : "<bjlb>05</bjlb><bjlx>0501</bjlx><bjxl>050101");
        return new Message("application/xml", text.getBytes(GB18030));
    }

    private static Message gridWorker(Item item, Instant now) {
        Matter m = item.matter();
        ObjectNode report = JSON.createObjectNode().put("clientMsgId", item.recordNo()).put("areaCode", m.village()).put("eventType", m.category()).put("eventScale", "01")
                .put("title", m.person() + "与" + m.opponent() + "的纠纷").put("desc", "走访得知" + item.words()).put("involved", 2).put("reportTime", now.toString());
        report.putObject("reporter").put("userId", "WGY-" + m.village()).put("name", "测试网格员").put("phone", "15400000101");
        ArrayNode parties = report.putArray("parties");
        parties.addObject().put("name", m.person()).put("phone", m.phone()).put("idNo", m.idNumber());
        parties.addObject().put("name", m.opponent());
        report.putObject("location").put("address", m.place());
        return Message.json(report);
    }

    private static Message snapshot(Item item, Instant now) {
        Matter m = item.matter();
        return Message.json(JSON.createObjectNode().put("openid", "o" + m.number()).put("clientMsgId", item.recordNo()).put("qrId", "JFM-" + m.village()).put("desc", item.words())
                .put("address", m.place()).put("anonymous", "0").put("name", m.person()).put("phone", m.phone()).put("clientTime", TIME.format(now)));
    }

    private static Message order(Item item, Instant now) {
        Matter m = item.matter();
        return Message.json(JSON.createObjectNode().put("hotlineNo", item.recordNo()).put("appealTypeCode", "0402").put("appealTitle", "反映" + m.place() + "纠纷")
                .put("appealContent", "来电人反映" + item.words()).put("callTime", TIME.format(now)).put("contactName", m.person()).put("contactPhone", m.phone()).put("secrecy", 0)
                .put("areaCode", m.village()).put("address", m.place()));
    }

    private static Message standard(Item item, Instant now) {
        return Message.json(row(item, now));
    }

    private static Message page(List<Item> items, Instant now) {
        ObjectNode page = JSON.createObjectNode().put("code", 0);
        ArrayNode rows = page.putObject("data").putArray("list");
        items.forEach(item -> rows.add(row(item, now)));
        return Message.json(page);
    }

    private static ObjectNode row(Item item, Instant now) {
        Matter m = item.matter();
        ObjectNode row = JSON.createObjectNode().put("bizNo", item.recordNo()).put("eventName", m.person() + "纠纷").put("eventType", m.category()).put("eventScale", "01")
                .put("happenDate", DAY.format(now)).put("reportTime", TIME.format(now)).put("updateTime", TIME.format(now)).put("areaCode", m.village()).put("address", m.place())
                .put("summary", "申请人称" + item.words()).put("deleted", false);
        ArrayNode parties = row.putArray("partyList");
        parties.addObject().put("role", "申请人").put("name", m.person()).put("idType", "111").put("idNo", m.idNumber()).put("phone", m.phone());
        parties.addObject().put("role", "被申请人").put("name", m.opponent());
        return row;
    }

    private static Message list(List<Item> items, Instant now) {
        StringBuilder csv = new StringBuilder(HEADINGS);
        items.forEach(item -> {
            Matter m = item.matter();
            csv.append(String.join(",", item.recordNo(), m.person() + "纠纷", DAY.format(now), m.place(), m.village(), "01", m.category(), "2", "排查发现" + item.words(),
                    "111", m.idNumber(), m.person(), m.phone(), m.opponent())).append('\n');
        });
        return new Message("text/csv", csv.toString().getBytes(GB18030));
    }
}
