package org.disputehub.replay;

import org.disputehub.flow.CitizenIds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One invented quarrel: people, a house and words that no other of the year has. No two have a building of the same number in one village, so
 * that nothing but the seed's own repeats is one matter.
 *
 * @param category GB/T 31000
 * @param words    what it is about
 */
record Matter(int number, String village, String estate, int building, String person, String opponent, String phone, String idNumber, String category, String words) {

    private static final List<String> VILLAGES = villages();
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String[][] KINDS = {
            {"0201", "水管漏水泡坏", "下水道堵塞淹了", "空调滴水打湿", "屋檐滴水冲坏"},
            {"0203", "夜里装修吵醒", "广场音响吵到", "养狗叫声惊扰", "机器轰鸣影响"},
            {"0402", "物业停电梯耽误", "物业费涨价惹恼", "车位被占堵住", "垃圾不清熏坏"},
            {"0601", "预付卡退款拖着", "买的家电坏了推给", "装修质量差害了", "婚宴订金不退坑了"},
            {"0703", "拖欠工钱苦了", "加班费少算亏了", "停工工资没发给", "工伤赔偿拖着"},
            {"0102", "赡养费不给饿着", "抚养费断了难为", "照看老人推给", "探望孩子拦住"},
            {"0804", "借款逾期不还急坏", "担保代偿压垮", "合伙分账少给", "货款拖欠逼急"},
            {"0902", "宅基地界墙挤占", "院门朝向挡住", "滴水檐伸进", "出路被堵围住"}};
    private static final String[] THINGS = {
            "客厅吊顶", "厨房橱柜", "卧室地板", "门口过道", "院里菜地", "楼下储藏室", "店里存货", "老人的床",
            "孩子书桌", "阳台花架", "新刷的墙", "电动车", "水表井", "西墙根", "后院棚子", "堂屋粮囤"};
    private static final String[] THEN = {
            "说好了赔却变卦", "找了居委会没谈拢", "两家当街吵起来", "对方躲着不见人", "亲戚也搅了进来",
            "要求有人来评理", "写过保证书不认账", "扬言要堵他家门", "已经三个月没说话", "想请人上门调解",
            "怕年前闹出大事", "对方说要去法院", "两边都有录像", "邻居都来劝过", "孩子吓得不敢出门", "老人气得住了院"};

    static Matter of(int number) {
        Random random = new Random(number * 7_919L);
        String[] kind = KINDS[random.nextInt(KINDS.length)];
        String words = kind[1 + random.nextInt(kind.length - 1)] + THINGS[random.nextInt(THINGS.length)] + "，" + THEN[random.nextInt(THEN.length)] + "，" + THEN[random.nextInt(THEN.length)]
                + "，里外是" + character(random) + character(random) + "的事，损失" + (100 + random.nextInt(90_000)) + "元";
        return new Matter(number, VILLAGES.get(number % VILLAGES.size()), "样例" + character(random) + character(random) + character(random) + "小区", 1 + number / VILLAGES.size(),
                name(random), name(random), "154" + String.format("%08d", 10_000_000 + number * 13), CitizenIds.of(number * 11), kind[0], words);
    }

    String county() {
        return village.substring(0, 6);
    }

    String place() {
        return estate + building + "号楼" + (1 + number % 4) + "单元" + (1 + number % 6) + "0" + (1 + number % 3);
    }

    private static String name(Random random) {
        return "" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + character(random) + character(random);
    }

    private static char character(Random random) {
        return (char) ('\u4e00' + random.nextInt(9_000));
    }

    private static List<String> villages() {
        try (Stream<String> lines = Files.lines(Path.of("mappings/codes/divisions.csv"))) {
            return lines.map(line -> line.split(",")).filter(cells -> cells[1].equals("village")).map(cells -> cells[0]).collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
