package org.disputehub.access;

import jakarta.servlet.http.HttpServletRequest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Parameters of the address alone: asking the web server for them would read a form's body, which is the message. */
public final class Query {

    private Query() {
    }

    /** The first of that name. */
    public static Optional<String> value(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (pair.startsWith(name) && equals == name.length()) {
                return Optional.of(decode(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    public static boolean dryRun(HttpServletRequest request) {
        return value(request, "dryRun").filter("true"::equalsIgnoreCase).isPresent();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
