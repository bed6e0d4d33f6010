package org.disputehub.correlate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class CorrelationTrainingTest {

    private static final Path SHIPPED = Path.of("routes/policies/correlation.yaml");
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    @TempDir
    Path folder;

    @Test
    void whatWasLearnedIsAPolicyThatIsRightAndNothingElseOfTheFileChanges() throws IOException {
        Path policy = layOut();
        String said = train(policy, history(true), true);
        assertThat(said).contains("a fifth of the disputes").contains("  new  precision").contains("Written: version 2025-07-01-");
        CorrelationRules rules = CorrelationPolicy.read(policy).rules();
        assertThat(rules.version()).startsWith("2025-07-01-");
        assertThat(rules.weights().get("phone").get("SAME")).isNotEqualTo(CorrelationPolicy.read(SHIPPED).rules().weights().get("phone").get("SAME"));
        assertThat(Files.readString(folder.resolve(ParticularTable.FILE))).startsWith("particular,both,otherwise\n*,").doesNotContain("CROP.MAIZE");
        assertThat(rules.matters()).isEqualTo(CorrelationPolicy.read(SHIPPED).rules().matters());
        assertThat(Files.readString(policy)).contains("# What becomes of a pair that a rule forbids to link");
    }

    @Test
    void withoutWriteTheOldPolicyIsKept() throws IOException {
        Path policy = layOut();
        String before = Files.readString(policy);
        assertThat(train(policy, history(true), false)).contains("Nothing written");
        assertThat(Files.readString(policy)).isEqualTo(before);
    }

    @Test
    void historyThatNobodyLabelledIsEnoughForWeights() throws IOException {
        Path policy = layOut();
        assertThat(train(policy, history(false), true)).contains("not labelled");
        assertThat(CorrelationPolicy.read(policy).rules().weights().get("phone").get("SAME")).isPositive();
    }

    @Test
    void whatTextsAreAboutIsLearnedFromTheCategoriesOfHistory() throws IOException {
        Path policy = layOut();
        train(policy, history(true), true);
        assertThat(Files.readString(folder.resolve(TopicTable.FILE))).startsWith("gram,texts by topic\n*,0201:").containsPattern("\n漏水,0201:\\d+\n").containsPattern("\n噪音,0203:\\d+\n");
        Words words = new Words(Map.of(), CorrelationPolicy.read(policy).words());
        assertThat(topicBits(words, "天花板漏水", "楼上漏水泡坏吊顶")).isPositive();
        assertThat(topicBits(words, "天花板漏水", "半夜噪音")).isNegative();
        assertThat(topicBits(words, "天花板漏水", "abc")).isNaN();
    }

    @Test
    void historiesOfSeveralCitiesAreNotMixed() throws IOException {
        Path policy = layOut();
        Path one = Files.writeString(folder.resolve("one.jsonl"), history(true));
        Path other = Files.writeString(folder.resolve("other.jsonl"), history(true));
        List<LabelledReport> both = LabelledReport.read(List.of(one, other));
        assertThat(both.stream().map(LabelledReport::cluster).distinct()).as("sixty quarrels of either, whatever they are called").hasSize(120);
        CorrelationPolicy shipped = CorrelationPolicy.read(policy);
        Matching matching = new Matching(shipped.rules(), shipped.words());
        assertThat(LabelledPair.of(both, matching, 25, report -> true)).hasSameSizeAs(IntStream.range(0, 2).boxed()
                .flatMap(i -> LabelledPair.of(both.subList(i * 120, i * 120 + 120), matching, 25, report -> true).stream()).toList());
        assertThat(new Trial(shipped, both, report -> true).run(shipped.rules().thresholds())).as("nor where they are tried")
                .hasToString(new Trial(shipped, both.subList(0, 120), report -> true).run(shipped.rules().thresholds()).toString());
    }

    private static double topicBits(Words words, String a, String b) {
        return words.weights().topics().bits(Subject.of(Told.to("x").saying(a).profile(), words).topics(), Subject.of(Told.to("x").saying(b).profile(), words).topics());
    }

    private Path layOut() throws IOException {
        for (String beside : List.of(GramTable.FILE, TopicTable.FILE, ParticularsFile.FILE, ParticularTable.FILE)) {
            Files.copy(SHIPPED.resolveSibling(beside), folder.resolve(beside));
        }
        return Files.copy(SHIPPED, folder.resolve("correlation.yaml"));
    }

    private String train(Path policy, String history, boolean write) throws IOException {
        Path from = Files.writeString(folder.resolve("history.jsonl"), history);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new CorrelationTraining(policy, 0.99, 0.02, new PrintStream(said, true, StandardCharsets.UTF_8)).train(List.of(from), null, TODAY, write);
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Sixty quarrels, each told twice, in ten buildings. */
    private static String history(boolean labelled) {
        return IntStream.range(0, 120).mapToObj(i -> {
            int quarrel = i / 2;
            Told told = Told.to("police-110").after(quarrel * 30 + i % 2).in("410611566001").at("样例花园" + (quarrel % 10 + 1) + "号楼").of(quarrel % 3 == 0 ? "0201" : "0203")
                    .by("张样例", "+86154000" + String.format("%05d", quarrel)).saying(quarrel % 3 == 0 ? "楼上漏水，吊顶泡坏" : "楼上噪音扰民，半夜跑跳");
            return "{" + (labelled ? "\"cluster\":\"C" + quarrel + "\"," : "") + "\"connector\":\"police-110\",\"report\":" + told.json() + "}";
        }).collect(Collectors.joining("\n"));
    }
}
