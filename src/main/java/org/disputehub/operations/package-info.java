/** What operators see: metrics, health, quarantine, and the life of a dispute. */
package org.disputehub.operations;
