package org.disputehub.sheet;

import java.io.IOException;

/** The file is no table that can be read; the message is for whoever sent it. */
public class UnreadableSheet extends IOException {

    UnreadableSheet(String message) {
        super(message);
    }
}
