/** What became of a report, in plain words, for its source and for the resident who reported: from the register, without personal data. */
package org.disputehub.story;
