package org.disputehub.assess;

import org.disputehub.dispute.RiskLevel;

/**
 * One reason of an assessment. No personal data in it.
 *
 * @param code    of an element, hit ({@code KEY_PERSON:<category>}), remembered fact, rule or floor
 * @param points  what it adds to the sum, after its group's cap
 * @param atLeast the level that it makes at least, or null
 * @param zh      why, in Chinese
 * @param en      why, in English
 * @param pointer JSON Pointer into the canonical report, or null
 * @param from    first character there, or -1
 * @param to      one past the last, or -1
 */
public record Part(String code, int points, RiskLevel atLeast, String zh, String en, String pointer, int from, int to) {
}
