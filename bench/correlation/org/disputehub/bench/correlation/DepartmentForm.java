package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The departments' standard format, and the civil affairs bureau's, which is a part of it: few words, parties in full. */
final class DepartmentForm implements Form {

    @Override
    public ObjectNode fill(Sheet sheet) {
        Account account = sheet.account();
        Draw noise = sheet.noise();
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("bizNo", sheet.number()).put("eventName", sheet.told().title()).put("summary", sheet.told().text()).put("eventType", sheet.category());
        record.put("happenDate", sheet.matter().start().toLocalDate().toString());
        record.put("reportTime", Sheet.time(account.at())).put("createTime", Sheet.time(account.at())).put("updateTime", Sheet.time(account.at()));
        record.put("areaCode", sheet.areaCode(0.55, 0.25)).put("address", sheet.address(sheet.precision(0.5, 0.05, 0.15, 0.22), noise.chance(0.5)));
        sheet.matter().facts().numbers().values().stream().findFirst().filter(amount -> noise.chance(0.4)).ifPresent(amount -> {
            record.put("amount", amount);
            sheet.evidence().tells("amount:" + amount);
        });
        ArrayNode parties = record.putArray("partyList");
        person(sheet, account.who() == null || account.who().family() == sheet.matter().complainant().family() || sheet.matter().type().crowd() ? applicant(sheet) : account.who(), "申请人", parties);
        boolean byRespondent = account.who() != null && account.who().equals(sheet.matter().respondent());
        if (noise.chance(0.88)) {
            person(sheet, byRespondent ? sheet.matter().complainant() : sheet.matter().respondent(), "被申请人", parties);
        } else {
            sheet.evidence().tag("name-missing");
        }
        if (sheet.matter().org() != null && noise.chance(0.85)) {
            sheet.evidence().tells("org:" + sheet.matter().org().id());
            parties.addObject().put("role", "被申请人").put("orgName", noise.chance(0.8) ? sheet.matter().org().name() : sheet.matter().org().brief());
        }
        if (sheet.related() != null) {
            record.putArray("relatedNo").add(sheet.related());
        }
        return record;
    }

    private static Person applicant(Sheet sheet) {
        return sheet.account().who() == null ? sheet.matter().complainant() : sheet.account().who();
    }

    private static void person(Sheet sheet, Person person, String role, ArrayNode parties) {
        if (person == null) {
            return;
        }
        boolean applicant = role.equals("申请人");
        ObjectNode party = parties.addObject().put("role", role).put("name", sheet.spelling().full(person, sheet.noise(), sheet.evidence()));
        party.put("phone", sheet.noise().chance(applicant ? 0.85 : 0.3) ? sheet.phones().personal(person, sheet.noise(), sheet.evidence()) : "");
        party.put("idType", "111").put("idNo", Phones.id(person, applicant ? 0.65 : 0.25, sheet.noise(), sheet.evidence()));
    }
}
