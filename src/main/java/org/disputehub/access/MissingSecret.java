package org.disputehub.access;

import java.nio.file.Path;

/** A secret that only its owner can give is not there yet. */
public class MissingSecret extends RuntimeException {

    MissingSecret(Path file) {
        super("there is no file " + file + ". Put the secret there, readable by the hub alone");
    }
}
