package org.disputehub.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connector.Format;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a request's body within the connector's limits; of one that is larger no more than the limit is ever held. */
@Component
class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEY_LENGTH = 200;

    private final Photos photos;
    private final BatchFiles files;

    Bodies(Photos photos, BatchFiles files) {
        this.files = files;
        this.photos = photos;
    }

    Submission read(ActiveConnector active, boolean dryRun, String key, HttpServletRequest request, Instant now) throws Refusal, IOException {
        Connector connector = active.definition();
        String type = request.getContentType() == null ? "" : request.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        Format format = format(connector, type);
        if (key != null && (key.isBlank() || key.length() > KEY_LENGTH)) {
            throw new Refusal(Problem.malformed("The Idempotency-Key must have 1 to " + KEY_LENGTH + " characters."));
        }
        if (format == Format.MULTIPART) {
            return multipart(active, dryRun, key, request, now, type);
        }
        if (format == Format.CSV || format == Format.XLSX) {
            return new Submission(active, format, type, null, file(request, connector.limits().body()), Map.of(), List.of(), key, dryRun, now);
        }
        byte[] body = bounded(request, connector.limits().body());
        if (body.length == 0) {
            throw new Refusal(Problem.malformed("The body is empty."));
        }
        return new Submission(active, format, type, body, Map.of(), List.of(), key, dryRun, now);
    }

    private static Format format(Connector connector, String type) throws Refusal {
        Optional<Format> format = ContentTypes.format(type).filter(connector.format()::contains);
        if (format.isPresent()) {
            return format.get();
        }
        throw new Refusal(Problem.of(415, "wrong-format", "This connector does not take that format",
                "Send " + connector.format() + " and say so in Content-Type (" + connector.format().stream().map(ContentTypes::of).collect(Collectors.joining(", ")) + ")."));
    }

    private ReceivedFile file(HttpServletRequest request, int limit) throws Refusal, IOException {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        return files.receive(request.getInputStream(), limit);
    }

    private static byte[] bounded(HttpServletRequest request, int limit) throws Refusal, IOException {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        return body;
    }

    private static Refusal tooLarge(int limit) {
        return new Refusal(Problem.tooLarge(limit));
    }

    private Submission multipart(ActiveConnector active, boolean dryRun, String key, HttpServletRequest request, Instant now, String type) throws Refusal, IOException {
        Connector connector = active.definition();
        Map<String, String> fields = new LinkedHashMap<>();
        List<Part> files = new ArrayList<>();
        for (Part part : parts(request, connector.limits())) {
            if (part.getSubmittedFileName() != null) {
                files.add(part);
            } else if (fields.put(part.getName(), text(part, connector.limits().body())) != null) {
                throw new Refusal(Problem.malformed("A form field is given twice."));
            }
        }
        if (files.size() > connector.limits().photos()) {
            throw new Refusal(Problem.of(413, "too-large", "Too many photos", "A message of this connector may carry " + connector.limits().photos() + " photos."));
        }
        List<StoredPhoto> stored = new ArrayList<>();
        for (Part file : files) {
            try (var content = file.getInputStream()) {
                stored.add(dryRun ? photos.inspect(content, connector.limits()) : photos.store(content, connector.limits()));
            }
        }
        byte[] raw = JSON.writeValueAsBytes(Map.of("fields", fields, "photos", stored));
        return new Submission(active, Format.MULTIPART, type, raw, fields, stored, key, dryRun, now);
    }

    /** Photos that come by themselves. */
    List<Part> files(Connector connector, HttpServletRequest request) throws Refusal {
        if (request.getContentType() == null || !request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new Refusal(Problem.of(415, "wrong-format", "Photos come as multipart/form-data", "Send each photo as a file of the form."));
        }
        List<Part> files = new ArrayList<>();
        for (Part part : parts(request, connector.limits())) {
            if (part.getSubmittedFileName() != null) {
                files.add(part);
            }
        }
        if (files.isEmpty()) {
            throw new Refusal(Problem.malformed("The form has no file."));
        }
        return files;
    }

    private static Iterable<Part> parts(HttpServletRequest request, Connector.Limits limits) throws Refusal {
        long all = limits.body() + (long) limits.photos() * limits.photo();
        if (request.getContentLengthLong() > all) {
            throw tooLarge((int) Math.min(Integer.MAX_VALUE, all));
        }
        try {
            return request.getParts();
        } catch (ServletException | IOException | IllegalStateException e) {
            throw new Refusal(Problem.malformed("The multipart message cannot be read: a part is cut off, or larger than a photo may be."));
        }
    }

    private static String text(Part part, int limit) throws Refusal, IOException {
        try (var content = part.getInputStream()) {
            byte[] bytes = content.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(limit);
            }
            return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Refusal(Problem.malformed("A form field is not valid UTF-8."));
        }
    }
}
