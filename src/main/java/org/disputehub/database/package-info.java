/** PostgreSQL: the embedded server, or an external one by its URL, and the assurance that its commits are durable. */
package org.disputehub.database;
