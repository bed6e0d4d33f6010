/**
 * Stage 2. Decides in one database transaction what each report is: the same again, a later version of a record, or a new dispute.
 * A crash at any moment leads to a redelivery that finds the receipt already decided, and does nothing.
 */
package org.disputehub.correlate;
