/**
 * 3 assess: what a report tells of (要素识别), how dangerous that makes its dispute (风险赋分), and what is written to whom about it.
 * Plain Java over rules that stand in {@code routes/policies/}; a level only proposes, people decide.
 */
package org.disputehub.assess;
