package org.disputehub.lookup;

/**
 * What a register says of one of its rows that may be told to others. No personal data in it.
 *
 * @param owner    unit that is responsible (责任单位), or null
 * @param division code of 6, 9 or 12 digits that the row belongs to, or null
 * @param points   the register's own hint at how much it weighs, or null
 */
public record Entry(String id, String category, String owner, String division, Integer points) {
}
