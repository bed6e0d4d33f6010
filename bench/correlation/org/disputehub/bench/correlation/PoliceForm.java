package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** 警情: the caller stands in fields, everybody else in the text. */
final class PoliceForm implements Form {

    private final Narrator narrator;

    PoliceForm(Narrator narrator) {
        this.narrator = narrator;
    }

    @Override
    public ObjectNode fill(Sheet sheet) {
        Account account = sheet.account();
        Draw noise = sheet.noise();
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        ObjectNode call = message.putObject("body").putObject("jjd");
        // The police have no unit of their own for the development zone.
        String county = sheet.area().countyCode().equals("410671") ? "410611" : sheet.area().countyCode();
        call.put("jjdbh", sheet.number()).put("xzqhbh", county).put("gxdwbh", county + "569900");
        if (sheet.related() != null) {
            call.put(noise.chance(0.8) ? "cfjqbh" : "gljjdbh", sheet.related());
        }
        call.put("bjsj", Sheet.time(account.at())).put("gxsj", Sheet.time(account.at()));
        String phone = sheet.phones().ofReporter(account, noise, sheet.evidence());
        call.put("bjdh", phone).put("lxdh", noise.chance(0.85) ? phone : "");
        if (account.who() != null && !account.anonymous()) {
            call.put("bjrxm", name(sheet)).put("bjrxb", noise.chance(0.9) ? account.who().female() ? "2" : "1" : "");
        }
        call.put("sfdz", sheet.address(sheet.precision(0.68, 0.07, 0.14, 0.11), noise.chance(0.75)));
        call.put("bjnr", sheet.told().text());
        codes(sheet, call);
        if (noise.chance(0.4)) {
            double[] point = sheet.point(60);
            call.put("zddwxzb", String.format("%.6f", point[0])).put("zddwyzb", String.format("%.6f", point[1]));
        }
        if (noise.chance(0.3)) {
            call.put("cjqk", narrator.handled(account, sheet.addresses(), noise, sheet.evidence())).put("fksj", Sheet.time(account.at().plusMinutes(noise.between(20, 300))));
        }
        return message;
    }

    private static String name(Sheet sheet) {
        double kind = sheet.noise().between(0.0, 1.0);
        Person who = sheet.account().who();
        if (kind < 0.9) {
            return sheet.spelling().full(who, sheet.noise(), sheet.evidence());
        }
        sheet.evidence().tag(kind < 0.96 ? "name-title" : "name-missing");
        if (kind < 0.96) {
            sheet.evidence().tells("surname:" + who.surname());
            return Spelling.polite(who);
        }
        return sheet.noise().of("不详", "", "未提供");
    }

    /** The call's code is of three levels, often not all of them known, now and then another one. */
    private static void codes(Sheet sheet, ObjectNode call) {
        List<String> codes = sheet.matter().type().police();
        double kind = sheet.noise().between(0.0, 1.0);
        if (kind < 0.08) {
            sheet.evidence().tag("category-sibling");
            codes = List.of("08", "0899");
        } else if (kind < 0.2) {
            sheet.evidence().tag("category-coarse");
            codes = codes.subList(0, Math.max(1, codes.size() - 1));
        }
        String[] fields = {"bjlb", "bjlx", "bjxl"};
        for (int i = 0; i < codes.size(); i++) {
            call.put(fields[i], codes.get(i));
        }
    }
}
