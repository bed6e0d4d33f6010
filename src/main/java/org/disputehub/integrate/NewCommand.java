package org.disputehub.integrate;

import org.disputehub.home.SyncedFiles;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code new <connector> --format json|xml|csv|xlsx}: a folder that passes {@code check}, to be changed into what the source sends. */
final class NewCommand implements Commands.Command {

    private static final Set<String> FORMATS = Set.of("json", "xml", "csv", "xlsx");
    private static final String USAGE = """
            new <connector> --format json|xml|csv|xlsx [--name <what people call it>]
              lays out connectors/<connector>/ and mappings/<connector>.jslt. The id has small letters, digits and hyphens.""";

    @Override
    public int run(Home home, List<String> given, PrintStream out) throws Exception {
        List<String> arguments = new ArrayList<>(given);
        String format = option(arguments, "--format");
        String name = option(arguments, "--name");
        if (arguments.size() != 1 || !arguments.get(0).matches("[a-z][a-z0-9-]{1,62}") || format == null || !FORMATS.contains(format)) {
            out.println(USAGE);
            return Commands.USAGE;
        }
        String id = arguments.get(0);
        Path folder = home.connectors().resolve(id);
        Path mapping = home.mappings().resolve(id + ".jslt");
        if (Files.exists(folder) || Files.exists(mapping)) {
            out.println("There is one already: " + (Files.exists(folder) ? folder : mapping));
            return Commands.FAULTS;
        }
        Map<String, String> words = Map.of("id", id, "name", name == null ? id : name, "system", id.toUpperCase(Locale.ROOT), "format", format);
        Path made = Files.createTempDirectory("new-");
        try {
            Home aside = new Home(made);
            FileSystemUtils.copyRecursively(home.mappings(), aside.mappings());
            FileSystemUtils.copyRecursively(home.routes(), aside.routes());
            Path sample = aside.connectors().resolve(id).resolve("samples/example." + format);
            SyncedFiles.write(aside.mappings().resolve(id + ".jslt"), filled("mapping.jslt", words));
            SyncedFiles.write(aside.connectors().resolve(id).resolve("connector.yaml"), filled("connector.yaml", words));
            SyncedFiles.write(sample, read("example." + format));
            int tried = new TryCommand().run(aside, List.of(id, sample.toString(), "--expect"), new PrintStream(java.io.OutputStream.nullOutputStream()));
            // The mapping first: a hub that runs on this folder takes the connector as soon as it stands there.
            Files.copy(aside.mappings().resolve(id + ".jslt"), mapping);
            FileSystemUtils.copyRecursively(aside.connectors().resolve(id), folder);
            out.println("Laid out " + folder + " and " + mapping);
            out.println("Next: put a message of the source in samples/, change the mapping, look at `try " + id + " <file>`, then `check " + id + "`.");
            return tried;
        } finally {
            FileSystemUtils.deleteRecursively(made);
        }
    }

    /** Takes the option and its value out of the arguments; null where it is not there. */
    static String option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0 || at + 1 >= arguments.size()) {
            return null;
        }
        String value = arguments.get(at + 1);
        arguments.subList(at, at + 2).clear();
        return value;
    }

    private static byte[] filled(String template, Map<String, String> words) throws IOException {
        String text = new String(read(template), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("${" + word.getKey() + "}", word.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String template) throws IOException {
        try (InputStream file = NewCommand.class.getResourceAsStream("/new/" + template)) {
            return file.readAllBytes();
        }
    }
}
