package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.callback.OwnFormat;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Callback;
import org.disputehub.connector.SampleFiles;
import org.disputehub.mapping.Fault;
import org.disputehub.report.ReportSchema;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the source is told what the samples of its callback say: each change in {@code callback/<name>.json} must become what stands beside it
 * in {@code <name>.expected.json} or {@code .xml}, compared as trees.
 */
final class CallbackCheck {

    static final String FOLDER = "callback";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CallbackCheck() {
    }

    /** @param values whether to say the values that differ */
    static List<Fault> check(ActiveConnector connector, Path folder, ReportSchema changes, boolean values) throws IOException {
        Callback callback = connector.definition().callback();
        List<Path> samples = SampleFiles.in(folder, FOLDER);
        String place = "connectors/" + connector.id() + "/" + FOLDER;
        if (callback == null) {
            return samples.isEmpty() ? List.of() : List.of(new Fault(place, 0, "These samples belong to no callback. State it in connector.yaml, or remove them."));
        }
        if (samples.isEmpty()) {
            return List.of(new Fault(place, 0, "There is no sample. Put a change there, such as one of docs/callbacks.md, and beside it what the source must be sent."));
        }
        List<Fault> faults = new ArrayList<>();
        for (Path sample : samples) {
            String name = place + "/" + sample.getFileName();
            try {
                JsonNode change = JSON.readTree(sample.toFile());
                changes.check(change).forEach(finding -> faults.add(new Fault(name, 0, finding.pointer() + " " + finding.code() + ": " + finding.detail())));
                compare(connector, sample, change, values).forEach(text -> faults.add(new Fault(name, 0, text)));
            } catch (OwnFormat.Unwritable e) {
                faults.add(new Fault(name, 0, "mappings/" + connector.callback().name() + ".jslt makes no message of it: " + e.getMessage()));
            } catch (IOException | SAXException e) {
                faults.add(new Fault(name, 0, "The sample or what is expected cannot be read."));
            }
        }
        return faults;
    }

    private static List<String> compare(ActiveConnector connector, Path sample, JsonNode change, boolean values) throws OwnFormat.Unwritable, IOException, SAXException {
        Callback callback = connector.definition().callback();
        JsonNode found = OwnFormat.read(callback, OwnFormat.write(connector, change).getBytes(callback.charset()));
        Path expected = expected(callback, sample);
        if (!Files.exists(expected)) {
            return List.of("Nothing says what the source must be sent. Look at what `try " + connector.id() + " <file>` prints and keep it as " + expected.getFileName() + " (`try … --expect` does).");
        }
        return JsonDiff.of(OwnFormat.read(callback, Files.readAllBytes(expected)), found).stream()
                .map(difference -> (values ? difference.toString() : difference.place()) + line(connector, difference.pointer())).toList();
    }

    static Path expected(Callback callback, Path sample) {
        String name = SampleFiles.expected(sample).getFileName().toString();
        return sample.resolveSibling(name.replaceFirst("json$", callback.format().name().toLowerCase(Locale.ROOT)));
    }

    private static String line(ActiveConnector connector, String pointer) {
        int line = connector.callback().lineOf(pointer);
        return line == 0 ? "" : " (made by mappings/" + connector.callback().name() + ".jslt:" + line + ")";
    }
}
