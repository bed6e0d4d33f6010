/** The shared language of what becomes of a report: the dispute, the outcome, and why. */
package org.disputehub.dispute;
