package org.disputehub.mapping;

/** Unified social credit codes of organisations, GB 32100-2015: seventeen characters and a check character modulo 31. */
final class CreditCode {

    /** Without I, O, S, V and Z. */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CreditCode() {
    }

    static boolean isValid(String code) {
        if (!code.matches("[" + CHARACTERS + "]{18}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
        }
        return CHARACTERS.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
    }
}
