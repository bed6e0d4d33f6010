package org.disputehub.transport;

/** Nothing was stored: the original stays where it is and is tried again. The text is the hub's own and repeats nothing of the message. */
class NotTaken extends Exception {

    NotTaken(String why) {
        super(why, null, false, false);
    }
}
