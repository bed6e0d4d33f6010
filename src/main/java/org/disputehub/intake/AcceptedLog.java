package org.disputehub.intake;

import org.disputehub.home.HubFolders;
import org.disputehub.report.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What this node has accepted, a line each, in a plain file of the day: written after the broker has a report and apart from it, so that the ledger
 * misses what the broker loses. Where it cannot be written reports are taken all the same; such a report is known once it is decided.
 */
@Component("acceptedLog")
public class AcceptedLog {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptedLog.class);
    private static final int LONGEST_PORTION = 1 << 19;

    /** @param again it was answered with the receipt of an earlier report, and nothing was stored */
    public record Line(boolean again, String receipt, String connector, Instant at) {

        private static Line read(String text) {
            String[] parts = text.split(" ");
            return new Line(parts[0].equals("again"), parts[1], parts[2], Instant.ofEpochMilli(Long.parseLong(parts[3])));
        }
    }

    /** How far the log was read; files sort by name. */
    public record Mark(String file, long position) {
    }

    /** @param next where to read on; null where nothing was ever written */
    public record Portion(List<Line> lines, Mark next) {
    }

    private final Path folder;
    private final Clock clock;
    private String newest;
    private boolean fails;

    AcceptedLog(HubFolders folders, Clock clock) throws IOException {
        this.folder = folders.data("accepted");
        this.clock = clock;
        Files.createDirectories(folder);
        List<Path> there = files();
        this.newest = there.isEmpty() ? "" : there.get(there.size() - 1).getFileName().toString();
    }

    public void accepted(Drafts drafts) {
        write(line("taken", drafts.single().arrival()));
    }

    public void accepted(Batches.Chunk chunk) {
        StringBuilder lines = new StringBuilder();
        chunk.rows().forEach(row -> lines.append(line("taken", row.arrival())));
        write(lines.toString());
    }

    /** @param arrival that the hub has already */
    void again(Arrival arrival) {
        write(line("again", arrival));
    }

    private static String line(String what, Arrival arrival) {
        return what + " " + arrival.receipt() + " " + arrival.connector() + " " + arrival.receivedAt().toEpochMilli() + "\n";
    }

    private synchronized void write(String lines) {
        // A clock that is set back does not lead back to a file that was read.
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".log";
        newest = today.compareTo(newest) > 0 ? today : newest;
        try {
            Files.writeString(folder.resolve(newest), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            fails = false;
        } catch (IOException e) {
            if (!fails) {
                LOG.error("The log of accepted reports cannot be written: what the broker should lose meanwhile the ledger will not miss");
            }
            fails = true;
        }
    }

    /** The next lines after the mark, whole ones only. */
    public Portion after(Mark mark) throws IOException {
        // Looked for first: once there is a later file nothing is added to this one.
        String later = next(mark == null ? "" : mark.file());
        boolean goesOn = mark != null && Files.exists(folder.resolve(mark.file())) && Files.size(folder.resolve(mark.file())) > mark.position();
        String file = goesOn || later == null && mark != null ? mark.file() : later;
        long position = mark != null && mark.file().equals(file) ? mark.position() : 0;
        if (file == null || !Files.exists(folder.resolve(file))) {
            return new Portion(List.of(), mark);
        }
        String text = read(folder.resolve(file), position);
        List<Line> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(Line.read(line)));
        return new Portion(lines, new Mark(file, position + text.length()));
    }

    /** What was read is not needed any more. */
    public void forget(Mark mark) throws IOException {
        for (Path file : files()) {
            if (file.getFileName().toString().compareTo(mark.file()) < 0) {
                Files.delete(file);
            }
        }
    }

    private String next(String file) throws IOException {
        return files().stream().map(path -> path.getFileName().toString()).filter(name -> name.compareTo(file) > 0).findFirst().orElse(null);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".log")).sorted().toList();
        }
    }

    private static String read(Path file, long position) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(position);
            byte[] bytes = new byte[(int) Math.min(LONGEST_PORTION, in.length() - position)];
            in.readFully(bytes);
            String text = new String(bytes, StandardCharsets.US_ASCII);
            return text.substring(0, text.lastIndexOf('\n') + 1);
        }
    }
}
