/** Registers of key persons, key places and sensitive words: kept, imported, and asked about one report at a time. */
package org.disputehub.lookup;
