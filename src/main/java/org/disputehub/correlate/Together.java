package org.disputehub.correlate;

/** Fields seen together, which each by itself cannot say: the same people about the same matter, nobody the same but the same home. */
final class Together {

    private Together() {
    }

    static void add(Comparison comparison) {
        String who = who(comparison);
        comparison.is(Field.PEOPLE_AND_MATTER, who + "_" + what(comparison));
        comparison.is(Field.PEOPLE_AND_PLACE, who + "_" + where(comparison));
    }

    private static String who(Comparison comparison) {
        boolean reporter = likely(comparison, Field.REPORTER) || comparison.has(Field.PHONE, "SAME") && !comparison.has(Field.REPORTER, "OTHER");
        boolean opponent = likely(comparison, Field.OPPONENT);
        if (reporter && opponent) {
            return "BOTH_SIDES";
        }
        if (reporter || opponent || comparison.has(Field.PHONE, "SAME") || comparison.has(Field.ID_NUMBER, "SAME") || comparison.has(Field.MARK, "SAME")) {
            return "ONE_SIDE";
        }
        return comparison.has(Field.REPORTER, "SURNAME_ONLY") || comparison.has(Field.OPPONENT, "SURNAME_ONLY") ? "FAMILY_NAME" : "NOBODY";
    }

    private static boolean likely(Comparison comparison, Field side) {
        return comparison.has(side, "SAME", "SOUNDS_ALIKE", "ORDER_SWAPPED", "SAME_ORGANISATION");
    }

    private static String what(Comparison comparison) {
        boolean words = comparison.has(Field.TEXT, "SAME_WORDS", "VERY_ALIKE", "ALIKE") || comparison.has(Field.AMOUNT, "SAME");
        if (comparison.has(Field.MATTER, "SAME")) {
            return words ? "MATTER_AND_WORDS" : "MATTER";
        }
        return words ? "WORDS" : "UNCLEAR";
    }

    private static String where(Comparison comparison) {
        if (comparison.has(Field.PLACE, "SAME_ROOM", "ROOM_NEXT_TO_IT", "SAME_ROOM_NUMBER", "SAME_UNIT", "SAME_BUILDING")) {
            return "HOME";
        }
        return comparison.has(Field.PLACE, "SAME_ESTATE", "SAME_VILLAGE", "OTHER_ROOM", "OTHER_HOUSE") ? "AREA" : "ELSEWHERE";
    }
}
