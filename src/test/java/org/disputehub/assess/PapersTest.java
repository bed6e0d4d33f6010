package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PapersTest {

    private static final Paper.Office COUNTY = Paper.Office.county("山城区社会治安综合治理中心");
    private static final Paper.Office OWNER = Paper.Office.ownerOf("key-persons", "鹤壁市民政局");

    private final RiskRules rules = Policies.shipped();

    @Test
    void theSeedCaseMakesAWorkNoticeToItsCounty() throws Exception {
        Assessment assessment = SeedCase.assessed();

        assertThat(assessment.level().isAtLeast(RiskLevel.ORANGE)).isTrue();
        assertThat(rules.policy().duties(assessment.level()).documents()).contains(DocumentKind.WORK_NOTICE);
        assertThat(text(rules.documents().pdf(paper(DocumentKind.WORK_NOTICE, COUNTY, SeedCase.report()))))
                .contains("工作提示单", "山城区社会治安综合治理中心", "红色", "赵虚拟（刑满释放人员）", "前夫赵虚拟上门索要女儿抚养权", "重点人员、曾有提示、前配偶之间", "2025年4月29日");
    }

    @Test
    void everyPaperSaysItsLevelAndHowItIsVisited() throws Exception {
        for (DocumentKind kind : DocumentKind.values()) {
            assertThat(text(rules.documents().pdf(paper(kind, COUNTY, SeedCase.report())))).as(kind.name()).contains("红色", "一级", "一周内实地回访");
        }
    }

    @Test
    void theFontIsInThePdfAndCutDownToWhatIsUsed() throws Exception {
        byte[] pdf = rules.documents().pdf(paper(DocumentKind.WORK_NOTICE, COUNTY, SeedCase.report()));

        assertThat(fonts(pdf)).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"));
        assertThat(pdf.length).isLessThan(300_000);
    }

    @Test
    void rareCharactersOfNamesArePrinted() throws Exception {
        ObjectNode report = SeedCase.report();
        ((ObjectNode) report.path("parties").get(1)).put("name", "赵㛃䶮");

        assertThat(text(rules.documents().pdf(paper(DocumentKind.WORK_NOTICE, COUNTY, report)))).contains("赵㛃䶮");
    }

    @Test
    void theOwnerOfARegisterSeesItsOwnEntryAndNothingOfTheMatter() throws Exception {
        String text = text(rules.documents().pdf(paper(DocumentKind.WORK_NOTICE, OWNER, SeedCase.report())));

        assertThat(text).contains("鹤壁市民政局", "山城区", "KP-00001", "刑满释放人员", "红色");
        assertThat(text).doesNotContain("孙假设", "赵虚拟", "抚养权", "样例巷", "同归于尽");
    }

    @Test
    void numbersOfPeopleStandInNoPaper() throws Exception {
        ObjectNode report = SeedCase.report().put("narrative", "赵虚拟身份证410699190001010448，电话15400000005，要求见女儿。");

        assertThat(rules.documents().html(paper(DocumentKind.WORK_NOTICE, COUNTY, report))).doesNotContain("410699190001010448", "15400000005").contains("［证件号码］", "［电话］");
    }

    @Test
    void whoAskedForConfidenceIsNotNamed() throws Exception {
        ObjectNode report = SeedCase.report().put("confidential", true).put("narrative", "孙假设反映前夫赵虚拟上门。");

        assertThat(rules.documents().html(paper(DocumentKind.WORK_NOTICE, COUNTY, report))).doesNotContain("孙假设").contains("［反映人］反映前夫赵虚拟上门");
    }

    @Test
    void whatPeopleWriteStaysText() throws Exception {
        ObjectNode report = SeedCase.report().put("narrative", "<script>alert(1)</script><img src='http://127.0.0.1:1/x'/>&{{number}}\u0007");

        assertThat(rules.documents().html(paper(DocumentKind.WORK_NOTICE, COUNTY, report))).doesNotContain("<script", "<img").contains("{{number}}");
        assertThat(text(rules.documents().pdf(paper(DocumentKind.WORK_NOTICE, COUNTY, report)))).contains("<script>alert(1)</script>");
    }

    @Test
    void aProvisionalLevelIsSaidToBeOne() throws Exception {
        Assessment assessment = rules.policy().assess(rules.recognition().of(SeedCase.report()), new Findings(List.of(), List.of("key-persons"), Map.of()), History.NONE);
        Paper paper = new Paper(DocumentKind.WORK_NOTICE, "1", LocalDate.of(2025, 4, 29), COUNTY, "HB1", "山城区", SeedCase.report(), assessment, SeedCase.REGISTERS, rules.policy().duties(assessment.level()));

        assertThat(rules.documents().html(paper)).contains("暂定", "key-persons");
    }

    @Test
    void allThatIsWrongWithTheTemplatesIsSaidBeforeAnyIsUsed(@TempDir Path folder) throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        for (String part : List.of("head", "matter")) {
            Files.copy(Policies.MAPPINGS.resolve("documents/" + part + ".html"), documents.resolve(part + ".html"));
        }
        Files.writeString(documents.resolve("work-notice.html"), "<html>\n{{>head}}\n<body>{{phone}}</body></html>");
        Files.writeString(documents.resolve("risk-warning-letter.html"), "<html>{{>head}}<body><p></body></html>");

        assertThatThrownBy(() -> RiskRules.read(Policies.FOLDER, folder))
                .hasMessageContaining("mappings/documents/work-notice.html:3: there is no word 'phone'")
                .hasMessageContaining("mappings/documents/risk-warning-letter.html: is not well-formed")
                .hasMessageContaining("mappings/documents/supervision-order.html");
    }

    private Paper paper(DocumentKind kind, Paper.Office to, ObjectNode report) {
        Assessment assessment = SeedCase.assessed();
        return new Paper(kind, "鹤综治提示〔2025〕1号", LocalDate.of(2025, 4, 29), to, "HB20250429000001", "山城区", report, assessment, SeedCase.REGISTERS, rules.policy().duties(assessment.level()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static List<String> fonts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Stream.Builder<String> names = Stream.builder();
            for (PDPage page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(font).getName());
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
            return names.build().distinct().toList();
        }
    }
}
