/** A city on one machine: the hub with sources and counties of its own, which use it only as outsiders can. */
package org.disputehub.demo;
