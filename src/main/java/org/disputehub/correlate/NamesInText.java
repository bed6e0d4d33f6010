package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Persons that a text names: a family name after a word that people are introduced by (户主, 与, 前夫), up to a word that goes on (在, 因). */
final class NamesInText {

    /** Those that are common; one that is a word of daily use besides (安, 车, 时) is left out. */
    private static final BitSet SURNAMES = characters("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江"
            + "阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔章靳常乔牛申桑岳耿"
            + "邢付尚樊翟窦俞倪温季祝齐庞兰骆纪舒娄葛柳甘邬殷施裴柴翁桂喻辛焦梅盛项詹冉卞霍戚佟晏苗柯谷鲍栾屈景闵聂卓蒙冀阮凌涂滕芦鲁仝晁郜荆琚巩姬栗卫司");
    private static final Set<String> INTRODUCED_BY = Set.of("户主", "邻居", "前夫", "前妻", "丈夫", "妻子", "老公", "老婆", "儿子", "女儿", "儿媳", "女婿", "哥哥", "弟弟", "姐姐", "妹妹", "父亲", "母亲",
            "住户", "房东", "租客", "租户", "老板", "经理", "店主", "车主", "对方", "事人", "村民", "居民", "业主", "同事", "工头",
            "同村", "本村", "隔壁", "对门", "楼上", "楼下", "朋友", "亲戚", "熟人", "司机", "工人", "患者", "伤者", "学生", "里人", "大哥", "大姐", "嫂子", "岳父", "岳母", "公公", "婆婆", "舅舅", "叔叔");
    private static final BitSet AFTER = characters("叫与和跟被向室户:、,;。称说系替的");
    private static final BitSet BEFORE = characters("在因发家的未不将把说称等之签欠拖一多,。、;:()与和到又再就从上占堵反打借养拆垫漏噪放堆挖盖砌停撬挪租两拉挡锁骂吵闹砸踢推抢偷还赔骗卖买搬装填扔倒泼晾浇割砍已没每半");
    /** Words that begin like a name. */
    private static final Set<String> NO_NAMES = Set.of("金额", "金属", "金融", "曾经", "曾调", "曾多", "曾因", "白天", "白色", "石头", "石材", "马上", "马路", "马桶", "程序", "常年", "常常", "于是", "余款", "余额",
            "田地", "田间", "钱款", "万元", "万块", "万多", "温度", "夏天", "夏季", "方面", "方案", "方式", "严重", "毛病", "段时", "任何", "任务", "顾客", "牛羊", "申请", "申诉", "尚未", "尚有", "尚欠", "项目", "司机", "黄色", "龙头", "施工");
    private static final BitSet IN_NO_NAME = characters("的了不在因将把说称等之与和跟被向到又再就从我你他她其们家户人必没有是要给让该这那个元块");
    private static final List<String> FORMS = List.of("某某", "某", "先生", "女士", "师傅");
    private static final BitSet FAMILIARLY = characters("老小姓");
    private static final int LONGEST_GIVEN_NAME = 2;

    private NamesInText() {
    }

    static List<PersonName> of(String text) {
        List<PersonName> names = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (SURNAMES.get(text.charAt(i)) && !NO_NAMES.contains(text.substring(i, Math.min(text.length(), i + 2)))) {
                int form = formEnd(text, i + 1);
                if (form > 0) {
                    add(names, text.substring(i, form));
                } else if (introduced(text, i)) {
                    addGiven(names, text, i, surely(text, i));
                } else if (i > 0 && FAMILIARLY.get(text.charAt(i - 1))) {
                    add(names, text.substring(i - 1, i + 1));
                }
            }
        }
        return names;
    }

    private static void add(List<PersonName> names, String text) {
        PersonName name = PersonName.of(text);
        if (name != null) {
            names.add(name);
        }
    }

    /** Of 王某, 王女士; -1 where nothing of the kind follows. */
    private static int formEnd(String text, int given) {
        for (String form : FORMS) {
            if (text.startsWith(form, given)) {
                return given + form.length();
            }
        }
        return -1;
    }

    private static boolean introduced(String text, int at) {
        if (at == 0) {
            return true;
        }
        return AFTER.get(text.charAt(at - 1)) || surely(text, at);
    }

    /** After the number of a room, or a word for somebody, a person comes. */
    private static boolean surely(String text, int at) {
        return at >= 2 && (INTRODUCED_BY.contains(text.substring(at - 2, at)) || Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at - 2)) && text.charAt(at) != '万');
    }

    /** The shortest name that something follows which goes on; where nothing tells but it is surely one, both it may be. */
    private static void addGiven(List<PersonName> names, String text, int at, boolean surely) {
        int longest = at + 1;
        while (longest < text.length() && longest - at <= LONGEST_GIVEN_NAME && Grams.counts(text.charAt(longest)) && !IN_NO_NAME.get(text.charAt(longest))) {
            longest++;
        }
        for (int end = at + 2; end <= longest; end++) {
            if (end == text.length() || BEFORE.get(text.charAt(end)) || Character.isDigit(text.charAt(end))) {
                add(names, text.substring(at, end));
                return;
            }
        }
        for (int end = at + 2; surely && end <= longest; end++) {
            add(names, text.substring(at, end));
        }
    }

    private static BitSet characters(String all) {
        BitSet set = new BitSet();
        all.chars().forEach(set::set);
        return set;
    }
}
