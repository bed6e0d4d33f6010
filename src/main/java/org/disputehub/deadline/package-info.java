/** Stage 5. By when a county must have done what: clocks that follow from each dispute's course, and what a miss brings. */
package org.disputehub.deadline;
