package org.disputehub.integrate;

import org.disputehub.connector.Candidate;
import org.disputehub.intake.StandaloneParser;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** {@code check [connector]}: every file against its schema, every sample through its mapping. */
final class CheckCommand implements Commands.Command {

    @Override
    public int run(Home home, List<String> arguments, PrintStream out) throws Exception {
        Map<String, Candidate> all = home.candidates();
        if (arguments.size() > 1 || arguments.size() == 1 && !all.containsKey(arguments.get(0))) {
            out.println("check [connector]: the connectors are " + String.join(" ", all.keySet()));
            return Commands.USAGE;
        }
        Collection<Candidate> chosen = arguments.isEmpty() ? all.values() : List.of(all.get(arguments.get(0)));
        int faulty = 0;
        try (StandaloneParser parser = home.parser()) {
            ConnectorCheck check = new ConnectorCheck(parser.parser(), home.canonicalizer(), Clock.systemUTC(), true);
            for (Candidate candidate : chosen) {
                Path folder = home.connectors().resolve(candidate.id());
                Verdict verdict = candidate.connector().isPresent() ? check.check(candidate.connector().get(), folder, home.counties())
                        : candidate.county().isPresent() ? ConnectorCheck.check(candidate.county().get(), home.counties())
                        : candidate.lookup().isPresent() ? ConnectorCheck.check(candidate.lookup().get(), folder) : new Verdict(candidate.faults(), List.of());
                out.println((verdict.passes() ? "ok     " : "FAULTS ") + candidate.id());
                verdict.faults().forEach(fault -> out.println("  " + fault));
                verdict.notes().forEach(note -> out.println("  note: " + note));
                faulty += verdict.passes() ? 0 : 1;
            }
        }
        out.println(faulty == 0 ? chosen.size() + " connector(s) checked, all right" : faulty + " of " + chosen.size() + " connector(s) have faults");
        return faulty == 0 ? Commands.OK : Commands.FAULTS;
    }
}
