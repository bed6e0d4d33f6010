package org.disputehub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The route files stay a flow that a person can read. */
class RoutesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void everyFileIsUnderAHundredLines() throws IOException {
        for (Path file : routeFiles()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(100);
        }
    }

    @Test
    void everyDirectEndpointThatIsCalledIsAlsoServed() throws IOException {
        List<String> called = new ArrayList<>();
        List<String> served = new ArrayList<>();
        for (Path file : routeFiles()) {
            for (String line : Files.readAllLines(file)) {
                var endpoint = Pattern.compile("(?:direct|seda):[a-z-]+").matcher(line);
                while (endpoint.find()) {
                    (line.strip().startsWith("uri:") ? served : called).add(endpoint.group());
                }
            }
        }
        called.removeIf(uri -> uri.equals("direct:parse-") || uri.equals("direct:intake-"));
        assertThat(served).containsAll(called);
    }

    @Test
    void noRouteHoldsAScriptOrAnExpressionLongerThanOneComparison() throws IOException {
        for (Path file : routeFiles()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("groovy", "javascript", "&&", "||");
        }
    }

    @Test
    void everyRouteSaysItsStageAndWhatItIsFor() throws IOException {
        for (Path file : routeFiles()) {
            for (JsonNode item : YAML.readTree(file.toFile())) {
                if (item.has("routeTemplate")) {
                    assertThat(item.at("/routeTemplate/description").asText()).as(item.at("/routeTemplate/id").asText()).matches("[1-9] [a-z]+ · .+");
                }
                if (item.has("route")) {
                    String description = item.at("/route/description").asText();
                    String id = item.at("/route/id").asText();
                    assertThat(description).as(id).matches("[1-9] [a-z]+ · .+");
                    assertThat(id).startsWith(description.split(" ")[1]);
                }
            }
        }
    }

    private static List<Path> routeFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.filter(f -> f.toString().endsWith(".camel.yaml")).sorted().toList();
        }
    }
}
