package org.disputehub.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What stands in a workbook is read as a person sees it, and nothing that a workbook may be takes the reader down. */
class XlsxSheetTest {

    private static final String HEADINGS = "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='B1' t='inlineStr'><is><t>b</t></is></c></row>";

    @TempDir
    Path folder;

    @Test
    void aWorkbookOfAnotherProgram() throws IOException {
        Path file = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("清单");
            String[] headings = {"流水号", "身份证号", "电话", "日期", "时间", "金额", "镇", "是否"};
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            sheet.value(1, 0, "ZJ-1");
            sheet.value(1, 1, 410699190001010114L);
            sheet.value(1, 2, 15400000001L);
            sheet.value(1, 3, LocalDate.of(2025, 6, 3));
            sheet.style(1, 3).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 4, LocalDateTime.of(2025, 6, 3, 21, 14, 7));
            sheet.style(1, 4).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(1, 5, 0.1 + 0.2);
            sheet.value(1, 6, "天山路街道");
            sheet.value(1, 7, true);
            sheet.value(3, 0, "ZJ-2");
            sheet.range(1, 6, 4, 6).merge();
            sheet.inlineString(4, 0, "ZJ-3");
        }
        assertThat(rows(file)).containsExactly(
                Map.of("流水号", "ZJ-1", "身份证号", "410699190001010000", "电话", "15400000001", "日期", "2025-06-03", "时间", "2025-06-03T21:14:07",
                        "金额", "0.3", "镇", "天山路街道", "是否", "TRUE"),
                Map.of("流水号", "ZJ-2", "镇", "天山路街道"),
                Map.of("流水号", "ZJ-3", "镇", "天山路街道"));
    }

    @Test
    void aFormulaIsWhatItGaveAndSharedTextIsItsRunsWithoutTheReadings() throws IOException {
        Path file = RawWorkbook.of(HEADINGS + "<row><c t='str'><f>A1&amp;\"x\"</f><v>given</v></c><c><f>1+1</f><v>2</v></c></row>"
                        + "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>")
                .texts("<r><t>漏</t></r><r><rPr/><t xml:space='preserve'>水 </t></r><rPh sb='0' eb='1'><t>loushui</t></rPh>", "<t>one_x000A_two</t>").write(folder);
        assertThat(rows(file)).containsExactly(Map.of("a", "given", "b", "2"), Map.of("a", "漏水 ", "b", "one\ntwo"));
    }

    @ParameterizedTest
    @CsvSource({
            "14, 45811, 2025-06-03", "31, 45811, 2025-06-03", "57, 45811, 2025-06-03", "22, 45811.5, 2025-06-03T12:00:00", "20, 0.75, 18:00:00",
            "yyyy/m/d, 45811, 2025-06-03", "[$-804]yyyy\"年\"m\"月\", 45811, 2025-06-03", "yyyy/m/d h:mm, 45811, 2025-06-03T00:00:00",
            "[Red]0.00, 45811, 45811", "\"day\" 0, 45811, 45811", "General, 45811, 45811", "0.00E+00, 15400000001, 15400000001",
            "0, 1.5400000001E10, 15400000001", "0, 4.1069919000101011E+17, 410699190001010000", "0, -12.50, -12.5", "14, -1, -1", "0, 1E-7, 0.0000001",
            "14, 1, 1900-01-01", "14, 61, 1900-03-01"})
    void numbersAreWrittenOutAndDatesAreToldByTheirFormat(String format, String number, String text) throws IOException {
        Path file = RawWorkbook.of(HEADINGS + "<row><c s='1'><v>" + number + "</v></c></row>").formats("0", format).write(folder);
        assertThat(rows(file)).containsExactly(Map.of("a", text));
    }

    @Test
    void aNumberThatWouldFillTheMemoryStaysAsItIs() throws IOException {
        Path file = RawWorkbook.of(HEADINGS + "<row><c><v>1E999999999</v></c><c><v>1E-999999999</v></c></row>").write(folder);
        assertThat(rows(file)).containsExactly(Map.of("a", "1E999999999", "b", "1E-999999999"));
    }

    @Test
    void daysMayCountFrom1904() throws IOException {
        Path file = RawWorkbook.of(HEADINGS + "<row><c s='0'><v>44349</v></c></row>").formats("14")
                .part("xl/workbook.xml", "<workbook><workbookPr date1904='1'/><sheets><sheet name='old' state='hidden' id='r9'/><sheet name='list' id='r1'/></sheets></workbook>").write(folder);
        assertThat(rows(file)).containsExactly(Map.of("a", "2025-06-03"));
    }

    @Test
    void blankRowsAreLeftOutAndRowsOrCellsMayNotSayTheirPlace() throws IOException {
        Path file = RawWorkbook.of("<row/><row><c/><c t='inlineStr'><is><t> </t></is></c></row>" + HEADINGS.replaceAll(" r='\\w+'", "") + "<row/><row><c/><c><v>1</v></c></row><row><c><v></v></c></row>").write(folder);
        assertThat(rows(file)).containsExactly(Map.of("b", "1"));
    }

    @Test
    void aTitleOverTheHeadingsOrAHeadingTwiceIsSaid() throws IOException {
        Path title = RawWorkbook.of("<row r='1'><c r='A1' t='inlineStr'><is><t>周报</t></is></c></row><row r='2'><c r='A2'><v>1</v></c><c r='C2'><v>1</v></c></row>").write(folder);
        assertThatThrownBy(() -> rows(title)).isInstanceOf(UnreadableSheet.class).hasMessageContaining("Row 2 has something in column C");
        Path twice = RawWorkbook.of("<row><c><v>1</v></c><c><v>1</v></c></row>").write(folder);
        assertThatThrownBy(() -> rows(twice)).isInstanceOf(UnreadableSheet.class).hasMessageContaining("heading is given twice");
    }

    @Test
    void whatIsNoWorkbookIsSaid() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "no zip");
        assertThatThrownBy(() -> rows(text)).isInstanceOf(UnreadableSheet.class).hasMessageContaining("no XLSX workbook");
        Path old = Files.write(folder.resolve("old.xlsx"), new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0});
        assertThatThrownBy(() -> rows(old)).isInstanceOf(UnreadableSheet.class).hasMessageContaining("password");
        Path whole = RawWorkbook.of(HEADINGS + "<row><c><v>1</v></c></row>").write(folder);
        Path half = Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(Files.readAllBytes(whole), (int) Files.size(whole) / 2));
        assertThatThrownBy(() -> rows(half)).isInstanceOf(UnreadableSheet.class);
        byte[] bent = Files.readAllBytes(whole);
        java.util.Arrays.fill(bent, bent.length / 3, bent.length / 3 + 40, (byte) 7);
        assertThatThrownBy(() -> rows(Files.write(folder.resolve("bent.xlsx"), bent))).isInstanceOf(UnreadableSheet.class);
        assertThatThrownBy(() -> rows(RawWorkbook.of("<row><c></row>").write(folder))).isInstanceOf(UnreadableSheet.class).hasMessageContaining("well-formed");
        assertThatThrownBy(() -> rows(RawWorkbook.of(HEADINGS + "<row><c t='s'><v>7</v></c></row>").write(folder))).isInstanceOf(UnreadableSheet.class).hasMessageContaining("not there");
        assertThatThrownBy(() -> rows(RawWorkbook.of(HEADINGS).write(folder))).isInstanceOf(UnreadableSheet.class).hasMessageContaining("at least one row");
        assertThatThrownBy(() -> rows(new RawWorkbook().write(folder))).isInstanceOf(UnreadableSheet.class);
    }

    @Test
    void bombsAndEntitiesAreNotReadOn() throws IOException {
        String bomb = HEADINGS + "<row><c><v>1</v></c></row>".repeat(900_000);
        assertThatThrownBy(() -> rows(RawWorkbook.of(bomb).write(folder))).isInstanceOf(UnreadableSheet.class).hasMessageContaining("unpacks to far more");
        RawWorkbook entities = RawWorkbook.of(HEADINGS + "<row><c><v>1</v></c></row>").part("xl/sharedStrings.xml",
                "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>");
        assertThatThrownBy(() -> rows(entities.write(folder))).isInstanceOf(UnreadableSheet.class);
        RawWorkbook parts = RawWorkbook.of(HEADINGS);
        for (int i = 0; i < 2_100; i++) {
            parts.part("p" + i, "");
        }
        assertThatThrownBy(() -> rows(parts.write(folder))).isInstanceOf(UnreadableSheet.class).hasMessageContaining("2000 parts");
    }

    private List<Map<String, String>> rows(Path file) throws IOException {
        try (Sheet sheet = new XlsxSheet(file, folder)) {
            sheet.check(1_000_000);
            List<Map<String, String>> found = new ArrayList<>();
            try (Rows rows = sheet.rows()) {
                rows.forEachRemaining(found::add);
            }
            return found;
        } finally {
            try (var left = Files.list(folder)) {
                assertThat(left.filter(f -> f.getFileName().toString().startsWith("."))).as("files left behind").isEmpty();
            }
        }
    }
}
