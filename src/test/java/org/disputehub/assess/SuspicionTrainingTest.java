package org.disputehub.assess;

import org.disputehub.lookup.NormalText;
import org.disputehub.mapping.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SuspicionTrainingTest {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<Fault> faults = new ArrayList<>();

    @BeforeEach
    void twoKindsOfTexts() throws IOException {
        write("dangerous.txt", "%s家老二放下狠话要叫他全家过不成这个冬天");
        write("ordinary.txt", "%s家门口的路灯坏了希望有人来修一修谢谢");
    }

    @Test
    void whatIsLearnedTellsOtherTextsOfTheTwoKindsApart() throws IOException {
        train("dangerous.txt", true);
        Suspicion learned = Suspicion.read(folder.resolve("risk-grams.csv"), faults);

        assertThat(faults).isEmpty();
        assertThat(learned.in(NormalText.of("楼下的路灯坏了，请修一修。曹家老二又放狠话要叫她全家过不成冬天。"))).hasValueSatisfying(found -> {
            assertThat(found.from()).as("the sentence").isEqualTo(13);
            assertThat(found.to()).isGreaterThan(25);
        });
        assertThat(learned.in(NormalText.of("楼下的路灯坏了希望有人来修一修"))).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("20 of 20 dangerous ones are found");
    }

    @Test
    void nothingOfATextStaysThatOnlyOneTextHas() throws IOException {
        Files.writeString(folder.resolve("dangerous.txt"), Files.readString(folder.resolve("dangerous.txt")) + "瞿某某放下狠话\n");
        train("dangerous.txt", true);

        assertThat(Files.readString(folder.resolve("risk-grams.csv"))).contains("狠话,").doesNotContain("瞿");
    }

    @Test
    void withoutWriteNothingIsWrittenAndTooFewTextsAreNotLearnedFrom() throws IOException {
        train("dangerous.txt", false);
        Files.writeString(folder.resolve("few.txt"), "一条\n");

        assertThat(folder.resolve("risk-grams.csv")).doesNotExist();
        assertThatThrownBy(() -> train("few.txt", true)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("few.txt has 1");
    }

    @Test
    void aFileThatIsNoTableIsRefusedByItsLine() throws IOException {
        Files.writeString(folder.resolve("risk-grams.csv"), "gram,weight\n*,-1\n狠话,3\nabc,1\n");

        assertThat(Suspicion.read(folder.resolve("risk-grams.csv"), faults)).isNull();
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.line()).isEqualTo(4));
    }

    private void train(String dangerous, boolean write) throws IOException {
        new SuspicionTraining(folder.resolve("risk-grams.csv"), 0.01, new PrintStream(said, true, StandardCharsets.UTF_8)).train(folder.resolve(dangerous), folder.resolve("ordinary.txt"), write);
    }

    private void write(String file, String text) throws IOException {
        Files.write(folder.resolve(file), IntStream.range(0, SURNAMES.length()).mapToObj(i -> text.formatted(SURNAMES.charAt(i))).toList());
    }
}
