package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the splits as JSON lines, {@code train-1.jsonl} and so on, and says what is in them. */
public final class WriteData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WriteData() {
    }

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments.length > 0 ? arguments[0] : "target/correlation"), System.out);
    }

    public static void write(Path folder, PrintStream out) throws IOException {
        Files.createDirectories(folder);
        for (Split split : Split.values()) {
            for (int city = 0; city < split.cities(); city++) {
                String name = split.label() + (split.cities() == 1 ? "" : "-" + (city + 1));
                write(folder.resolve(name + ".jsonl"), name, split.reports(city), out);
            }
        }
    }

    private static void write(Path file, String name, List<LabelledReport> reports, PrintStream out) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (LabelledReport one : reports) {
            ObjectNode line = JSON.createObjectNode().put("cluster", one.cluster()).put("kind", one.kind());
            line.putPOJO("noise", one.noise());
            line.put("connector", one.connector()).set("report", one.report());
            lines.append(JSON.writeValueAsString(line)).append('\n');
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        new Contents(reports).print(name, out);
    }
}
