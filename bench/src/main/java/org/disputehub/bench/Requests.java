package org.disputehub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Prebuilt requests of the hotline, about 1 KiB of JSON each, in which only what differs is replaced. Number, phone and contact differ from report to
 * report, and so do estate or building, so each is a new dispute; others of its estate are about the same. One instance for each thread.
 */
final class Requests {
    private static final String[] MATTERS = {
        "楼上漏水无人处理", "邻居深夜噪音扰民", "楼道堆放杂物堵塞通道", "车位占用多次协商无果",
        "装修破坏承重墙", "院墙排水流入自家地基", "饲养家禽气味难闻", "空调外机滴水影响居住"};
    /** 2,048 estates, about as many as a city of this size has: each name is one of each. */
    private static final String[] BUILDERS = {"样例", "基准", "测试", "虚构", "示范", "范本", "试验", "度量", "标杆", "假设", "模拟", "演练", "拟定", "参照", "推演", "仿真"};
    private static final String[] FLOWERS = {"春风", "秋水", "明月", "朝阳", "碧波", "青山", "松涛", "竹韵", "梅香", "兰亭", "荷塘", "桂园", "枫林", "柳岸", "银杏", "玉泉"};
    private static final String[] KINDS = {"花园", "家园", "小区", "新村", "佳苑", "公寓", "雅居", "名邸"};
    private static final int ESTATES = BUILDERS.length * FLOWERS.length * KINDS.length;
    private static final String[] VILLAGES = {
        "410611566001", "410611566003", "410611002002", "410611003002", "410611004004",
        "410611005003", "410611100211", "410611101001", "410611101205", "410611200206"};
    private static final String SURNAMES = "张王李赵刘陈杨黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡";
    private static final String GIVEN_NAMES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华";

    private static final String BODY = """
            {"hotlineId":"HL<SERIAL>","hotlineNo":"<SERIAL>","appealTypeCode":"020401","appealTypeName":"邻里纠纷",\
            "appealTitle":"反映<ESTATE><HOUSE>号楼<MATTER>","appealContent":"来电人<NAME>反映<ESTATE><HOUSE>号楼2单元<ROOM>室\
            <MATTER>，已对其家中日常生活造成影响，多次找对方协商无果，物业和社区先后上门两次仍未解决，6月3日晚双方再次发生争执，\
            希望相关部门协调处理，登记编号<SERIAL>。","appealPurpose":"求助","callTime":"2025-06-04 09:20:33",\
            "contactName":"<NAME>","contactPhone":"154<PHONE>","secrecy":0,"areaCode":"<VILLAGE>","areaName":"样例社区",\
            "address":"<ESTATE><HOUSE>号楼2单元<ROOM>","hotlineSource":"电话","urgency":"一般","acceptDeptCode":"410600-ZZ",\
            "acceptDeptName":"鹤壁市综治中心","assignTime":"2025-06-04 09:20:33","limitTime":null,"relatedNo":[],"attachments":[]}""";

    /** Marks a serial wherever it is found in a message to the county. */
    static final String SERIAL_MARK = "BENCH";
    static final int SERIAL_DIGITS = 9;

    private final List<Request> requests = new ArrayList<>();

    Requests(int port, String apiKey) {
        for (int i = 0; i < MATTERS.length; i++) {
            requests.add(new Request(port, apiKey, BODY.replace("<MATTER>", MATTERS[i])));
        }
    }

    /** Valid until the next call. */
    byte[] of(int serial) {
        return requests.get(serial % requests.size()).with(serial);
    }

    /** One request with the places of what differs. */
    private static final class Request {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<Slot> slots = new ArrayList<>();
        private final byte[] bytes;

        Request(int port, String apiKey, String body) {
            String sized = body.replace("<SERIAL>", SERIAL_MARK + "0".repeat(SERIAL_DIGITS)).replace("<HOUSE>", "000")
                    .replace("<ROOM>", "000").replace("<PHONE>", "00000000").replace("<VILLAGE>", VILLAGES[0]).replace("<NAME>", "张伟芳").replace("<ESTATE>", estate(0));
            out.writeBytes(("POST /api/v1/reports/hotline-12345 HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Type: application/json\r\nX-Api-Key: "
                    + apiKey + "\r\nContent-Length: " + sized.getBytes(UTF_8).length + "\r\n\r\n").getBytes(UTF_8));
            for (String piece : body.split("(?=<)|(?<=>)")) {
                switch (piece) {
                    case "<SERIAL>" -> {
                        out.writeBytes(SERIAL_MARK.getBytes(UTF_8));
                        slot(SERIAL_DIGITS, serial -> serial);
                    }
                    case "<HOUSE>" -> slot(3, serial -> 100 + serial / ESTATES % 900);
                    case "<ROOM>" -> slot(3, serial -> 100 * (1 + serial % 9) + 1 + serial % 4);
                    case "<PHONE>" -> slot(8, serial -> serial);
                    case "<VILLAGE>" -> textSlot(12, serial -> VILLAGES[serial / 8 % VILLAGES.length]);
                    case "<NAME>" -> textSlot(9, Request::name);
                    case "<ESTATE>" -> textSlot(18, Request::estate);
                    default -> out.writeBytes(piece.getBytes(UTF_8));
                }
            }
            bytes = out.toByteArray();
        }

        byte[] with(int serial) {
            slots.forEach(slot -> slot.fill(bytes, serial));
            return bytes;
        }

        private static String name(int serial) {
            int given = GIVEN_NAMES.length();
            return "" + SURNAMES.charAt(serial % SURNAMES.length()) + GIVEN_NAMES.charAt(serial / 7 % given) + GIVEN_NAMES.charAt(serial / 7 / given % given);
        }

        private static String estate(int serial) {
            return BUILDERS[serial % BUILDERS.length] + FLOWERS[serial / 16 % FLOWERS.length] + KINDS[serial / 256 % KINDS.length];
        }

        private void slot(int digits, IntUnaryOperator value) {
            int at = out.size();
            out.writeBytes(new byte[digits]);
            slots.add((target, serial) -> {
                int rest = value.applyAsInt(serial);
                for (int i = at + digits - 1; i >= at; i--, rest /= 10) {
                    target[i] = (byte) ('0' + rest % 10);
                }
            });
        }

        private void textSlot(int length, IntFunction<String> value) {
            int at = out.size();
            out.writeBytes(new byte[length]);
            slots.add((target, serial) -> System.arraycopy(value.apply(serial).getBytes(UTF_8), 0, target, at, length));
        }
    }

    private interface Slot {
        void fill(byte[] target, int serial);
    }
}
