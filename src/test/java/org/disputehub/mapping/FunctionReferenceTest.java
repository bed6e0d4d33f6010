package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.Parser;
import org.disputehub.GeneratedPage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/mapping-functions.md: each function is described where it is defined, and each example is true. */
class FunctionReferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = """
            # What a mapping may call

            Generated from the functions in `src/main/java/org/disputehub/mapping/`, where each is described; every example is evaluated by a test.

            A mapping is [JSLT](https://github.com/schibsted/jslt/blob/master/tutorial.md): what stands on the right of a key makes the key's value, and what comes to nothing (`null`, `[]`,
            `{}`) is left out of the report. JSLT brings its own [functions](https://github.com/schibsted/jslt/blob/master/functions.md), such as `fallback(a, b)`, `is-string(x)`, `contains(x, list)`;
            the hub adds these for what Chinese sources write. Given nothing, each makes nothing (`division` says `NOT_FOUND`). A flag is added to the report's `quality` and does not stop it.

            """;

    private final List<MappingFunction> functions = functions();

    @TestFactory
    Stream<DynamicTest> everyExampleIsTrue() {
        return functions.stream().flatMap(function -> function.examples().lines()).map(example -> DynamicTest.dynamicTest(example, () -> {
            String[] sides = example.split(" → ", 2);
            JsonNode found = new Parser(new StringReader(sides[0])).withFunctions(new ArrayList<Function>(functions)).compile().apply(NullNode.getInstance());
            assertThat(JSON.readTree(found.toString())).as(example).isEqualTo(JSON.readTree(sides[1]));
        }));
    }

    @Test
    void thePageSaysWhatTheFunctionsSay() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (MappingFunction function : functions) {
            page.append("## ").append(function.getName()).append("\n\n`").append(function.signature()).append("`\n\n").append(function.meaning())
                    .append("\n\n```\n").append(function.examples()).append("```\n\n");
        }
        GeneratedPage.mustSay("mapping-functions.md", page.toString().stripTrailing() + "\n");
    }

    private static List<MappingFunction> functions() {
        try {
            return MappingFunctions.all(Path.of("mappings/codes"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
