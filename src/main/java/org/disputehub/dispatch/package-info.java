/** Stage 4. Writes what a county is owed in the transaction that decides it, and sends it exactly once afterwards. */
package org.disputehub.dispatch;
