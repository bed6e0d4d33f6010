/**
 * The shared language: the canonical report that every source's message becomes, and what is said when one cannot.
 * Every stage may use it; it uses none.
 */
package org.disputehub.report;
