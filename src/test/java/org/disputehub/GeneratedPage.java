package org.disputehub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A page in docs/ that is made of what stands elsewhere, so that nothing is said twice. */
public final class GeneratedPage {

    private static final String WRITE = "docs.write";

    private GeneratedPage() {
    }

    /** Fails where the page says something else; with {@code -Ddocs.write} it writes the page instead. */
    public static void mustSay(String file, String text) throws IOException {
        Path page = Path.of("docs", file);
        if (System.getProperty(WRITE) != null) {
            Files.writeString(page, text);
        }
        assertThat(Files.exists(page) ? Files.readString(page) : "")
                .as("docs/%s is out of date. Make it again: mvn test -Dtest='*ReferenceTest' -D%s", file, WRITE).isEqualTo(text);
    }
}
