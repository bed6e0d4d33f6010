/**
 * Labelled reports of an invented city, and how well a matcher found out which of them belong together. Knows nothing of the hub's own
 * matcher: it writes what partners would send, and the hub's own intake makes reports of that.
 */
package org.disputehub.bench.correlation;
