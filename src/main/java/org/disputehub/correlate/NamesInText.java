package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Persons that a text names: a family name after a word that people are introduced by (户主, 与, 前夫), up to a word that goes on (在, 因). */
final class NamesInText {

    private static final BitSet SURNAMES = characters("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江"
            + "阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔章靳常乔牛申桑岳耿");
    private static final Set<String> INTRODUCED_BY = Set.of("户主", "邻居", "前夫", "前妻", "丈夫", "妻子", "老公", "老婆", "儿子", "女儿", "儿媳", "女婿", "哥哥", "弟弟", "姐姐", "妹妹", "父亲", "母亲",
            "房东", "租客", "租户", "老板", "经理", "店主", "车主", "对方", "事人", "村民", "居民", "业主", "同事", "工头");
    private static final BitSet AFTER = characters("叫与和跟被向室户:、,;。");
    private static final BitSet BEFORE = characters("在因发家的未不将把说称等之签欠拖一多,。、;:()与和到又再就从上占堵反打");
    private static final List<String> FORMS = List.of("某某", "某", "先生", "女士");
    private static final int LONGEST_GIVEN_NAME = 2;

    private NamesInText() {
    }

    static List<PersonName> of(String text) {
        List<PersonName> names = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (SURNAMES.get(text.charAt(i)) && introduced(text, i)) {
                int end = end(text, i + 1);
                PersonName name = end < 0 ? null : PersonName.of(text.substring(i, end));
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static boolean introduced(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return AFTER.get(before) || Character.isDigit(before) || at >= 2 && INTRODUCED_BY.contains(text.substring(at - 2, at));
    }

    /** Of the shortest name that something else follows; -1 where none does. */
    private static int end(String text, int given) {
        for (String form : FORMS) {
            if (text.startsWith(form, given)) {
                return given + form.length();
            }
        }
        for (int length = 1; length <= LONGEST_GIVEN_NAME && given + length <= text.length(); length++) {
            if (!Grams.counts(text.charAt(given + length - 1))) {
                return -1;
            }
            int end = given + length;
            if (end == text.length() || BEFORE.get(text.charAt(end)) || Character.isDigit(text.charAt(end))) {
                return end;
            }
        }
        return -1;
    }

    private static BitSet characters(String all) {
        BitSet set = new BitSet();
        all.chars().forEach(set::set);
        return set;
    }
}
