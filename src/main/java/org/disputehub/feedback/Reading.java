package org.disputehub.feedback;

import org.disputehub.report.Finding;

import java.util.List;

/**
 * What was received, read.
 *
 * @param feedback null where it could not be read
 * @param hash     SHA-256 of the sender and the content
 * @param findings why it could not be read; empty where it could
 */
record Reading(Received received, Feedback feedback, byte[] hash, List<Finding> findings) {
}
