package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** 随手拍: a resident's words, no category, often no name, a point from the phone. */
final class SnapshotForm implements Form {

    @Override
    public ObjectNode fill(Sheet sheet) {
        Account account = sheet.account();
        Draw noise = sheet.noise();
        ObjectNode snapshot = JsonNodeFactory.instance.objectNode();
        snapshot.put("clientMsgId", sheet.number()).put("desc", sheet.told().text()).put("clientTime", Sheet.time(account.at())).put("anonymous", account.anonymous() ? "1" : "0");
        if (noise.chance(0.6)) {
            snapshot.put("qrId", "JFM-" + sheet.area().village());
            sheet.evidence().tells("village:" + sheet.area().village());
        }
        if (noise.chance(0.75)) {
            double[] point = sheet.point(40);
            snapshot.put("lng", point[0] + Gcj.EAST).put("lat", point[1] + Gcj.NORTH).put("coordType", "gcj02");
        }
        String address = sheet.address(sheet.precision(0.16, 0.08, 0.34, 0.36), noise.chance(0.1));
        snapshot.put("address", address.isEmpty() ? sheet.area().county() : address);
        if (account.anonymous()) {
            sheet.evidence().tag("anonymous");
        } else if (account.who() != null && noise.chance(0.7)) {
            snapshot.put("name", noise.chance(0.6) ? sheet.spelling().full(account.who(), noise, sheet.evidence()) : Spelling.polite(account.who()));
            sheet.evidence().tells("surname:" + account.who().surname());
        }
        snapshot.put("phone", sheet.phones().ofReporter(account, noise, sheet.evidence()));
        if (noise.chance(0.5)) {
            snapshot.putArray("photos").add("https://oss.example.invalid/p/" + sheet.number() + ".jpg");
        }
        return snapshot;
    }
}
