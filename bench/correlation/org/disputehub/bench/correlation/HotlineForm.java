package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** 12345 工单: long texts, callers by surname. */
final class HotlineForm implements Form {

    @Override
    public ObjectNode fill(Sheet sheet) {
        Account account = sheet.account();
        Draw noise = sheet.noise();
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("hotlineNo", sheet.number()).put("appealTitle", sheet.told().title()).put("appealContent", sheet.told().text()).put("callTime", Sheet.time(account.at()));
        String type = sheet.matter().type().hotline();
        if (noise.chance(0.1)) {
            sheet.evidence().tag("category-sibling");
            type = noise.of("0204", "0402", "990101");
        }
        order.put("appealTypeCode", type).put("secrecy", noise.chance(0.08) ? 1 : 0);
        order.put("contactName", account.who() == null || account.anonymous() ? noise.of("匿名", "群众", "") : name(sheet));
        order.put("contactPhone", sheet.phones().ofReporter(account, noise, sheet.evidence()));
        order.put("areaCode", sheet.areaCode(0.4, 0.3));
        order.put("address", sheet.address(sheet.precision(0.62, 0.05, 0.14, 0.13), noise.chance(0.3)));
        if (sheet.related() != null) {
            order.putArray("relatedNo").add(sheet.related());
        }
        return order;
    }

    private static String name(Sheet sheet) {
        Person who = sheet.account().who();
        if (sheet.noise().chance(0.55)) {
            return sheet.spelling().full(who, sheet.noise(), sheet.evidence());
        }
        sheet.evidence().tag("name-title");
        sheet.evidence().tells("surname:" + who.surname());
        return Spelling.polite(who);
    }
}
