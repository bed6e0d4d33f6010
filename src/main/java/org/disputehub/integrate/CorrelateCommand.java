package org.disputehub.integrate;

import org.disputehub.correlate.CorrelationTraining;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** {@code correlate history | train}: what signs weigh, learned from the reports that a hub has and from what people decided. */
final class CorrelateCommand implements Commands.Command {

    private static final String USAGE = """
            correlate history --to=<file> [--data=<data folder of the hub> | --database=<jdbc url>]
              writes the reports of a running hub as history; where people joined, split or answered, their decision is the label.
              The file has names and ID numbers in it and is yours alone to read: delete it afterwards.
            correlate train --from=<file>[,<file>…] [--try-on=<file>] [--precision=0.997] [--asked=0.015] [--write]
              learns the weights and thresholds of routes/policies/correlation.yaml from history and shows old beside new; --write puts them in.
              Several files are histories of several cities or times: their reports are not compared with one another.
              <file>: one JSON object a line, in order of arrival: {"cluster": "…", "connector": "…", "report": {canonical report}}
              cluster says which reports are of one dispute; without any, weights are estimated by expectation maximisation.
              --try-on  other history, such as the newest: old and new are tried on it, thresholds picked; without it a fifth of the disputes is kept back for that
              --precision  share of links that are right, margin included    --asked  share of reports that a person may be asked about""";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public int run(Home home, List<String> arguments, PrintStream out) throws Exception {
        if (arguments.size() > 1 && arguments.get(0).equals("history")) {
            return history(home, arguments, out);
        }
        List<Path> from = Arrays.stream(Commands.option(arguments, "--from=", "").split(",")).map(Path::of).toList();
        String tryOn = Commands.option(arguments, "--try-on=", null);
        boolean known = arguments.stream().skip(1).allMatch(a -> a.equals("--write") || a.matches("--(from|try-on|precision|asked)=.+"));
        if (arguments.isEmpty() || !arguments.get(0).equals("train") || !known || !from.stream().allMatch(Files::isRegularFile) || tryOn != null && !Files.isRegularFile(Path.of(tryOn))) {
            out.println(USAGE);
            return Commands.USAGE;
        }
        try {
            double precision = Double.parseDouble(Commands.option(arguments, "--precision=", "0.997"));
            double asked = Double.parseDouble(Commands.option(arguments, "--asked=", "0.015"));
            new CorrelationTraining(home.routes().resolve("policies/correlation.yaml"), precision, asked, out)
                    .train(from, tryOn == null ? null : Path.of(tryOn), LocalDate.now(Clock.system(ZONE)), arguments.contains("--write"));
            return Commands.OK;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return Commands.FAULTS;
        }
    }

    private static int history(Home home, List<String> arguments, PrintStream out) throws IOException {
        String to = Commands.option(arguments, "--to=", null);
        if (to == null || !arguments.stream().skip(1).allMatch(a -> a.matches("--(to|data|database)=.+"))) {
            out.println(USAGE);
            return Commands.USAGE;
        }
        try {
            String data = Commands.option(arguments, "--data=", null);
            int[] written = HistoryExport.write(data == null ? home.folder().resolve("data") : Path.of(data), Commands.option(arguments, "--database=", null), Path.of(to));
            out.println(written[0] + " reports are in " + to + ", " + written[1] + " of them where a person has put them.");
            return Commands.OK;
        } catch (IllegalStateException e) {
            out.println(e.getMessage());
            return Commands.FAULTS;
        }
    }
}
