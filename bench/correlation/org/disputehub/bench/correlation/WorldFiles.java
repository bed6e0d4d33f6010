package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The names, places and wordings of {@code bench/correlation/world}. Every fourth wording is kept from the train split, and of these half
 * of the lists' from the dev split too, so that test has some that nothing was fitted or chosen on.
 */
final class WorldFiles {

    private static final int KEPT_BACK = 4;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path folder;
    private final Split split;
    private final Set<String> keptBack = new HashSet<>();

    WorldFiles(Path folder, Split split) {
        this.folder = folder;
        this.split = split;
    }

    JsonNode read(String file) throws IOException {
        return YAML.readTree(folder.resolve(file + ".yaml").toFile());
    }

    /** By their ids, the names of their files. */
    Map<String, DisputeType> types() throws IOException {
        Map<String, DisputeType> types = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("types"))) {
            for (Path file : files.sorted().toList()) {
                String id = file.getFileName().toString().replace(".yaml", "");
                types.put(id, DisputeType.of(id, YAML.readTree(file.toFile()), this));
            }
        }
        return types;
    }

    List<String> wordings(JsonNode list) {
        List<String> all = strings(list);
        List<String> used = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean kept = i % KEPT_BACK == KEPT_BACK - 1;
            if (kept) {
                keptBack.add(all.get(i));
            }
            if (!kept || seesKept(all)) {
                used.add(all.get(i));
            }
        }
        return used;
    }

    private boolean seesKept(List<String> wordings) {
        return split == Split.TEST || split == Split.DEV && wordings.get(0).hashCode() % 2 == 0;
    }

    /** Whether nothing was fitted on that wording. */
    boolean isUnseen(String wording) {
        return keptBack.contains(wording);
    }

    static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
