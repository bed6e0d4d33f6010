package org.disputehub.intake;

import org.disputehub.report.Finding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a source gets back.
 *
 * @param body    written as JSON; a {@link Problem} as problem+json
 * @param headers beside the content type
 */
record Answer(int status, Object body, Map<String, String> headers) {

    private static final int ERRORS_NAMED = 10;

    static final String RECEIPTS = "/api/v1/receipts/";

    /** For the resident. */
    static String page(String receipt) {
        return "/receipt/" + receipt;
    }

    static Answer of(Problem problem) {
        Map<String, String> headers = switch (problem.status()) {
            case 429 -> Map.of("Retry-After", "1");
            case 503 -> Map.of("Retry-After", "5");
            default -> problem.receipt() == null ? Map.of() : Map.of("Location", RECEIPTS + problem.receipt());
        };
        return new Answer(problem.status(), problem, headers);
    }

    /** Null: none was given. */
    String receipt() {
        return body instanceof Problem problem ? problem.receipt() : (String) ((Map<?, ?>) body).get("receipt");
    }

    /** In a sentence, for a source that reads nothing else. */
    String detail() {
        if (body instanceof Problem problem) {
            List<Finding> errors = problem.errors() == null ? List.of() : problem.errors();
            return problem.detail() + errors.stream().limit(ERRORS_NAMED).map(e -> " " + e.pointer() + " " + e.code() + ": " + e.detail()).collect(Collectors.joining());
        }
        Map<?, ?> fields = (Map<?, ?>) body;
        if (fields.containsKey("refused")) {
            return fields.get("accepted") + " accepted, " + fields.get("refused") + " refused.";
        }
        return fields.containsKey("duplicate") ? "The very same report came before." : "Accepted.";
    }
}
