package org.disputehub.lookup;

/**
 * What is wrong in a row and what to do; never what stands there.
 *
 * @param row    counted from 1 with the headings, empty lines left out
 * @param column the heading as it was sent
 */
record RowFault(int row, String column, String code, String detail) {
}
