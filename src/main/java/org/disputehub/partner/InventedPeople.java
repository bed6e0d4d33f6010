package org.disputehub.partner;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text is visibly about nobody: it has a phone or an ID number, and all that it has are of ranges that are given to no one (154…,
 * 410699…). An integrator may put a real message into samples/, and names and addresses cannot be told from invented ones.
 */
final class InventedPeople {

    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:86)?(1[3-9]\\d)[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3})[- ]\\d{7,8}(?!\\d)");
    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)(\\d{6})(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");
    private static final List<String> INVENTED = List.of("154", "410699");

    private InventedPeople() {
    }

    static boolean only(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        int invented = 0;
        for (Pattern pattern : List.of(MOBILE, LANDLINE, ID_NUMBER)) {
            for (Matcher number = pattern.matcher(plain); number.find(); ) {
                if (!INVENTED.contains(number.group(1))) {
                    return false;
                }
                invented++;
            }
        }
        return invented > 0;
    }
}
