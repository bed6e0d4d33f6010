package org.disputehub.dispute;

/**
 * What becomes of one report, and what its county is told.
 *
 * @param dispute the dispute it belongs to, or null
 * @param county  that dispute's county, or null
 * @param tell    what the county is sent, or null for nothing
 * @param sameAs  receipt of the report that it repeats, or null
 * @param reason  in plain words, without personal data
 */
public record Decision(Outcome outcome, String dispute, String county, Event tell, String sameAs, String reason) {
}
