package org.disputehub.correlate;

import java.util.regex.Pattern;

/** An organisation's name without the words that people leave out. */
final class OrgName {

    private static final Pattern FORM = Pattern.compile("(?:股份|责任)?有限(?:责任)?(?:公司)?(?:鹤壁)?(?:.{2,6}分公司)?$|(?:分|总)?公司$|\\(.*?\\)");
    private static final Pattern CITY = Pattern.compile("^(?:河南省?)?(?:鹤壁市?)?");

    private static final int SHORT = 4;

    private OrgName() {
    }

    /** Null where none is given. */
    static String of(String given) {
        String name = FORM.matcher(CITY.matcher(Wording.of(given)).replaceFirst("")).replaceAll("");
        return name.length() < 2 ? null : name;
    }

    /** People name a firm by how its name begins: 宏远建设 of 宏远建设工程. */
    static boolean isTold(String org, String text) {
        return org.length() >= SHORT && text.contains(org.substring(0, SHORT));
    }

    /** The same, or one the short form of the other. */
    static boolean alike(String a, String b) {
        return a.equals(b) || a.length() >= 3 && b.length() >= 3 && (a.contains(b) || b.contains(a)) || Syllables.alike(a, b);
    }
}
