package org.disputehub.transport;

/** Records of the civil affairs bureau. */
final class CivilAffairs {

    private CivilAffairs() {
    }

    static String record(String number, String changed) {
        return """
                {"bizNo":"%s","eventName":"抚养费纠纷","eventType":"0102","eventScale":"01","happenDate":"2025-04-30","areaCode":"410603001001",
                 "partyList":[{"role":"申请人","name":"孙假设","phone":"15400000005"}],"summary":"申请协调抚养费 %s","updateTime":"%s"}""".formatted(number, number, changed);
    }

    static String record(String number) {
        return record(number, "2025-06-10 10:00:00");
    }
}
