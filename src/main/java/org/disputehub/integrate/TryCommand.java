package org.disputehub.integrate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Candidate;
import org.disputehub.connector.SampleFiles;
import org.disputehub.home.SyncedFiles;
import org.disputehub.intake.Made;
import org.disputehub.intake.Malformed;
import org.disputehub.intake.StandaloneParser;
import org.disputehub.lookup.RegisterSamples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** {@code try <connector> <file> [--expect]}: what a message becomes, and which line of the mapping made each field of what. */
final class TryCommand implements Commands.Command {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String USAGE = """
            try <connector> <file> [--expect]
              prints the canonical report that the file becomes, and which line of the mapping made each field of what.
              Of a register the file is a part of a canonical report, and what is recognised in it is printed.
              --expect keeps it beside the file as what it must become; look at it first.""";

    @Override
    public int run(Home home, List<String> given, PrintStream out) throws Exception {
        List<String> arguments = new ArrayList<>(given);
        boolean expect = arguments.remove("--expect");
        if (arguments.size() != 2) {
            out.println(USAGE);
            return Commands.USAGE;
        }
        Candidate candidate = home.candidates().get(arguments.get(0));
        Path file = Path.of(arguments.get(1));
        if (candidate == null || !Files.isRegularFile(file)) {
            out.println(candidate == null ? "There is no folder connectors/" + arguments.get(0) + "." : "There is no file " + file + ".");
            return Commands.USAGE;
        }
        if (candidate.lookup().isPresent()) {
            String found = JSON.writeValueAsString(RegisterSamples.become(candidate.lookup().get(), home.connectors().resolve(candidate.id()), file));
            out.println(found);
            if (expect) {
                SyncedFiles.write(SampleFiles.expected(file.toAbsolutePath()), (found + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return Commands.OK;
        }
        if (!candidate.isSource()) {
            out.println(candidate.id() + " is a county: it sends no reports. `check " + candidate.id() + "` says whether its file is right.");
            return Commands.USAGE;
        }
        if (candidate.connector().isEmpty()) {
            candidate.faults().forEach(out::println);
            return Commands.FAULTS;
        }
        return show(home, candidate.connector().get(), new SampleFile(file.toAbsolutePath()), expect, out);
    }

    private static int show(Home home, ActiveConnector connector, SampleFile sample, boolean expect, PrintStream out) throws Exception {
        try (StandaloneParser parser = home.parser()) {
            List<Made> made = sample.make(connector, parser.parser(), home.canonicalizer(), Clock.systemUTC().instant());
            for (Made one : made) {
                if (one.row() > 0) {
                    out.println("── record " + one.row() + " at " + one.pointer());
                }
                Provenance.print(connector.mapping(), one, out);
                one.findings().forEach(finding -> out.println("REFUSED " + finding.pointer() + " " + finding.code() + ": " + finding.detail()));
                one.unknownCodes().forEach(code -> out.println("note " + code.pointer() + ": " + code.detail()));
            }
            String result = JSON.writeValueAsString(ConnectorCheck.result(connector, made, home.counties()));
            out.println(result);
            if (expect) {
                SyncedFiles.write(sample.expected(), (result + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.println("Kept as " + sample.expected());
            }
            return made.stream().anyMatch(Made::refused) ? Commands.FAULTS : Commands.OK;
        } catch (Malformed e) {
            out.println("REFUSED " + e.getMessage());
            return Commands.FAULTS;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            out.println("REFUSED The message is not well-formed: " + e.getOriginalMessage());
            return Commands.FAULTS;
        }
    }
}
