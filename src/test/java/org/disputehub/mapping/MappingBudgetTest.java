package org.disputehub.mapping;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A mapping that does not come to an end stops itself, and only the message in hand is refused for it. */
class MappingBudgetTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOURCE = "{\"n\": 100000, \"text\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"list\": [1,2,3,4,5,6,7,8,9,10], \"people\": [{\"name\": \"a\"}]}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
            "def forever(x) forever($x + 1)\n{\"a\": forever(1)}",
            "def grow(x) grow($x + $x)\n{\"a\": grow(.text)}",
            "def twice(n) if ($n > 0) twice($n - 1) + twice($n - 1) else 1\n{\"a\": twice(60)}",
            "let l = .list\n{\"a\": [for ($l) [for ($l) [for ($l) [for ($l) [for ($l) [for ($l) \"for (\"]]]]]]}",
            "{\"a\": test(.text, \"^(a*)(a*)(a*)(a*)(a*)(a*)(a*)x\")}",
            "{\"a\": replace(.text, \"(a*)(a*)(a*)(a*)(a*)(a*)x\", \"\")}"})
    void whatDoesNotComeToAnEndIsStopped(String jslt) throws IOException {
        Mapping mapping = compiled(jslt);
        assertThat(mapping.apply(JSON.readTree(SOURCE)).findings()).extracting("code").containsExactly("MAPPING_LIMIT");
        assertThat(mapping.apply(JSON.readTree(SOURCE)).findings()).as("the next message is counted anew").hasSize(1);
    }

    @Test
    void whatIsCountedMakesTheSame() throws IOException {
        Mapping mapping = compiled("""
                // for (x) is only a comment, "for (" a text
                def twice ( x , y ) // def a(b)
                  let sum = $x + $y
                  $sum + $sum
                {
                  "names": [for (.people) .name], "texts": [for (.list) "x" if (. > 9)], "lists": [for (.list) [.] if (. > 9)], "minus": [for (.list) -1 if (. > 9)],
                  "for (": [for (.list) let half = . / 2 $half if (. > 8)],
                  "def": twice(1, 2), "object": {for ([1]) "k" + . : .}, "nested": [for ([for (.list) . if (. == 1)]) .],
                  "test": test("abc", "b"), "null": test(null, "b"), "capture": capture("a-12", "(?<letter>[a-z])-(?<number>\\\\d+)(?<none>x)?"),
                  "split": split("a,b,,", ","), "replace": replace("a.b.c", "\\\\.", "$1")
                }""");
        assertThat(mapping.apply(JSON.readTree(SOURCE)).canonical()).hasToString(JSON.readTree("""
                {"names": ["a"], "texts": ["x"], "lists": [[10]], "minus": [-1], "for (": [4.5, 5], "def": 6, "object": {"k1": 1}, "nested": [1], "test": true, "null": false,
                 "capture": {"letter": "a", "number": "12"}, "split": ["a", "b"], "replace": "a$1b$1c"}""").toString());
    }

    private Mapping compiled(String jslt) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("mappings/codes"), folder.resolve("codes"));
        Files.writeString(folder.resolve("m.jslt"), jslt);
        Mappings mappings = new Mappings(folder);
        return mappings.find("m").orElseThrow(() -> new AssertionError(mappings.faults("m").toString()));
    }
}
