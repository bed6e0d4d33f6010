package org.disputehub.correlate;

/**
 * Two records that share one may be of one dispute.
 *
 * @param hash of kind and value, the same on every machine and for ever: it stands in the database
 */
record BlockingKey(Kind kind, long hash) {

    enum Kind {
        RECORD_NO(16), ID_NUMBER(8), MARK(8), PHONE(7), HOME(6), NAME(5), BUILDING(3), ORGANISATION(3), SURNAME(2), ESTATE(2), VILLAGE(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        /** How telling a shared key is: those with the greatest sum are looked at first. */
        int weight() {
            return weight;
        }
    }
}
