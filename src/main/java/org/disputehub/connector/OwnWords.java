package org.disputehub.connector;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hub's answer in a source's own words: what goes out instead of the hub's. */
public record OwnWords(int status, String type, byte[] body) {

    /** Answers that an HTTP client must see as what they are, whatever its application reads: who it is, and to come again later. */
    private static final Set<Integer> KEPT = Set.of(401, 403, 429, 503);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(receipt|status|detail)}");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._-]+)", Pattern.CASE_INSENSITIVE);

    /**
     * @param status  that the hub would give
     * @param receipt null: there is none
     */
    public static OwnWords of(Connector.Reply reply, int status, String receipt, String detail) {
        int own = reply.status() == null || KEPT.contains(status) ? status : reply.status();
        return new OwnWords(own, reply.type(), fill(reply, status / 100 == 2 ? reply.accepted() : reply.refused(), status, receipt, detail).getBytes(charset(reply.type())));
    }

    /** The placeholders are found once, so one that stands in a detail is not filled again. */
    static String fill(Connector.Reply reply, String words, int status, String receipt, String detail) {
        return PLACEHOLDER.matcher(words).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
            case "receipt" -> receipt == null ? "" : receipt;
            case "status" -> String.valueOf(status);
            default -> escape(reply.type(), detail);
        }));
    }

    public static Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    }

    static boolean isJson(String type) {
        return type.toLowerCase(Locale.ROOT).contains("json");
    }

    static boolean isXml(String type) {
        return type.toLowerCase(Locale.ROOT).contains("xml");
    }

    private static String escape(String type, String text) {
        boolean json = isJson(type);
        boolean xml = isXml(type);
        CharsetEncoder encoder = charset(type).newEncoder();
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            boolean writable = c >= ' ' && encoder.canEncode(Character.toString(c));
            if (json && (c == '"' || c == '\\')) {
                escaped.append('\\').appendCodePoint(c);
            } else if (xml && (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'')) {
                escaped.append("&#").append(c).append(';');
            } else if (writable) {
                escaped.appendCodePoint(c);
            } else if (json && c >= ' ') {
                Character.toString(c).chars().forEach(half -> escaped.append(String.format("\\u%04x", half)));
            } else if (xml && c >= ' ') {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.append(' ');
            }
        });
        return escaped.toString();
    }
}
