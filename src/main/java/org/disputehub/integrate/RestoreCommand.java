package org.disputehub.integrate;

import org.disputehub.home.SyncedFiles;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code restore <connector> [version]}: takes a change back. Without a version it lists those that ran. */
final class RestoreCommand implements Commands.Command {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String USAGE = """
            restore <connector> [<version>|previous] [--tables] [--data <data folder of the hub>]
              puts the files of a version that ran back in place, mapping included, and with --tables also the code tables, which other
              connectors use too. A running hub takes them within 2 s. Without a version: lists those that ran, the latest first.""";

    @Override
    public int run(Home home, List<String> given, PrintStream out) throws Exception {
        List<String> arguments = new ArrayList<>(given);
        boolean tables = arguments.remove("--tables");
        String data = NewCommand.option(arguments, "--data");
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println(USAGE);
            return Commands.USAGE;
        }
        Path versions = (data == null ? home.folder().resolve("data") : Path.of(data)).resolve("versions").resolve(arguments.get(0));
        List<Path> ran = ran(versions);
        if (ran.isEmpty()) {
            out.println("No version of " + arguments.get(0) + " is kept under " + versions);
            return Commands.FAULTS;
        }
        String current = Files.readString(versions.resolve("current")).strip();
        if (arguments.size() == 1) {
            ran.forEach(version -> out.println(version.getFileName() + "  first ran " + time(version) + (version.endsWith(current) ? "  runs" : "")));
            return Commands.OK;
        }
        Path chosen = arguments.get(1).equals("previous") ? ran.stream().filter(version -> !version.endsWith(current)).findFirst().orElse(null)
                : ran.stream().filter(version -> version.endsWith(arguments.get(1))).findFirst().orElse(null);
        if (chosen == null) {
            out.println("There is no such version. `restore " + arguments.get(0) + "` lists them.");
            return Commands.FAULTS;
        }
        put(chosen, home, arguments.get(0), tables, out);
        return Commands.OK;
    }

    private static List<Path> ran(Path versions) throws IOException {
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.filter(Files::isDirectory).filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(RestoreCommand::time).reversed()).toList();
        }
    }

    private static void put(Path version, Home home, String connector, boolean tables, PrintStream out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(version)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path place = home.folder().resolve(version.relativize(file).toString());
            boolean same = Files.exists(place) && Files.mismatch(file, place) < 0;
            boolean table = version.relativize(file).startsWith("mappings/codes");
            if (!same && (tables || !table)) {
                SyncedFiles.write(place, Files.readAllBytes(file));
                out.println("restored " + home.folder().relativize(place));
            } else if (!same) {
                out.println("left as it is, though other than then: " + home.folder().relativize(place) + " (--tables)");
            }
        }
        out.println(connector + " stands as in version " + version.getFileName());
    }

    private static String time(Path version) {
        try {
            return TIME.format(LocalDateTime.ofInstant(Files.getLastModifiedTime(version).toInstant(), Since.CHINA));
        } catch (IOException e) {
            return "";
        }
    }
}
