package org.disputehub.home;

/** A file of {@code routes/policies/} is wrong at the start. */
class WrongPolicy extends IllegalStateException {

    /** @param fault all that is wrong, by file and line */
    WrongPolicy(String fault, IllegalArgumentException cause) {
        super("The hub does not start on a policy that is wrong.\n" + fault, cause);
    }
}
