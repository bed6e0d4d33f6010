package org.disputehub.correlate;

/**
 * Two records that share one may be of one dispute.
 *
 * @param hash of kind and value, the same on every machine and for ever: it stands in the database
 */
record BlockingKey(Kind kind, long hash) {

    enum Kind {
        RECORD_NO(8), ID_NUMBER(7), PHONE(6), HOME(5), PARTIES(5), NAME(4), PLACE(3), TEXT(2);

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
