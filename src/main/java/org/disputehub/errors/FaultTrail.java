package org.disputehub.errors;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fault for the log: its kinds from the outermost to the cause, where that happened, and where in the hub's own code. Messages are left out, since those of
 * databases and parsers quote what they were given, personal data included; in their place stands what a database calls its error.
 */
public final class FaultTrail {

    private static final String OURS = "org.disputehub.";
    private static final int LONGEST = 6;

    private FaultTrail() {
    }

    /** @return such as {@code DuplicateKeyException < PSQLException 23505 at QueryExecutorImpl.receiveErrorResponse:2725, Register.record:88} */
    public static String of(Throwable fault) {
        StringJoiner trail = new StringJoiner(" < ");
        Throwable last = fault;
        Throwable cause = fault;
        for (int i = 0; cause != null && i < LONGEST; i++) {
            trail.add(cause.getClass().getSimpleName() + (cause instanceof SQLException sql && sql.getSQLState() != null ? " " + sql.getSQLState() : ""));
            last = cause;
            cause = cause.getCause();
        }
        String where = Stream.of(Arrays.stream(last.getStackTrace()).findFirst(), own(last).or(() -> own(fault))).flatMap(Optional::stream).distinct().map(FaultTrail::named)
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? trail.toString() : trail + " at " + where;
    }

    private static Optional<StackTraceElement> own(Throwable fault) {
        return Arrays.stream(fault.getStackTrace()).filter(frame -> frame.getClassName().startsWith(OURS)).findFirst();
    }

    private static String named(StackTraceElement frame) {
        return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
