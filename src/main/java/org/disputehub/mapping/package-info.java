/**
 * Turns a source's message, parsed to a tree, into the canonical report: compiled mapping files, the functions that they may call,
 * code tables, divisions and coordinates. Plain Java, no Camel and no Spring.
 */
package org.disputehub.mapping;
