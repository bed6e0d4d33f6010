/** The balance sheet (对账): every report that was accepted is in exactly one place, and what is in none raises an alarm. */
package org.disputehub.ledger;
