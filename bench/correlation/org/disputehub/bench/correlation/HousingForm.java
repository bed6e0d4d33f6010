package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One row of the housing bureau's weekly list. */
final class HousingForm implements Form {

    @Override
    public ObjectNode fill(Sheet sheet) {
        Draw noise = sheet.noise();
        Matter matter = sheet.matter();
        Person who = sheet.account().who() == null ? matter.complainant() : sheet.account().who();
        Person other = who.equals(matter.respondent()) ? matter.complainant() : matter.respondent();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("流水号", sheet.number()).put("发生日期", sheet.account().at().toLocalDate().toString()).put("矛盾纠纷类别", sheet.category());
        row.put("矛盾纠纷规模", noise.chance(0.6) ? "01" : "").put("涉及人数", noise.chance(0.5) ? "2" : "");
        row.put("矛盾纠纷名称", sheet.told().title()).put("矛盾纠纷简述", sheet.told().text());
        row.put("所在村(社区)代码", sheet.areaCode(0.8, 0.2));
        row.put("发生地点详址", sheet.address(sheet.precision(0.5, 0.2, 0.2, 0.1), noise.chance(0.6)));
        row.put("主要当事人姓名", sheet.spelling().full(who, noise, sheet.evidence()));
        row.put("主要当事人联系方式", noise.chance(0.8) ? sheet.phones().personal(who, noise, sheet.evidence()) : "");
        row.put("主要当事人证件号码", Phones.id(who, 0.6, noise, sheet.evidence()));
        if (other != null && noise.chance(0.85)) {
            row.put("对方当事人姓名", sheet.spelling().full(other, noise, sheet.evidence()));
        }
        if (matter.org() != null && noise.chance(0.85)) {
            sheet.evidence().tells("org:" + matter.org().id());
            row.put("涉及单位", matter.org().name());
        }
        return row;
    }
}
