/** What stands in {@code connectors/}: one folder for each outside system, read whole and checked whole at start. */
package org.disputehub.connector;
