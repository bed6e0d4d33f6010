package org.disputehub.mapping;

/**
 * Something that is wrong in a file that an integrator wrote.
 *
 * @param file relative to the hub's home, such as {@code mappings/police-110.jslt}
 * @param line counted from 1; 0 where it cannot be told
 */
public record Fault(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + (line > 0 ? line + ":" : "") + " " + message;
    }
}
