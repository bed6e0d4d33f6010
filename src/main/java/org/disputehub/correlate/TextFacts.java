package org.disputehub.correlate;

import org.disputehub.mapping.Phones;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a free text says of people and sums.
 *
 * @param ids fingerprints by the full name that stands before the number
 */
record TextFacts(List<PersonName> names, Set<String> orgs, Map<String, String> ids, Set<String> phones, Set<String> marks, Set<Long> amounts) {

    private static final Pattern ID = Pattern.compile("(?<!\\d)\\d{17}[\\dx](?![\\dx])");
    private static final Pattern NAME_BEFORE = Pattern.compile("([㐀-鿿]{2,4})[^㐀-鿿\\d]{0,3}(?:身份证号?码?)?[^㐀-鿿\\d]{0,3}$");
    private static final int NAME_AND_WORDS = 16;
    /** Names of four characters and more: 物业公司, 建筑公司 is anybody's. */
    private static final Pattern ORG = Pattern.compile("(?:^|[^㐀-鿿]|[与和跟在到被向找称说系对由是]|反映|投诉|发现|工地|项目|工程)(?!物业|建筑|劳务|保险|装修|施工|开发)([㐀-鿿&&[^与和跟在到被向找称说系对由是]]{4,14}?公司)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d-?\\d{4}-?\\d{4}(?!\\d)");
    private static final Pattern MARK = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·.]?([a-z0-9]{5,6})(?![a-z0-9])");
    /** The end of a plate, which is what people remember. */
    private static final Pattern MARK_END = Pattern.compile("车(?:牌|号)[^,。;]{0,4}?尾号(?:是|为)?([a-z0-9]{3,5})|尾号(?:是|为)?([a-z0-9]{3,5})的?[^,。;]{0,3}车");
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,4})?)(万|千|百)?(?:余|多)?(?:元|块)");

    static TextFacts of(String text) {
        List<PersonName> names = NamesInText.of(text);
        Set<String> orgs = new LinkedHashSet<>();
        for (Matcher org = ORG.matcher(text); org.find(); ) {
            String name = OrgName.of(org.group(1));
            if (name != null) {
                orgs.add(name);
            }
        }
        Map<String, String> ids = new HashMap<>();
        for (Matcher id = ID.matcher(text); id.find(); ) {
            String fingerprint = IdNumbers.fingerprint(id.group());
            Matcher before = NAME_BEFORE.matcher(text.substring(Math.max(0, id.start() - NAME_AND_WORDS), id.start()));
            PersonName name = fingerprint != null && before.find() ? PersonName.of(before.group(1)) : null;
            if (name != null && name.full() != null) {
                names.add(name);
                ids.put(name.full(), fingerprint);
            }
        }
        Set<String> phones = new LinkedHashSet<>();
        for (Matcher phone = PHONE.matcher(text); phone.find(); ) {
            String e164 = Phones.e164(phone.group());
            if (e164 != null) {
                phones.add(e164);
            }
        }
        Set<String> marks = new LinkedHashSet<>();
        for (Matcher mark = MARK.matcher(text); mark.find(); ) {
            marks.add(mark.group(1));
        }
        for (Matcher end = MARK_END.matcher(text); end.find(); ) {
            marks.add(Profile.END + (end.group(1) == null ? end.group(2) : end.group(1)));
        }
        Set<Long> amounts = new LinkedHashSet<>();
        for (Matcher amount = AMOUNT.matcher(text); amount.find(); ) {
            amounts.add(Math.round(Double.parseDouble(amount.group(1)) * scale(amount.group(2))));
        }
        return new TextFacts(names, orgs, ids, phones, marks, amounts);
    }

    private static int scale(String unit) {
        return unit == null ? 1 : switch (unit) {
            case "万" -> 10_000;
            case "千" -> 1_000;
            default -> 100;
        };
    }
}
