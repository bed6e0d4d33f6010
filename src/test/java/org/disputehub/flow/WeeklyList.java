package org.disputehub.flow;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The housing bureau's weekly list with as many rows as wanted, each another dispute. */
public final class WeeklyList {

    private static final String[] HEADINGS = {"流水号", "矛盾纠纷名称", "发生日期", "发生地点详址", "所在村(社区)代码", "矛盾纠纷规模", "矛盾纠纷类别", "涉及人数", "矛盾纠纷简述",
            "主要当事人姓名", "主要当事人联系方式"};

    private WeeklyList() {
    }

    public static byte[] csv(String prefix, int rows) {
        return IntStream.range(0, rows).mapToObj(i -> prefix + i + ",漏水纠纷,2025/6/3," + place(prefix, i) + ",410611566001,01,0201,2," + text(i) + ",张样例," + phone(prefix, i))
                .collect(Collectors.joining("\n", String.join(",", HEADINGS) + "\n", "\n")).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] xlsx(String prefix, int rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        xlsx(prefix, rows, bytes);
        return bytes.toByteArray();
    }

    /** Dates and numbers as such, texts shared: as a spreadsheet program saves them. */
    public static void xlsx(String prefix, int rows, OutputStream out) {
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("周报");
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(0, column, HEADINGS[column]);
            }
            for (int i = 0; i < rows; i++) {
                sheet.value(i + 1, 0, prefix + i);
                sheet.value(i + 1, 1, "漏水纠纷");
                sheet.value(i + 1, 2, LocalDate.of(2025, 6, 3));
                sheet.style(i + 1, 2).format("yyyy/m/d").set();
                sheet.value(i + 1, 3, place(prefix, i));
                sheet.value(i + 1, 4, 410611566001L);
                sheet.value(i + 1, 5, "01");
                sheet.value(i + 1, 6, "0201");
                sheet.value(i + 1, 7, 2);
                sheet.value(i + 1, 8, text(i));
                sheet.value(i + 1, 9, "张样例");
                sheet.value(i + 1, 10, phone(prefix, i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(String prefix, int i) {
        return "淇滨区样例" + (char) ('\u4e00' + list(prefix)) + "花园" + i + "号楼";
    }

    private static long phone(String prefix, int i) {
        return 15_400_000_000L + 100_000L * list(prefix) + i;
    }

    /** Lists of other numbers are of other people and places. */
    private static int list(String prefix) {
        return Math.floorMod(prefix.hashCode(), 1_000);
    }

    private static String text(int i) {
        return "第" + i + "次排查：水管破裂致受损，双方协商未果";
    }
}
