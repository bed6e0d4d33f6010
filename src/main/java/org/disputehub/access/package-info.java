/** Who may do what: keys that the hub makes at first start, sources by API key, people by role. */
package org.disputehub.access;
