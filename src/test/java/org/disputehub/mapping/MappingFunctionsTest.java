package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.report.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What an integrator's mapping may call, through a mapping file as they write it. */
class MappingFunctionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
            "2025-06-03 21:14:07, 2025-06-03T21:14:07+08:00",
            "20250603211407, 2025-06-03T21:14:07+08:00",
            "2025/6/3, 2025-06-03T00:00:00+08:00",
            "2025年6月5日, 2025-06-05T00:00:00+08:00",
            "2025年6月5日 9时5分, 2025-06-05T09:05:00+08:00",
            "２０２５-06-03, 2025-06-03T00:00:00+08:00",
            "2025-06-04T02:05:12Z, 2025-06-04T10:05:12+08:00",
    })
    void timeReadsTheFormsThatChineseSourcesWrite(String written, String read) throws IOException {
        assertThat(map("{\"reportedAt\": time(.t)}", "{\"t\":\"" + written + "\"}").canonical().get("reportedAt").asText()).isEqualTo(read);
    }

    @Test
    void aTimeThatIsNoneIsAFindingAtItsPlaceAndNeverRepeatsTheValue() throws IOException {
        Mapped mapped = map("{\"reportedAt\": time(.call.t)}", "{\"call\":{\"t\":\"2025/13/40\"}}");
        assertThat(mapped.canonical().has("reportedAt")).isFalse();
        Finding finding = mapped.findings().get(0);
        assertThat(finding.pointer()).isEqualTo("/call/t");
        assertThat(finding.code()).isEqualTo("DATE_BAD");
        assertThat(finding.detail()).doesNotContain("13/40");
    }

    @ParameterizedTest
    @CsvSource({"410699190001010114, true", "410699190001010110, false", "４１０６９９１９０００１０１０１１４, true", "11010519491231002x, true"})
    void idNumberSaysWhetherTheCheckDigitHolds(String id, boolean valid) throws IOException {
        Mapped mapped = map("{\"p\": id-number(.id)}", "{\"id\":\"" + id + "\"}");
        assertThat(mapped.canonical().at("/p/idValid").asBoolean()).isEqualTo(valid);
        assertThat(mapped.canonical().path("quality").toString().contains("ID_CHECK_BAD")).isEqualTo(!valid);
        assertThat(mapped.findings()).isEmpty();
    }

    /** The first two are the standard's own example with the wrong and the right check character. */
    @ParameterizedTest
    @CsvSource({"91350100M000100Y4Z, ''", "91350100M000100Y43, 91350100M000100Y43", "９１350100 m000100y43, 91350100M000100Y43", "914101001, ''"})
    void creditCodeIsKeptWhereItsCheckCharacterHolds(String code, String read) throws IOException {
        Mapped mapped = map("{\"u\": credit-code(.u)}", "{\"u\":\"" + code + "\"}");
        assertThat(mapped.canonical().path("u").asText()).isEqualTo(read);
        assertThat(mapped.canonical().path("quality").toString().contains("USCC_CHECK_BAD")).isEqualTo(read.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"'18,000.50元', 18000.50", "3.65万元, 36500", "8.653215万, 86532.15", "１２, 12", "约3万, ''", "万元, ''"})
    void amountIsInYuan(String written, String read) throws IOException {
        Mapped mapped = map("{\"a\": amount(.a)}", "{\"a\":\"" + written + "\"}");
        assertThat(mapped.canonical().path("a").asText()).isEqualTo(read);
        assertThat(mapped.canonical().path("quality").toString().contains("AMOUNT_BAD")).isEqualTo(read.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"123456789.12, 123456789.12", "1e10, 10000000000", "186000, 186000", "-3, ''", "1e400, ''"})
    void amountTakesNumbersOfAnySize(String number, String read) throws IOException {
        assertThat(map("{\"a\": amount(.a)}", "{\"a\":" + number + "}").canonical().path("a").asText()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(value = {"154-0000-0001, +8615400000001", "１５４００００００01, +8615400000001", "0392-3322110, +863923322110", "110, ''", "11111111111, ''", "12345, ''"})
    void phoneGivesE164ForWhatIdentifiesSomebody(String written, String read) throws IOException {
        assertThat(map("{\"p\": phone(.p)}", "{\"p\":\"" + written + "\"}").canonical().path("p").asText()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"114.30403, 35.746132, gcj02, 114.298100, 35.746200", "114.2981, 35.7462, WGS84, 114.2981, 35.7462"})
    void pointBecomesCgcs2000WithinAMetre(double lng, double lat, String crs, double trueLng, double trueLat) throws IOException {
        JsonNode point = map("{\"p\": point(.lng, .lat, .crs)}", "{\"lng\":%s,\"lat\":%s,\"crs\":\"%s\"}".formatted(lng, lat, crs)).canonical().get("p");
        assertThat(point.get("lng").asDouble()).isCloseTo(trueLng, within(1e-5));
        assertThat(point.get("lat").asDouble()).isCloseTo(trueLat, within(1e-5));
        assertThat(point.get("crs").asText()).isEqualTo("CGCS2000");
    }

    @Test
    void aPointWhoseSystemIsNotNamedIsNoPoint() throws IOException {
        Mapped mapped = map("{\"p\": point(.lng, .lat, .crs)}", "{\"lng\":114.3,\"lat\":35.7}");
        assertThat(mapped.canonical().has("p")).isFalse();
        assertThat(mapped.canonical().get("quality").toString()).contains("CRS_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(value = {
            "410611566001, '', 410611566001, CODE",
            "410611569900, 鹤壁市淇滨区天山路街道莲花社区样例花园, 410611566001, CODE_AND_TEXT",
            "410611, 鹤壁市淇滨区样例路, 410611, CODE",
            "410611, 鹤壁经济技术开发区龙岗街道某处, 410671400, CODE_AND_TEXT",
            "410611, 浚县善堂镇, 410611, CODE",
            "'', 浚县善堂镇样例村, 410621101, TEXT",
            "'', 善堂镇, 410621101, TEXT",
            "'', 淇滨区, 410611, TEXT",
            "'', 浚县屯子镇样例渠, 410621102, TEXT",
            "'', 浚县屯子镇屯子村, 410621102201, TEXT",
            "410622102, 淇县北阳样例渠, 410622102, CODE",
            "'', 淇县北阳镇良相村, 410622102202, TEXT",
            "'', 黎阳路街道某处, 410611003, TEXT",
            "'', 广场社区, '', NOT_FOUND",
            "'', 某处, '', NOT_FOUND",
            "410600, '', '', NOT_FOUND",
    })
    void divisionGoesByCodeThenByTheNamesInTheAddress(String code, String text, String division, String by) throws IOException {
        JsonNode found = map("{\"d\": division(.c, .t)}", "{\"c\":\"" + code + "\",\"t\":\"" + text + "\"}").canonical().get("d");
        String deepest = found.path("village").asText(found.path("town").asText(found.path("county").asText("")));
        assertThat(deepest).isEqualTo(division);
        assertThat(found.get("foundBy").asText()).isEqualTo(by);
    }

    @Test
    void divisionGoesByCoordinatesWhereABoundaryFileIsThere() throws IOException {
        copyCodes();
        Files.writeString(folder.resolve("codes/boundaries.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"410611"},
                "geometry":{"type":"Polygon","coordinates":[[[114.2,35.7],[114.4,35.7],[114.4,35.8],[114.2,35.8],[114.2,35.7]]]}}]}""");
        JsonNode found = map("{\"d\": division(\"\", \"\", point(.lng, .lat, \"CGCS2000\"))}", "{\"lng\":114.3,\"lat\":35.75}").canonical().get("d");
        assertThat(found.get("county").asText()).isEqualTo("410611");
        assertThat(found.get("foundBy").asText()).isEqualTo("COORDINATES");
    }

    @ParameterizedTest
    @CsvSource(value = {"样例花园小区3号楼2单元301, |样例花园|3号楼|2单元|301", "样例花园三栋二单元301室, |样例花园|3号楼|2单元|301", "某处, ''"})
    void addressTellsOneHomeFromAnother(String written, String normalized) throws IOException {
        assertThat(map("{\"a\": address(.a)}", "{\"a\":\"" + written + "\"}").canonical().path("a").asText()).isEqualTo(normalized);
    }

    @Test
    void aCodeThatIsInNoTableIsAbsentAndFlagged() throws IOException {
        Mapped mapped = map("{\"c\": code(\"police-category\", .x, .y)}", "{\"x\":\"080299\",\"y\":\"0802\"}");
        assertThat(mapped.canonical().get("c").asText()).as("the second is known").isEqualTo("02");
        assertThat(map("{\"c\": code(\"police-category\", .x)}", "{\"x\":\"777\"}").canonical().get("quality").toString()).contains("CATEGORY_UNKNOWN");
    }

    @Test
    void textStaysAsWrittenButForFormulasAndControlCharacters() throws IOException {
        assertThat(map("{\"t\": text(.t)}", "{\"t\":\"  李㛃\\u0007 \"}").canonical().get("t").asText()).isEqualTo("李㛃");
        assertThat(map("{\"t\": text(.t)}", "{\"t\":\"=HYPERLINK(1)\"}").canonical().get("t").asText()).isEqualTo("'=HYPERLINK(1)");
        assertThat(map("{\"n\": whole-number(.n)}", "{\"n\":\"二十三\"}").canonical().get("n").asInt()).isEqualTo(23);
    }

    @Test
    void aMappingTellsWhereAMissingFieldShouldHaveStood() throws IOException {
        copyCodes();
        Files.writeString(folder.resolve("m.jslt"), "let call = .body.jjd\n{\"place\": {\"raw\": text($call.sfdz), \"list\": [for (.a) {\"x\": .b}]}}");
        Mapping mapping = new Mappings(folder).find("m").orElseThrow();
        assertThat(mapping.originOf("/place/raw")).isEqualTo("/body/jjd/sfdz");
        assertThat(mapping.originOf("/place/list/0/y")).isEqualTo("/a");
    }

    @Test
    void aMappingWithAFaultSaysWhereAndDoesNotTakeTheOthersWithIt() throws IOException {
        copyCodes();
        Files.writeString(folder.resolve("a.jslt"), "{\"x\": }");
        Files.writeString(folder.resolve("b.jslt"), "{\"x\": nofunction(1)}");
        Files.writeString(folder.resolve("c.jslt"), "{\"x\": .y}");
        Mappings mappings = new Mappings(folder);
        assertThat(mappings.faults("a").toString()).contains("mappings/a.jslt:1");
        assertThat(mappings.faults("b").toString()).contains("mappings/b.jslt:1").contains("nofunction");
        assertThat(mappings.faults("d").toString()).contains("mappings/d.jslt").contains("no such file");
        assertThat(mappings.find("c")).isPresent();
    }

    private Mapped map(String jslt, String source) throws IOException {
        copyCodes();
        Files.writeString(folder.resolve("m.jslt"), jslt);
        return new Mappings(folder).find("m").orElseThrow().apply(JSON.readTree(source));
    }

    private void copyCodes() throws IOException {
        Files.createDirectories(folder.resolve("codes"));
        try (Stream<Path> tables = Files.list(Path.of("mappings/codes"))) {
            for (Path table : tables.toList()) {
                Path copy = folder.resolve("codes").resolve(table.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(table, copy);
                }
            }
        }
    }
}
