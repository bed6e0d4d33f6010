package org.disputehub.transport;

/** A platform that is asked does not answer as it should. The text is the hub's own and repeats nothing of the answer. */
class PlatformFault extends Exception {

    PlatformFault(String what) {
        super(what, null, false, false);
    }
}
