package org.disputehub.partner;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.SampleFiles;
import org.disputehub.home.HubFolders;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The samples that stand in a connector's folder. */
@Component
class Samples {

    /** Larger files are for tests, not for a page. */
    private static final long LARGEST = 256 << 10;

    private static final Comparator<Sample> PLAIN_FIRST = Comparator.comparing((Sample sample) -> sample.name().length()).thenComparing(Sample::name);

    private final HubFolders folders;

    Samples(HubFolders folders) {
        this.folders = folders;
    }

    /** Short names first: the plain case has the plain name. */
    List<Sample> of(ActiveConnector connector) {
        try {
            return SampleFiles.in(folders.connectors().resolve(connector.id())).stream().filter(f -> f.toFile().length() <= LARGEST)
                    .map(f -> read(connector, f)).flatMap(Optional::stream).sorted(PLAIN_FIRST).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that anybody may see: what the hub ships, and what is visibly about nobody. The others are for the source itself and for the centre. */
    List<Sample> open(ActiveConnector connector) {
        return open(connector, of(connector));
    }

    List<Sample> open(ActiveConnector connector, List<Sample> samples) {
        return samples.stream().filter(sample -> isShipped(connector, sample) || InventedPeople.only(sample.text())).toList();
    }

    private static Optional<Sample> read(ActiveConnector connector, Path file) {
        try {
            return Sample.of(connector.definition(), file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private static boolean isShipped(ActiveConnector connector, Sample sample) {
        try (InputStream shipped = Samples.class.getResourceAsStream("/shipped/connectors/" + connector.id() + "/samples/" + sample.name())) {
            return shipped != null && Arrays.equals(shipped.readAllBytes(), sample.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
