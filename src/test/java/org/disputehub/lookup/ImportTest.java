package org.disputehub.lookup;

import org.disputehub.connector.Lookup.Holds;
import org.disputehub.errors.BadQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an owner sends becomes rows in one form, or says what is wrong and what to do. */
class ImportTest {

    private static final String PERSONS = "id,name,idNo,phone,birthDate,division,category,from,until\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            ",张样例,410699190001010114,,,,刑满释放人员,,             | id ENTRY_MISSING",
            "410699190001010114,张样例,410699190001010114,,,,类,,    | id ENTRY_BAD",
            "15400000001,张样例,410699190001010114,,,,类,,           | id ENTRY_BAD",
            "A,张样例,410699190001010119,,,,类,,                     | idNo ID_NO_BAD",
            "A,张样例,,,,,类,,                                       | name NOT_FINDABLE",
            "A,,,15400000001,,,类,,                                 | name NOT_FINDABLE",
            "A,张样例,,110,1990-01-01,,类,,                          | phone PHONE_BAD",
            "A,张样例,,,1990-02-30,,类,,                             | birthDate DATE_BAD",
            "A,张样例,410699190001010114,,1900-01-02,,类,,           | birthDate BIRTH_DIFFERS",
            "A,张样例,,,,4106,类,,                                   | division DIVISION_BAD",
            "A,张样例,410699190001010114,,,,,,                       | category CATEGORY_MISSING",
            "A,张样例,410699190001010114,,,,见15400000001,,          | category CATEGORY_BAD",
            "A,张样例,410699190001010114,,,,类,2026-02-01,2026-01-01 | until UNTIL_BEFORE_FROM"})
    void aRowWithAFaultSaysWhereAndNeverWhatStandsThere(String row, String said) {
        Import read = persons(PERSONS + row);
        assertThat(read.rows()).isEmpty();
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column() + " " + fault.code()).isEqualTo(said);
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.detail()).isNotBlank().doesNotContain("样例", "410699", "154");
        });
    }

    @Test
    void allFaultsAreSaidAndTheGoodRowsAreRead() {
        Import read = persons(PERSONS + "A,张样例,bad,110,x,1,,,\nB,李虚构,410699190001010229,,,,类,,\nB,李虚构,410699190001010229,,,,类,,\n");
        assertThat(read.rows()).containsOnlyKeys("B");
        assertThat(read.faults()).extracting(RowFault::code).containsExactlyInAnyOrder("CATEGORY_MISSING", "ID_NO_BAD", "PHONE_BAD", "DATE_BAD", "DIVISION_BAD", "ENTRY_TWICE");
    }

    @Test
    void chineseHeadingsAndFormsOfWritingBecomeOneForm() {
        byte[] file = "编号,姓名,身份证号,电话,出生日期,类别\nA,张样例,４１０６９９１９０００１０１０１１４,154-0000-0001,1900年1月1日,类\n".getBytes(Charset.forName("GB18030"));
        Row row = Import.csv(Holds.PERSONS, Import.Mode.WHOLE, Map.of(), file, Charset.forName("GB18030")).rows().get("A");
        assertThat(row.values()).containsEntry(Column.ID_NO, "410699190001010114").containsEntry(Column.PHONE, "+8615400000001").containsEntry(Column.BIRTH, "1900-01-01");
        assertThat(row.toString()).isEqualTo("Row A");
    }

    @Test
    void aChangeSaysOfEachRowWhatHappensToIt() {
        Map<String, Row> base = words("id,term,category\nA,一,类\nB,二,类\nC,三,类\n", Import.Mode.WHOLE, Map.of()).rows();
        Import read = words("action,id,term,category\nadd,D,四,类\n修改,B,贰,类\nremove,C,,\n", Import.Mode.CHANGE, base);
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows().keySet()).containsExactly("A", "B", "D");
        assertThat(read.rows().get("B").get(Column.TERM)).isEqualTo("贰");
    }

    @Test
    void aChangeOfWhatIsNotThereIsAFault() {
        Map<String, Row> base = words("id,term,category\nA,一,类\n", Import.Mode.WHOLE, Map.of()).rows();
        Import read = words("action,id,term,category\nadd,A,一,类\nchange,X,二,类\nremove,Y,,\nperhaps,Z,三,类\n", Import.Mode.CHANGE, base);
        assertThat(read.rows()).isEqualTo(base);
        assertThat(read.faults()).extracting(fault -> fault.row() + " " + fault.code()).containsExactly("2 ENTRY_EXISTS", "3 ENTRY_UNKNOWN", "4 ENTRY_UNKNOWN", "5 ACTION_BAD");
    }

    @Test
    void whatIsNoTableOfSuchRowsIsRefusedWhole() {
        assertThatThrownBy(() -> persons("id,nickname\nA,x\n")).isInstanceOf(BadQuestion.class).hasMessageContaining("no column 'nickname'").hasMessageContaining("idNo 身份证号");
        assertThatThrownBy(() -> persons("id,name\n")).isInstanceOf(BadQuestion.class);
        assertThatThrownBy(() -> persons("")).isInstanceOf(BadQuestion.class);
        assertThatThrownBy(() -> persons("name\n样例\n")).isInstanceOf(BadQuestion.class).hasMessageContaining("no column id");
        assertThatThrownBy(() -> words("id,term,category\nA,一,类\n", Import.Mode.CHANGE, Map.of())).isInstanceOf(BadQuestion.class).hasMessageContaining("action");
        assertThatThrownBy(() -> Import.csv(Holds.WORDS, Import.Mode.WHOLE, Map.of(), "id,term,category\nA,一,类\n".getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8))
                .isInstanceOf(BadQuestion.class).hasMessageContaining("charset");
    }

    @Test
    void rowsComeBackAsTheyWereWritten() {
        Map<String, Row> rows = persons(PERSONS + "A,张样例,410699190001010114,,,,类,,\nB,𠮷样例,,15400000001,,,类,2026-01-01,\n").rows();
        Map<String, Row> back = new java.util.LinkedHashMap<>();
        RowCodec.read(RowCodec.write(rows.values()), row -> back.put(row.entry(), row));
        assertThat(back).isEqualTo(rows);
    }

    private static Import persons(String csv) {
        return Import.csv(Holds.PERSONS, Import.Mode.WHOLE, Map.of(), csv.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Import words(String csv, Import.Mode mode, Map<String, Row> base) {
        return Import.csv(Holds.WORDS, mode, base, csv.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
