/**
 * Stage 1. Takes a source's message, turns it into the canonical report and stores it on the durable queue before it answers.
 * Works without the database: what that would add (known at once to be a repeat) is then found out later.
 */
package org.disputehub.intake;
