package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A case of the finance office: bank against borrower, amounts in 万元, tied by the contract's number. */
final class FinanceForm implements Form {

    @Override
    public ObjectNode fill(Sheet sheet) {
        Draw noise = sheet.noise();
        Matter matter = sheet.matter();
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        ObjectNode record = message.putObject("Case").put("caseNo", sheet.number()).put("action", "ADD");
        record.put("RegTime", Sheet.time(sheet.account().at())).put("UpdTime", Sheet.time(sheet.account().at())).put("BizType", noise.of(matter.type().finance()));
        record.put("Title", sheet.told().title()).put("Facts", sheet.told().text()).put("OccurDate", matter.start().toLocalDate().toString());
        record.putObject("Amount").put("unit", "万元").put("currency", "CNY").put("Disputed", String.valueOf(matter.facts().numbers().get("amount") / 10_000.0));
        sheet.evidence().tells("amount:" + matter.facts().numbers().get("amount"));
        record.putObject("Institution").put("side", "1").put("Name", matter.org().name()).put("Tel", noise.chance(0.6) ? matter.org().phone() : "");
        sheet.evidence().tells("org:" + matter.org().id());
        record.putObject("Party").put("side", "2").put("Name", sheet.spelling().full(matter.complainant(), noise, sheet.evidence())).put("CertType", "1")
                .put("CertNo", Phones.id(matter.complainant(), 0.8, noise, sheet.evidence()))
                .put("Tel", noise.chance(0.7) ? sheet.phones().personal(matter.complainant(), noise, sheet.evidence()) : "");
        if (noise.chance(0.6)) {
            record.putObject("Contract").put("No", "YLJK-" + matter.org().id() + "-" + matter.complainant().id());
            sheet.evidence().tells("record:" + matter.cluster());
        }
        record.putObject("Site").put("AreaCode", sheet.areaCode(0.3, 0.4)).put("Address", sheet.address(sheet.precision(0.5, 0, 0.1, 0.2), true));
        return message;
    }
}
