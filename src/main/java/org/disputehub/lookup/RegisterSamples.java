package org.disputehub.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.LookupConnector;
import org.disputehub.connector.SampleFiles;
import org.disputehub.mapping.Fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands in a register's folder, without a hub: whether its first rows are right, and what its samples become. A sample is a part of a canonical
 * report, and becomes the hits that the first rows make in it; of another owner's service it is an answer, and becomes what that is understood as.
 */
public final class RegisterSamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RegisterSamples() {
    }

    public static List<Fault> check(LookupConnector register, Path folder) throws IOException {
        String place = "connectors/" + register.id() + "/";
        List<Fault> faults = new ArrayList<>();
        try {
            rows(register, folder).faults().forEach(fault -> faults.add(new Fault(place + FirstRows.FILE, fault.row(), fault.column() + ": " + fault.code() + " " + fault.detail())));
        } catch (IllegalArgumentException e) {
            return List.of(new Fault(place + FirstRows.FILE, 1, e.getMessage()));
        }
        for (Path sample : SampleFiles.in(folder)) {
            String name = place + "samples/" + sample.getFileName();
            Path expected = SampleFiles.expected(sample);
            if (!Files.exists(expected)) {
                faults.add(new Fault(name, 0, "Nothing says what is recognised in it. Look at what `try " + register.id() + " <file>` prints and keep it as " + expected.getFileName() + " (`try … --expect` does)."));
                continue;
            }
            try {
                JsonNode found = become(register, folder, sample);
                if (!found.equals(JSON.readTree(expected.toFile()))) {
                    faults.add(new Fault(name, 0, "Recognised is " + found + ", which is not what stands in " + expected.getFileName() + "."));
                }
            } catch (IOException e) {
                faults.add(new Fault(name, 0, "The sample or what is expected cannot be read as JSON."));
            }
        }
        return faults;
    }

    /** @return a list of hits, or of what an answer is understood as */
    public static JsonNode become(LookupConnector register, Path folder, Path sample) throws IOException {
        if (register.lookup().remote() != null) {
            return JSON.valueToTree(RemoteAnswers.known(Files.readAllBytes(sample), register.lookup().remote()));
        }
        ObjectNode report = (ObjectNode) JSON.readTree(sample.toFile());
        Hashes hashes = new Hashes("samples".getBytes(StandardCharsets.US_ASCII));
        Register rows = Registers.layOut(register, rows(register, folder).rows().values(), hashes);
        Found found = new Found();
        int day = (int) LocalDate.parse(report.path("reportedAt").asText("2026-01-01").substring(0, 10)).toEpochDay();
        Snapshot.NOTHING.with(new Snapshot.Loaded(register, 1, rows)).find(new Subject(report), day, found);
        return JSON.valueToTree(found.hits());
    }

    private static Import rows(LookupConnector register, Path folder) throws IOException {
        Path file = folder.resolve(FirstRows.FILE);
        if (register.lookup().remote() != null || !Files.exists(file)) {
            return new Import(Map.of(), List.of());
        }
        return Import.csv(register.lookup().holds(), Import.Mode.WHOLE, Map.of(), Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
