/** What integrators work with: checks a connector by its samples, tries a file, lays out a new connector, takes changes while the hub runs. */
package org.disputehub.integrate;
