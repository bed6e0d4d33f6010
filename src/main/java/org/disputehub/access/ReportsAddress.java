package org.disputehub.access;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Optional;

/** {@code /api/v1/reports/<connector>} and {@code /api/v1/reports/<connector>/photos}: which connector a push is for. */
final class ReportsAddress {

    private static final String REPORTS = "/api/v1/reports/";
    private static final String PHOTOS = "/photos";

    private ReportsAddress() {
    }

    /** Of a push, be it a report or its photos. */
    static Optional<String> connector(HttpServletRequest request) {
        return tail(request).map(tail -> tail.endsWith(PHOTOS) ? tail.substring(0, tail.length() - PHOTOS.length()) : tail);
    }

    /** Of a push of a report alone. */
    static Optional<String> report(HttpServletRequest request) {
        return tail(request).filter(tail -> !tail.endsWith(PHOTOS));
    }

    private static Optional<String> tail(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("POST") && path.startsWith(REPORTS) ? Optional.of(path.substring(REPORTS.length())) : Optional.empty();
    }
}
