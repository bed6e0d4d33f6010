package org.disputehub.connector;

/** How a message or a request is signed with a shared secret. */
public final class Signature {

    public enum Algorithm { HMACSHA256, HMACSHA512, HMACSM3 }

    public enum Encoding { HEX, BASE64 }

    private Signature() {
    }
}
