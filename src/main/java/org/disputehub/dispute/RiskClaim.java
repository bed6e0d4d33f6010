package org.disputehub.dispute;

import java.time.Instant;

/**
 * How dangerous a county says that a dispute of its is (风险变化).
 *
 * @param id of the feedback, stable
 * @param by person or office
 */
public record RiskClaim(String id, String dispute, String county, RiskLevel level, String by, Instant at) {
}
