package org.disputehub.integrate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The files that the documents show do what is said of them: laid out beside the shipped ones, tried, checked. */
class DocumentsTest {

    /** A file's name at the end of a line, its charset where that is not UTF-8, and the block after it. */
    private static final Pattern FILE = Pattern.compile("`((?:connectors|mappings)/[\\w./-]+)`(?: in (GB18030))?:\\n\\n```\\w*\\n(.*?)\\n```\\n", Pattern.DOTALL);

    @TempDir
    Path home;

    @Test
    void theDepartmentOfTheTenMinutes() throws Exception {
        run(0, "new", "dept-parks", "--format", "json", "--name", "园林局");
        String sample = lay("connect-a-department.md").get("dept-parks").get(0);
        assertThat(run(0, "try", "dept-parks", sample, "--expect")).contains("line 4                            /caseNo = YL-2026-0142");
        assertThat(run(0, "check", "dept-parks")).contains("ok     dept-parks");
    }

    @Test
    void everyRecipe() throws Exception {
        run(0, "check", "hotline-12345");
        Map<String, List<String>> samples = lay("recipes.md");
        assertThat(samples).containsOnlyKeys("recipe-xml", "recipe-soap", "recipe-csv", "recipe-records", "recipe-signed");
        for (Map.Entry<String, List<String>> recipe : samples.entrySet()) {
            boolean hasABadRow = recipe.getKey().equals("recipe-csv");
            String tried = run(hasABadRow ? 1 : 0, "try", recipe.getKey(), recipe.getValue().get(0), "--expect");
            assertThat(tried).contains(hasABadRow ? "REFUSED /1/登记时间 DATE_BAD" : "\"village\" : \"410611566001\"");
            run(0, "check", recipe.getKey());
        }
    }

    @Test
    void linksLeadToFilesAndHeadingsThatAreThere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (String page : List.of("README.md", "README.zh-CN.md", "docs/connect-a-department.md", "docs/recipes.md", "docs/changes.md", "docs/transports.md", "docs/departments.md", "docs/connector-reference.md", "docs/feedback.md", "docs/deadlines.md", "docs/registers.md", "docs/risk.md", "docs/ledger.md", "docs/retention.md")) {
            Matcher link = Pattern.compile("]\\((?!http)([^)#\\s]*)(?:#([^)\\s]+))?\\)").matcher(Files.readString(Path.of(page)));
            while (link.find()) {
                Path target = link.group(1).isEmpty() ? Path.of(page) : Path.of(page).resolveSibling(link.group(1)).normalize();
                boolean there = Files.exists(target) && (link.group(2) == null || headings(target).contains(link.group(2)));
                if (!there) {
                    dead.add(page + " → " + link.group());
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase().replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    /** @return the samples by connector */
    private Map<String, List<String>> lay(String page) throws IOException {
        Map<String, List<String>> samples = new LinkedHashMap<>();
        Matcher file = FILE.matcher(Files.readString(Path.of("docs", page)));
        while (file.find()) {
            Path target = home.resolve(file.group(1));
            Files.createDirectories(target.getParent());
            Files.write(target, (file.group(3) + "\n").getBytes(file.group(2) == null ? StandardCharsets.UTF_8 : Charset.forName(file.group(2))));
            if (target.getParent().endsWith("samples")) {
                samples.computeIfAbsent(target.getParent().getParent().getFileName().toString(), connector -> new ArrayList<>()).add(target.toString());
            }
        }
        // The laid-out example makes way for the real message.
        for (String connector : samples.keySet()) {
            Files.deleteIfExists(home.resolve("connectors/" + connector + "/samples/example.json"));
            Files.deleteIfExists(home.resolve("connectors/" + connector + "/samples/example.expected.json"));
        }
        return samples;
    }

    private String run(int code, String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(Home.OPTION + home);
        int found = Commands.run(all.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(found).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }
}
