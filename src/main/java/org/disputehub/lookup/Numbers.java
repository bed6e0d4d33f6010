package org.disputehub.lookup;

import org.disputehub.mapping.Phones;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ID and phone numbers that somebody wrote into a text, also parted by spaces or hyphens and in full width. */
record Numbers(List<Number> ids, List<Number> phones) {

    /** @param value as the registers compare it */
    record Number(String value, int from, int to) {
    }

    private static final String DIGIT = "[0-9０-９]";
    private static final String GAP = "[ \u3000-]?";
    private static final Pattern ID = Pattern.compile("(?<!" + DIGIT + ")" + DIGIT + "(?:" + GAP + DIGIT + "){16}" + GAP + "[0-9０-９XxＸｘ](?!" + DIGIT + ")");
    private static final Pattern PHONE = Pattern.compile("(?<!" + DIGIT + ")[1１][3-9３-９](?:" + GAP + DIGIT + "){9}(?!" + DIGIT + ")");
    private static final Pattern ANY = Pattern.compile(DIGIT + "{3}");
    private static final int MOST = 20;

    static Numbers in(String text) {
        List<Number> ids = new ArrayList<>();
        List<Number> phones = new ArrayList<>();
        if (ANY.matcher(text).find()) {
            for (Matcher found = ID.matcher(text); found.find() && ids.size() < MOST;) {
                add(RowValues.idNo(plain(found)), found, ids);
            }
            for (Matcher found = PHONE.matcher(text); found.find() && phones.size() < MOST;) {
                add(Phones.e164(plain(found)), found, phones);
            }
        }
        return new Numbers(ids, phones);
    }

    boolean none() {
        return ids.isEmpty() && phones.isEmpty();
    }

    private static String plain(Matcher found) {
        return Normalizer.normalize(found.group(), Normalizer.Form.NFKC);
    }

    private static void add(String value, Matcher found, List<Number> numbers) {
        if (value != null) {
            numbers.add(new Number(value, found.start(), found.end()));
        }
    }
}
