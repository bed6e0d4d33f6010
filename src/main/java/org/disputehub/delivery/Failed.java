package org.disputehub.delivery;

/**
 * A message that goes to the failed messages at once.
 *
 * @param cause  stable code, for operators to group by
 * @param detail in words, with nothing of what is in the message; or null
 */
public record Failed(Outgoing message, String cause, String detail) {
}
