package org.disputehub.lookup;

import org.disputehub.mapping.CitizenId;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Registers of any size about nobody, the same each time: ID numbers of a county that is not assigned, phones of a range that is not either. */
final class InventedRegisters {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN = "虚拟样例假设示范构想试验模型演练参照仿真编造无名某甲乙丙丁戊己庚辛壬癸";
    private static final String[] PERSON = {"刑满释放人员", "社区矫正对象", "吸毒人员", "严重精神障碍患者", "重点信访人员", "涉黑涉恶前科人员"};
    private static final String[] PLACE = {"学校", "医院", "加油站", "商场", "化工企业", "在建工地"};
    private static final String[] TOWNS = {"410603001", "410602001", "410611566", "410621100", "410622100", "410671400"};
    private static final String HAN = "暴烈狂凶祸殃劫胁迫挟恨怨仇怒闹冲撞毁损焚炸刃锐械毒迷弃绝灭崩摧残虐殴斗抢夺掳囚围堵截拦跪哭喊骂咒诅讹诈欺瞒骗拐卖贩私藏匿逃窜流荡";

    private InventedRegisters() {
    }

    static String persons(int count) {
        StringBuilder csv = new StringBuilder("id,name,idNo,phone,birthDate,division,category,owner,from,until\n");
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            String born = String.format("19%02d%02d%02d", i / 1000 / 336 % 100, i / 1000 / 28 % 12 + 1, i / 1000 % 28 + 1);
            csv.append(String.format("KP-%07d,%s,%s,154%08d,%s-%s-%s,%s,%s,410600-GAJ,,%n", i, name(random), idNo(born, i % 1000), i, born.substring(0, 4), born.substring(4, 6), born.substring(6),
                    TOWNS[i % TOWNS.length] + String.format("%03d", i % 20 + 1), PERSON[i % PERSON.length]).replace("\r\n", "\n"));
        }
        return csv.toString();
    }

    static String places(int count) {
        StringBuilder csv = new StringBuilder("id,name,aliases,code,lng,lat,metres,division,category,owner\n");
        Random random = new Random(2);
        for (int i = 0; i < count; i++) {
            csv.append(String.format("P-%06d,样例%d号%s,样%d%s,,%.5f,%.5f,100,%s,%s,410600-YJJ%n", i, i, PLACE[i % PLACE.length], i, PLACE[i % PLACE.length].substring(0, 1),
                    114 + random.nextDouble(), 35.5 + random.nextDouble() / 2, TOWNS[i % TOWNS.length], PLACE[i % PLACE.length]));
        }
        return csv.toString();
    }

    /** @param lexicon another number, other words */
    static String words(int lexicon, int count) {
        StringBuilder csv = new StringBuilder("id,term,category,unless\n");
        Random random = new Random(100 + lexicon);
        Set<String> words = new HashSet<>();
        while (words.size() < count) {
            StringBuilder word = new StringBuilder();
            for (int length = 2 + random.nextInt(4); length > 0; length--) {
                word.append(HAN.charAt(random.nextInt(HAN.length())));
            }
            if (words.add(word.toString())) {
                csv.append("L").append(lexicon).append('-').append(words.size()).append(',').append(word).append(",类").append(words.size() % 5).append(words.size() % 10 == 0 ? "," + word + "价" : ",").append('\n');
            }
        }
        return csv.toString();
    }

    /** With its check character; @param born yyyyMMdd */
    static String idNo(String born, int sequence) {
        String without = "410699" + born + String.format("%03d", sequence);
        for (char check : "0123456789X".toCharArray()) {
            if (CitizenId.isValid(without + check)) {
                return without + check;
            }
        }
        throw new IllegalStateException();
    }

    /** Rows as an import makes them, without the text of a file in between. */
    static Map<String, Row> read(org.disputehub.connector.Lookup.Holds holds, String csv) {
        String[] headings = csv.substring(0, csv.indexOf('\n')).split(",");
        Import read = Import.of(holds, Import.Mode.WHOLE, Map.of(), csv.lines().skip(1).map(line -> row(headings, line.split(",", -1))).iterator());
        if (!read.faults().isEmpty()) {
            throw new IllegalStateException(read.faults().get(0).toString());
        }
        return read.rows();
    }

    private static Map<String, String> row(String[] headings, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < headings.length; column++) {
            row.put(headings[column], cells[column]);
        }
        return row;
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int length = 1 + random.nextInt(8) / 2; length > 0 && name.length() < 3; length--) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }
}
