package org.disputehub.integrate;

import org.disputehub.correlate.CorrelationTraining;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** {@code correlate train --from <file>}: what signs weigh, learned from history. */
final class CorrelateCommand implements Commands.Command {

    private static final String USAGE = """
            correlate train --from=<file> [--precision=0.997] [--asked=0.015] [--write]
              learns the weights and thresholds of routes/policies/correlation.yaml from history and shows old beside new; --write puts them in.
              <file>: one JSON object a line, in order of arrival: {"cluster": "…", "connector": "…", "report": {canonical report}}
              cluster says which reports are of one dispute; without any, weights are estimated by expectation maximisation.
              --precision  share of links that are right, margin included    --asked  share of reports that a person may be asked about""";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public int run(Home home, List<String> arguments, PrintStream out) throws Exception {
        String from = option(arguments, "--from=", null);
        boolean known = arguments.stream().skip(1).allMatch(a -> a.equals("--write") || a.matches("--(from|precision|asked)=.+"));
        if (arguments.isEmpty() || !arguments.get(0).equals("train") || from == null || !known || !Files.isRegularFile(Path.of(from))) {
            out.println(USAGE);
            return Commands.USAGE;
        }
        try {
            double precision = Double.parseDouble(option(arguments, "--precision=", "0.997"));
            double asked = Double.parseDouble(option(arguments, "--asked=", "0.015"));
            new CorrelationTraining(home.routes().resolve("policies/correlation.yaml"), precision, asked, out)
                    .train(Path.of(from), LocalDate.now(Clock.system(ZONE)), arguments.contains("--write"));
            return Commands.OK;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return Commands.FAULTS;
        }
    }

    private static String option(List<String> arguments, String name, String otherwise) {
        return arguments.stream().filter(a -> a.startsWith(name)).findFirst().map(a -> a.substring(name.length())).orElse(otherwise);
    }
}
