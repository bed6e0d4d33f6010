package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** 网格员: an outsider's view, both sides by name where they are known, and a point. */
final class GridForm implements Form {

    @Override
    public ObjectNode fill(Sheet sheet) {
        Account account = sheet.account();
        Draw noise = sheet.noise();
        ObjectNode visit = JsonNodeFactory.instance.objectNode();
        visit.put("clientMsgId", sheet.number()).put("areaCode", sheet.areaCode(0.9, 0.1)).put("eventType", sheet.category());
        visit.putObject("reporter").put("name", sheet.area().gridWorker()).put("phone", sheet.area().gridPhone());
        if (noise.chance(0.8)) {
            visit.put("title", sheet.told().title());
        }
        visit.put("desc", sheet.told().text()).put("eventScale", noise.chance(0.5) ? "01" : "");
        if (noise.chance(0.5)) {
            visit.put("involved", sheet.matter().type().crowd() ? noise.between(3, 40) : 2);
        }
        ArrayNode parties = visit.putArray("parties");
        add(sheet, sheet.matter().type().crowd() ? noise.of(sheet.matter().sideA()) : sheet.matter().complainant(), parties);
        add(sheet, sheet.matter().respondent(), parties);
        double[] point = sheet.point(15);
        visit.putObject("location").put("lng", point[0] + Gcj.EAST).put("lat", point[1] + Gcj.NORTH).put("coordType", "gcj02").put("accuracy", noise.between(5, 40))
                .put("address", sheet.address(sheet.precision(0.3, 0.2, 0.38, 0.12), noise.chance(0.2)));
        visit.put("reportTime", account.at() + ":00+08:00");
        return visit;
    }

    private static void add(Sheet sheet, Person person, ArrayNode parties) {
        Draw noise = sheet.noise();
        if (person == null || noise.chance(0.13)) {
            sheet.evidence().tag("name-missing");
            return;
        }
        ObjectNode party = parties.addObject().put("name", noise.chance(0.88) ? sheet.spelling().full(person, noise, sheet.evidence())
                : sheet.spelling().spoken(person, noise, sheet.evidence()));
        if (noise.chance(0.2)) {
            party.put("phone", sheet.phones().personal(person, noise, sheet.evidence()));
        }
        party.put("idNo", Phones.id(person, 0.08, noise, sheet.evidence()));
    }
}
