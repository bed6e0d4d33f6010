package org.disputehub.intake;

import java.util.Map;

/**
 * What a source gets back.
 *
 * @param body    written as JSON; a {@link Problem} as problem+json
 * @param headers beside the content type
 */
record Answer(int status, Object body, Map<String, String> headers) {

    static Answer of(Problem problem) {
        Map<String, String> headers = switch (problem.status()) {
            case 429 -> Map.of("Retry-After", "1");
            case 503 -> Map.of("Retry-After", "5");
            default -> Map.of();
        };
        return new Answer(problem.status(), problem, headers);
    }
}
