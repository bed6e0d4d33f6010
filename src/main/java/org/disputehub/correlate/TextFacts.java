package org.disputehub.correlate;

import org.disputehub.mapping.Phones;

import java.util.ArrayList;
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
record TextFacts(List<PersonName> names, Map<String, String> ids, Set<String> phones, Set<String> marks, Set<Long> amounts) {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔章靳常乔牛申桑岳耿";
    private static final Pattern NAME = Pattern.compile("(?:户主|邻居|前夫|前妻|丈夫|妻子|老公|老婆|儿子|女儿|儿媳|女婿|哥哥|弟弟|姐姐|妹妹|父亲|母亲|房东|租客|租户|老板|包工头|经理|店主|车主|对方|当事人|村民|居民|业主|同事|叫|与|和|跟|被|向|室|户|[:、,;]|\\d)"
            + "([" + SURNAMES + "](?:某某?|先生|女士|\\p{IsHan}{1,2}?))(?=在|因|发生|家|的|未|不|将|把|说|称|等|之间|签|欠|拖|一|多|名下|协商|[,。、;:()\\d]|与|和|到|又|再|就|从|$)");
    private static final Pattern ID = Pattern.compile("(\\p{IsHan}{2,4})?[^\\p{IsHan}\\d]{0,4}(?:身份证号?(?:码)?[:]?)?(?<!\\d)(\\d{17}[\\dx])(?![\\dx])");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d-?\\d{4}-?\\d{4}(?!\\d)");
    private static final Pattern MARK = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·.]?([a-z0-9]{5,6})(?![a-z0-9])");
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,4})?)(万|千|百)?(?:余|多)?(?:元|块)");

    static TextFacts of(String text) {
        List<PersonName> names = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        for (int from = 0; name.find(from); from = name.end(1)) {
            add(names, name.group(1));
        }
        Map<String, String> ids = new HashMap<>();
        for (Matcher id = ID.matcher(text); id.find(); ) {
            String fingerprint = IdNumbers.fingerprint(id.group(2));
            if (fingerprint != null && id.group(1) != null) {
                add(names, id.group(1));
                ids.put(id.group(1), fingerprint);
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
        Set<Long> amounts = new LinkedHashSet<>();
        for (Matcher amount = AMOUNT.matcher(text); amount.find(); ) {
            amounts.add(Math.round(Double.parseDouble(amount.group(1)) * scale(amount.group(2))));
        }
        return new TextFacts(names, ids, phones, marks, amounts);
    }

    private static void add(List<PersonName> names, String text) {
        PersonName name = PersonName.of(text);
        if (name != null) {
            names.add(name);
        }
    }

    private static int scale(String unit) {
        return unit == null ? 1 : switch (unit) {
            case "万" -> 10_000;
            case "千" -> 1_000;
            default -> 100;
        };
    }
}
