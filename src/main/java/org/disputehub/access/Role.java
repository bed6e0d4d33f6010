package org.disputehub.access;

import java.util.Locale;

/** What people may do; each may also what the one before may. The user name is the role in lower case. */
public enum Role {
    VIEWER, OPERATOR, ADMIN;

    String user() {
        return name().toLowerCase(Locale.ROOT);
    }
}
