package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.springframework.boot.convert.DurationStyle;

import java.io.IOException;
import java.time.Duration;

/** Durations as files of the hub write them: {@code 30s}, {@code 4h}, {@code 9d}, {@code P9D}. */
public final class DurationText extends SimpleModule {

    public DurationText() {
        addDeserializer(Duration.class, new Deserializer());
    }

    private static final class Deserializer extends StdDeserializer<Duration> {
        Deserializer() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return DurationStyle.detectAndParse(parser.getText());
        }
    }
}
