package org.disputehub.integrate;

import org.disputehub.connector.Candidate;
import org.disputehub.database.RegisterAddress;
import org.disputehub.errors.BadQuestion;
import org.disputehub.intake.BatchFiles;
import org.disputehub.intake.Rerun;
import org.disputehub.intake.StandaloneParser;
import org.disputehub.intake.StoredMessages;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code rehearse <connector> [--from day] [--data folder]}: runs the raw messages that a hub has stored through the candidate files, and
 * prints what would differ. Only reads; nothing is sent, written or told to anybody.
 */
final class RehearseCommand implements Commands.Command {

    private static final Duration DAYS = Duration.ofDays(7);
    private static final String USAGE = """
            rehearse <connector> [--from 2026-06-01] [--data <data folder of the hub>] [--database <jdbc url>]
              runs the stored messages of the last 7 days through connectors/ and mappings/ as they stand here (--hub.home=<folder>:
              as they stand there), with every output cut off, and prints what would differ. The hub whose data it is must be running.""";

    @Override
    public int run(Home home, List<String> given, PrintStream out) throws Exception {
        List<String> arguments = new ArrayList<>(given);
        String from = NewCommand.option(arguments, "--from");
        String data = NewCommand.option(arguments, "--data");
        String url = NewCommand.option(arguments, "--database");
        Candidate candidate = arguments.size() == 1 ? home.candidates().get(arguments.get(0)) : null;
        if (candidate == null) {
            out.println(USAGE);
            return Commands.USAGE;
        }
        if (!candidate.isSource()) {
            out.println(candidate.id() + " is no source: it sends no messages. A register's versions are compared before they are activated.");
            return Commands.USAGE;
        }
        if (candidate.connector().isEmpty()) {
            candidate.faults().forEach(out::println);
            return Commands.FAULTS;
        }
        Path dataFolder = data == null ? home.folder().resolve("data") : Path.of(data);
        try (StandaloneParser parser = home.parser()) {
            String address = url != null ? url : RegisterAddress.of(dataFolder);
            SingleConnectionDataSource database = new SingleConnectionDataSource(address, true);
            Instant since = from == null ? Clock.systemUTC().instant().minus(DAYS) : Since.parse(from);
            Changes changes = new Changes(home.counties());
            Rerun rerun = new Rerun(parser.parser(), home.canonicalizer(), ref -> BatchFiles.raw(dataFolder, ref));
            try {
                database.getConnection().setReadOnly(true);
                new StoredMessages(new JdbcTemplate(database)).each(candidate.id(), since, message -> changes.add(message, rerun.make(candidate.connector().get(), message)));
            } finally {
                database.destroy();
            }
            print(changes.view(), out);
            return Commands.OK;
        } catch (BadQuestion | IllegalStateException e) {
            out.println(e.getMessage());
            return Commands.USAGE;
        } catch (DataAccessException | java.sql.SQLException e) {
            out.println("The hub's database does not answer: is the hub running?");
            return Commands.FAULTS;
        }
    }

    private static void print(Map<String, Object> view, PrintStream out) {
        view.forEach((name, value) -> {
            if (value instanceof Map<?, ?> details) {
                if (!details.isEmpty()) {
                    out.println(name);
                    details.forEach((what, count) -> out.println("  " + what + ": " + count));
                }
            } else {
                out.println(name + ": " + value);
            }
        });
    }
}
