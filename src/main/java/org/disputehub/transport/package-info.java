/**
 * Ways in besides the push by HTTP: what the hub fetches, finds in a folder, takes from a queue or reads from a table. All end in the
 * entry that pushed messages take too ({@link org.disputehub.intake.Deliveries}), and let go of the original only when it is on disk.
 */
package org.disputehub.transport;
