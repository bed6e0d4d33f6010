package org.disputehub.errors;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.jms.JMSException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/** Whether an outside part did not answer, so that the same work may succeed later. */
public final class Unavailable {

    private Unavailable() {
    }

    public static boolean causes(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isTransient(cause)) {
                return true;
            }
            if (cause.getCause() == cause) {
                break;
            }
        }
        return false;
    }

    private static boolean isTransient(Throwable fault) {
        return fault instanceof TransientDataAccessException
                || fault instanceof RecoverableDataAccessException
                || fault instanceof NonTransientDataAccessResourceException
                || fault instanceof CannotGetJdbcConnectionException
                || fault instanceof CannotCreateTransactionException
                || fault instanceof TransactionSystemException
                || fault instanceof JMSException
                || fault instanceof org.springframework.jms.JmsException
                || fault instanceof IOException && !isAboutContent(fault)
                || fault instanceof TimeoutException
                || fault instanceof SQLException sql && passing(sql.getSQLState());
    }

    /** Input and output by name only: the text itself cannot be read, today and tomorrow. */
    private static boolean isAboutContent(Throwable fault) {
        return fault instanceof JacksonException || fault instanceof CharacterCodingException;
    }

    /** 08 connection, 40 rollback (deadlock, serialization), 53 resources, 55P03 lock, 57 shutting down; 25006 read-only standby. */
    private static boolean passing(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("40") || state.startsWith("53")
                || state.startsWith("57") || state.equals("55P03") || state.equals("25006"));
    }
}
