package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the ports frame what they are told, and how the two sides are called: {@code world/voices.yaml} and {@code world/scenes.yaml}. */
final class Voices {

    private final WorldFiles files;
    private final JsonNode voices;
    private final JsonNode scenes;
    final Map<String, List<String>> dialect = new LinkedHashMap<>();

    Voices(WorldFiles files) throws IOException {
        this.files = files;
        this.voices = files.read("voices");
        this.scenes = files.read("scenes");
        voices.path("dialect").fields().forEachRemaining(d -> dialect.put(d.getKey(), WorldFiles.strings(d.getValue())));
    }

    boolean isUnseen(String wording) {
        return files.isUnseen(wording);
    }

    /** @param part open, bare, middle, close, again or handled */
    List<String> frame(String port, String part) {
        return files.wordings(voices.path(port).path(part));
    }

    /** What the other side says. */
    List<String> other() {
        return files.wordings(voices.path("other"));
    }

    /** Who somebody is that calls for another of the family. */
    List<String> relative() {
        return files.wordings(voices.path("relative"));
    }

    List<String> earlier() {
        return files.wordings(voices.path("earlier"));
    }

    /** @param whom A or B, with 3 behind it where a third person speaks */
    List<String> called(Scene scene, String whom) {
        JsonNode calls = scenes.path(scene.name());
        return files.wordings((calls.isTextual() ? scenes.path(calls.asText()) : calls).path(whom));
    }
}
