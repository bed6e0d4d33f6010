/**
 * Brings single messages to their receivers, each by its own way, none held up by another: the part that stages 4 and 8 stand on. It knows no stage.
 *
 * <p>Who receives is said once, and again whenever it changes; what is waiting goes on by the new settings:
 * <pre>{@code
 * receivers.put(Receiver.webhook("source.hotline-12345", "12345热线", Webhook.at("https://…")));   // or Receiver.webhook(id, name, connector's Webhook record)
 * receivers.remove("source.hotline-12345");                                                       // what is waiting stays and is shown to operators
 * }</pre>
 * A message is handed over in the caller's own database transaction, so it is owed exactly when what caused it is written:
 * <pre>{@code
 * handover.hand(List.of(new Outgoing(
 *     "R20261125-17.settled",               // message id: stable, so that the same decided again is one message; unique for its receiver
 *     "source.hotline-12345",               // receiver
 *     "HB2026112500001",                    // order key: messages of one receiver and key arrive in the order of hand-over
 *     "callback.settled",                   // type: what operators see it is
 *     "application/json;charset=UTF-8",     // content type and body go out byte for byte
 *     Map.of("X-Order-No", "…"),            // headers of this message; those of the receiver's settings come on top
 *     body,
 *     RiskLevel.RED, dueAt)));              // who goes first after an outage: level, then the nearest time; both may be null
 * }</pre>
 * Every webhook request has the headers {@code webhook-id} (the message id), {@code webhook-timestamp} and {@code webhook-signature} of Standard Webhooks. The secret is the file
 * {@code data/keys/webhook-<receiver>}, made with the receiver's route ({@link org.disputehub.access.Keys#webhook}). A 2xx takes the message (with {@code accepted} in the settings only where the
 * answer says so too). The hub looks at the receiver of each message only when it is its turn; one that nobody has put yet waits.
 *
 * <p>What cannot be delivered becomes a failed message with all its attempts, see {@link org.disputehub.failures}; a stage that has something of its own that people may mend and send
 * again puts it there by {@link org.disputehub.delivery.Handover#failed}.
 */
package org.disputehub.delivery;
