package org.disputehub.intake;

import org.disputehub.report.Finding;

import java.util.List;

/**
 * What became of a message that came by another way than a push, where nobody waits for an answer.
 *
 * @param receipt  of the message; of a batch that of the whole; null where there is none
 * @param detail   what is wrong and what to do; null where nothing is
 * @param findings what is wrong, by place
 * @param result   what became of each row of a batch, as CSV in the source's own charset; null where it was none
 */
public record Delivery(Kind kind, String receipt, String detail, List<Finding> findings, byte[] result) {

    public enum Kind {
        /** On disk, each record with its receipt; single records of a batch may be in quarantine. */
        STORED,
        /** On disk in quarantine, under its receipt. */
        QUARANTINED,
        /** It cannot be read, today and tomorrow. It is not kept: {@link Deliveries#keep} does that where the source does not. */
        UNREADABLE,
        /** Not stored; the source must keep it, and it is tried again. */
        NOT_TAKEN
    }

    static Delivery of(Kind kind, Problem problem) {
        List<Finding> findings = problem.errors() != null ? problem.errors() : kind == Kind.UNREADABLE ? List.of(new Finding("", code(problem), problem.detail())) : List.of();
        return new Delivery(kind, problem.receipt(), problem.detail(), findings, null);
    }

    private static String code(Problem problem) {
        return problem.status() >= 500 ? "PROCESSING_FAILED" : "MALFORMED";
    }
}
