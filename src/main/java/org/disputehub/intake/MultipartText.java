package org.disputehub.intake;

import org.apache.tomcat.util.http.fileupload.MultipartStream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart message that stands in a file, as samples do; one that comes by HTTP is read by the web server. */
public record MultipartText(Map<String, String> fields, List<StoredPhoto> photos) {

    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");

    /** @param raw from the first boundary line on */
    public static MultipartText read(byte[] raw) throws Malformed {
        String first = new String(raw, 0, Math.min(raw.length, 200), StandardCharsets.ISO_8859_1).split("\\r?\\n", 2)[0];
        if (!first.startsWith("--")) {
            throw new Malformed("A multipart file begins with its boundary, such as ------WebKitFormBoundary0001.");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        List<StoredPhoto> photos = new ArrayList<>();
        try {
            MultipartStream parts = new MultipartStream(new ByteArrayInputStream(raw), first.substring(2).getBytes(StandardCharsets.ISO_8859_1), 4096, null);
            for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
                String headers = parts.readHeaders();
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                parts.readBodyData(content);
                Matcher name = NAME.matcher(headers);
                if (headers.toLowerCase(java.util.Locale.ROOT).contains("filename=")) {
                    photos.add(Photos.describe(content.toByteArray()));
                } else if (name.find()) {
                    fields.put(name.group(1), content.toString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | Refusal e) {
            throw new Malformed("The multipart file cannot be read: lines end with CR LF, photos are JPEG, PNG, WebP or HEIC.");
        }
        return new MultipartText(fields, photos);
    }
}
