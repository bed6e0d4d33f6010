package org.disputehub.bench.correlation;

/** Matters without a trap, and those that many people report. */
final class Everyday {

    private static final int ORDINARY = 1900;
    private static final int CROWDS = 75;
    private static final int DEPARTMENT_LISTS = 60;

    private Everyday() {
    }

    static void open(Docket docket, Casting casting, Draw draw) {
        for (int i = 0; i < ORDINARY; i++) {
            DisputeType type = docket.type(t -> !t.crowd());
            docket.open(type, "everyday", casting.cast(type.scene()));
        }
        for (int i = 0; i < CROWDS; i++) {
            DisputeType type = docket.type(t -> t.crowd() && t.scene() != Scene.SITE);
            docket.open(type, "crowd", casting.cast(type.scene()), Particulars.ANY.told(Math.max(2, (int) draw.logarithmic(2, 16))));
        }
        for (int i = 0; i < DEPARTMENT_LISTS; i++) {
            DisputeType type = docket.type("bank-loan");
            docket.open(type, "everyday", casting.cast(type.scene()));
        }
    }
}
