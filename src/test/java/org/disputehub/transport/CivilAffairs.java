package org.disputehub.transport;

/** Records of the civil affairs bureau, each about other people. */
final class CivilAffairs {

    private CivilAffairs() {
    }

    static String record(String number, String changed) {
        int other = Math.floorMod(number.hashCode(), 90_000) + 10_000;
        String name = "孙" + (char) ('\u4e00' + other % 5_000) + (char) ('\u4e00' + other / 20);
        return """
                {"bizNo":"%s","eventName":"抚养费纠纷","eventType":"0102","eventScale":"01","happenDate":"2025-04-30","areaCode":"410603001001",
                 "partyList":[{"role":"申请人","name":"%s","phone":"154005%05d"}],"summary":"申请协调抚养费 %s","updateTime":"%s"}""".formatted(number, name, other, number, changed);
    }

    static String record(String number) {
        return record(number, "2025-06-10 10:00:00");
    }
}
