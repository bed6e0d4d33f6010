package org.disputehub.correlate;

import org.disputehub.correlate.Verdict.Kind;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CorrelationPolicyTest {

    private static final String VILLAGE = "410611566001";
    private static final String LEAK = "报警人称楼上401户漏水泡坏家中吊顶，与401户主李虚构发生争吵";

    private final CorrelationPolicy policy = CorrelationPolicy.read(Path.of("routes/policies/correlation.yaml"));

    @Test
    void otherWordsOfTheSamePeopleAboutTheSameHomeAreLinked() {
        Verdict verdict = decide(leak("hotline-12345").by("章样例", "+8615400000001").saying("来电人反映楼上401漏水，吊顶泡坏，户主李某不愿赔偿").after(12), leak("police-110").by("张样例", "+8615400000001").saying(LEAK));
        assertThat(verdict.kind()).isEqualTo(Kind.LINK);
        assertThat(verdict.sameReporter()).isTrue();
        assertThat(verdict.evidence()).extracting(Evidence::field).contains("reporter", "phone", "place", "matter", "time");
        assertThat(verdict.evidence().toString()).doesNotContain("样例").doesNotContain("15400000001");
    }

    @Test
    void anotherBuildingIsNeverLinkedHoweverAlikeTheWords() {
        Verdict verdict = decide(leak("police-110").at("样例花园小区5号楼2单元301").by("王测试", "+8615400000003").saying(LEAK), leak("police-110").by("张样例", "+8615400000001").saying(LEAK));
        assertThat(verdict.kind()).isEqualTo(Kind.NEW);
        assertThat(verdict.vetoes()).contains(Vetoes.OTHER_BUILDING);
    }

    @Test
    void theSameCallerAboutAnotherMatterIsNotLinked() {
        Verdict verdict = decide(leak("hotline-12345").by("张样例", "+8615400000001").saying("反映样例建筑劳务公司拖欠工资"), leak("police-110").by("张样例", "+8615400000001").saying(LEAK));
        assertThat(verdict.kind()).isEqualTo(Kind.NEW);
        assertThat(verdict.vetoes()).contains(Vetoes.OTHER_MATTER);
        assertThat(verdict.record()).as("why it was not linked can be shown").isZero();
    }

    @Test
    void oneNameWithTwoValidIdNumbersIsTwoPeople() {
        Verdict verdict = decide(leak("dept-housing").party("APPLICANT", "张样例", null, "410699190102020717").saying(LEAK),
                leak("dept-housing").party("APPLICANT", "张样例", null, "410699190001010114").saying(LEAK));
        assertThat(verdict.kind()).isNotEqualTo(Kind.LINK);
        assertThat(verdict.vetoes()).contains(Vetoes.OTHER_ID_NUMBER);
    }

    @Test
    void likeWordsAloneLinkNobody() {
        Verdict verdict = decide(Told.to("public-snapshot").anonymous().saying("楼上漏水没人管，吊顶都泡坏了"), Told.to("public-snapshot").anonymous().saying("楼上漏水没人管，吊顶都泡坏了"));
        assertThat(verdict.kind()).isNotEqualTo(Kind.LINK);
        assertThat(verdict.vetoes()).contains(Vetoes.TEXT_ALONE);
    }

    @Test
    void aShopIsOneHouseButAnEstateHasHundredsOfHomes() {
        String fumes = "油烟直排，楼上开不了窗，闹到半夜";
        Verdict shop = decide(Told.to("public-snapshot").anonymous().in(VILLAGE).at("样例饭店").saying(fumes).after(5), Told.to("public-snapshot").anonymous().in(VILLAGE).at("样例饭店").saying(fumes + "，没人管"));
        assertThat(shop.vetoes()).isEmpty();
        String leak = "楼上漏水没人管，吊顶都泡坏了";
        Verdict estate = decide(Told.to("public-snapshot").anonymous().in(VILLAGE).at("样例花园").saying(leak).after(5), Told.to("public-snapshot").anonymous().in(VILLAGE).at("样例花园").saying(leak + "，真气人"));
        assertThat(estate.kind()).isNotEqualTo(Kind.LINK);
        assertThat(estate.vetoes()).contains(Vetoes.TEXT_ALONE);
    }

    @Test
    void inOneEstateASumThatAgreesIsMoreThanLikeWords() {
        Told first = Told.to("hotline-12345").in(VILLAGE).at("样例花园").by("王测试", "+8615400000003").saying("反映美容院装修扰民，花了350元");
        Told second = Told.to("police-110").in(VILLAGE).at("样例花园").by("李样本", "+8615400000004").saying("反映美容院装修扰民，花了350元").after(5);
        assertThat(decide(second, first).vetoes()).isEmpty();
        assertThat(decide(Told.to("public-snapshot").in(VILLAGE).at("样例花园").anonymous().saying("美容院装修扰民").after(5), first).vetoes()).contains(Vetoes.TEXT_ALONE);
        assertThat(decide(Told.to("public-snapshot").in(VILLAGE).at("样例花园").anonymous().saying("美容院装修扰民，花了350元").after(5), first).vetoes()).as("the sum agrees besides").isEmpty();
    }

    @Test
    void inOneEstateLikeWordsUnderTwoPhonesLinkNobodyButAPhoneAndANameMayBeOnePersons() {
        String words = "反映美容院装修扰民";
        Told first = Told.to("police-110").in(VILLAGE).at("样例花园").by("王测试", "+8615400000003").saying(words);
        assertThat(decide(Told.to("police-110").in(VILLAGE).at("样例花园").by("李样本", "+8615400000004").saying(words).after(5), first).vetoes()).contains(Vetoes.TEXT_ALONE);
        Told named = Told.to("police-110").in(VILLAGE).at("样例花园").by("王测试", null).saying(words);
        assertThat(decide(Told.to("hotline-12345").in(VILLAGE).at("样例花园").by(null, "+8615400000004").saying(words).after(5), named).vetoes()).isEmpty();
    }

    @Test
    void inOneEstateLikeWordsLinkNobodyWhereEachNamesSomebodyElse() {
        String words = "反映美容院装修扰民";
        Told named = Told.to("police-110").in(VILLAGE).at("样例花园").by("王测试", null).saying(words);
        Told other = Told.to("grid-worker").in(VILLAGE).at("样例花园").party("RESPONDENT", "赵无名", null, null).saying(words);
        assertThat(decide(other.after(5), named).vetoes()).contains(Vetoes.TEXT_ALONE);
    }

    @Test
    void twoPlatesThatEndAlikeAreASignAndNoProof() {
        Told whole = Told.to("police-110").by("王测试", "+8615400000003").saying("豫FA1653堵住车库出口");
        Told end = Told.to("hotline-12345").by("李样本", "+8615400000004").saying("车牌尾号653堵住车库出口");
        Told again = Told.to("hotline-12345").by("李样本", "+8615400000004").saying("豫FA1653堵住车库出口");
        assertThat(decide(end.after(5), whole)).satisfies(verdict -> assertThat(verdict.evidence()).anySatisfy(evidence -> assertThat(evidence.level()).isEqualTo("SAME_END")))
                .satisfies(verdict -> assertThat(verdict.vetoes()).contains(Vetoes.TEXT_ALONE));
        assertThat(decide(again.after(5), whole).vetoes()).isEmpty();
    }

    @Test
    void twoWordsForOneMatterAreNoOtherMatterWhereTheTopicIsTheSame() {
        Verdict verdict = decide(leak("police-110").by("张样例", "+8615400000001").saying("农商银行按揭还不上催收，天天打电话，申请展期").after(5),
                leak("grid-worker").by("张样例", "+8615400000001").saying("农商银行与借款人房贷断供纠纷，申请展期，想分期还"));
        assertThat(verdict.vetoes()).doesNotContain(Vetoes.OTHER_MATTER);
        assertThat(verdict.evidence()).filteredOn(evidence -> evidence.field().equals("topic")).singleElement().satisfies(topic -> assertThat(topic.level()).startsWith("SAME"));
    }

    @Test
    void inAnotherEstateANameThatOnlySoundsAlikeIsSomebodyElse() {
        Verdict verdict = decide(leak("police-110").at("测试家园3号楼2单元301").by("王测试", "+8615400000003").party("RESPONDENT", "李须构", null, null).saying(LEAK.replace("李虚构", "李须构")).after(3),
                leak("police-110").by("张样例", "+8615400000001").party("RESPONDENT", "李虚构", null, null).saying(LEAK));
        assertThat(verdict.evidence()).extracting(Evidence::level).contains("SOUNDS_ALIKE", "OTHER_ESTATE", "SAME_WORDS");
        assertThat(verdict.kind()).isNotEqualTo(Kind.LINK);
        assertThat(verdict.vetoes()).contains(Vetoes.TEXT_ALONE);
    }

    @Test
    void theClerksUsualWordsAboutOtherPeopleInAnotherPlaceAreNotEvenAskedAbout() {
        String words = "反映空调外机滴水影响居住，已对其家中日常生活造成影响，多次找对方协商无果，物业和社区先后上门两次仍未解决，6月3日晚双方再次发生争执";
        Told first = Told.to("hotline-12345").in(VILLAGE).at("样例花园100号楼2单元904").by("孙勇强", "+8615400000003").saying(words);
        Told swapped = Told.to("hotline-12345").in(VILLAGE).at("测试家园101号楼2单元904").by("孙强勇", "+8615400000004").saying(words);
        assertThat(decide(swapped.after(5), first)).satisfies(verdict -> assertThat(verdict.kind()).isEqualTo(Kind.NEW))
                .satisfies(verdict -> assertThat(verdict.vetoes()).contains(Vetoes.OTHERS_ELSEWHERE));
        Told nameless = Told.to("public-snapshot").in(VILLAGE).at("测试家园101号楼2单元904").anonymous().saying(words);
        assertThat(decide(nameless.after(5), first)).as("who knows who it was").satisfies(verdict -> assertThat(verdict.kind()).isEqualTo(Kind.REVIEW))
                .satisfies(verdict -> assertThat(verdict.vetoes()).containsExactly(Vetoes.TEXT_ALONE));
    }

    @Test
    void aCopyUnderANewNumberOfTheSameSourceIsTheSameReport() {
        assertThat(decide(leak("hotline-12345").by("张样例", "+8615400000001").saying(LEAK + "。").after(2), leak("hotline-12345").by("张样例", "+8615400000001").saying(LEAK)).kind())
                .isEqualTo(Kind.SAME_REPORT);
        assertThat(decide(leak("police-110").by("张样例", "+8615400000001").saying(LEAK).after(2), leak("hotline-12345").by("张样例", "+8615400000001").saying(LEAK)).kind())
                .as("told to another source").isEqualTo(Kind.LINK);
        assertThat(decide(leak("hotline-12345").by("张样例", "+8615400000001").saying(LEAK).after(24 * 20), leak("hotline-12345").by("张样例", "+8615400000001").saying(LEAK)).kind())
                .as("weeks later").isNotEqualTo(Kind.SAME_REPORT);
    }

    @Test
    void aPhoneOfManyPeopleLosesItsWeightByItself() {
        Profile report = leak("hotline-12345").by("王测试", "+8615400000001").saying(LEAK).profile();
        Candidate earlier = new Candidate(0, "D1", leak("hotline-12345").by("张样例", "+8615400000001").saying(LEAK).profile());
        Frequencies many = new Frequencies(1000, Map.of(), Map.of("+8615400000001", policy.sharedPhoneNames()));
        assertThat(policy.decide(report, List.of(earlier), many).evidence()).anySatisfy(e -> assertThat(e.level()).isEqualTo("SAME_OF_MANY"));
    }

    @Test
    void aTieThatTheSourceNamesIsFoundAndWeighs() {
        Profile first = leak("police-110").number("41061120250603000123").by("张样例", "+8615400000001").saying(LEAK).profile();
        Profile second = Told.to("police-110").link("SOURCE_DUPLICATE", "41061120250603000123").saying("又吵起来了").profile();
        assertThat(BlockingKeys.of(second)).containsAnyElementsOf(BlockingKeys.of(first));
        assertThat(policy.decide(second, List.of(new Candidate(0, "D1", first)), Frequencies.NONE).evidence()).anySatisfy(e -> assertThat(e.level()).isEqualTo("DUPLICATE"));
    }

    @Test
    void whatTheOtherReportsOfADisputeAddStandsInTheEvidenceWhichAddsUpToTheScore() {
        Verdict verdict = policy.decide(leak("hotline-12345").by("张样例", "+8615400000001").saying(LEAK).after(40).profile(), List.of(
                new Candidate(0, "D1", leak("police-110").by("张样例", "+8615400000001").saying(LEAK).profile()),
                new Candidate(1, "D1", leak("grid-worker").saying("401与301户漏水纠纷").profile())), Frequencies.NONE);
        assertThat(verdict.kind()).isEqualTo(Kind.LINK);
        assertThat(verdict.evidence()).anySatisfy(e -> assertThat(e.field()).isEqualTo(Match.OTHER_RECORDS));
        assertThat(verdict.evidence().stream().mapToDouble(Evidence::weight).sum()).isCloseTo(verdict.score(), within(0.1));
    }

    @Test
    void whereAReportBelongsToTwoDisputesAPersonIsAskedWhetherTheyAreOne() {
        Verdict verdict = policy.decide(leak("hotline-12345").by("张样例", "+8615400000001").saying(LEAK).after(3).profile(), List.of(
                new Candidate(0, "D1", leak("police-110").by("张样例", "+8615400000001").saying(LEAK).profile()),
                new Candidate(1, "D2", leak("grid-worker").by("张样例", "+8615400000001").saying(LEAK).profile())), Frequencies.NONE);
        assertThat(verdict.kind()).isEqualTo(Kind.LINK);
        assertThat(verdict.reviews()).extracting(Verdict.Review::dispute).containsExactly(verdict.dispute().equals("D1") ? "D2" : "D1");
    }

    private Verdict decide(Told report, Told earlier) {
        return policy.decide(report.profile(), List.of(new Candidate(0, "D1", earlier.profile())), Frequencies.NONE);
    }

    private static Told leak(String connector) {
        return Told.to(connector).of("0201").in(VILLAGE).at("样例花园小区3号楼2单元301");
    }
}
