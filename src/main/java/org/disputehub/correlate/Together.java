package org.disputehub.correlate;

/** Fields seen together, which each by itself cannot say: the same people about the same matter, nobody the same but the same home. */
final class Together {

    private Together() {
    }

    static void add(Comparison comparison) {
        String who = who(comparison);
        String what = what(comparison);
        String where = where(comparison);
        String when = when(comparison);
        comparison.is(Field.PEOPLE_AND_MATTER, who + "_" + what);
        comparison.is(Field.PEOPLE_AND_PLACE, who + "_" + where);
        comparison.is(Field.PEOPLE_AND_TIME, who + "_" + when);
        comparison.is(Field.MATTER_AND_PLACE, what + "_" + where);
        comparison.is(Field.MATTER_AND_TIME, what + "_" + when);
    }

    /** On which persons a comparison rests: both sides, one, a family name, nobody who is named, others, or many. */
    static String who(Comparison comparison) {
        boolean reporter = likely(comparison, Field.REPORTER) || comparison.has(Field.PHONE, "SAME") && !comparison.has(Field.REPORTER, "OTHER");
        boolean opponent = likely(comparison, Field.OPPONENT);
        if (reporter && opponent) {
            return "BOTH_SIDES";
        }
        if (reporter || opponent || comparison.has(Field.PHONE, "SAME") || comparison.has(Field.ID_NUMBER, "SAME") || comparison.has(Field.MARK, "SAME")) {
            return "ONE_SIDE";
        }
        if (comparison.isOfMany()) {
            return "MANY";
        }
        if (comparison.has(Field.REPORTER, "SURNAME_ONLY") || comparison.has(Field.OPPONENT, "SURNAME_ONLY")) {
            return "FAMILY_NAME";
        }
        return comparison.has(Field.REPORTER, "OTHER", "OTHER_IN_TEXT") || comparison.has(Field.OPPONENT, "OTHER", "OTHER_IN_TEXT") ? "OTHERS" : "NOBODY";
    }

    private static boolean likely(Comparison comparison, Field side) {
        return comparison.has(side, "SAME", "SOUNDS_ALIKE", "ORDER_SWAPPED");
    }

    private static String what(Comparison comparison) {
        boolean words = comparison.has(Field.WORDS, "PROOF", "STRONG", "CLEAR") || comparison.has(Field.PARTICULARS, "FIVE_AGREE", "THREE_AGREE");
        if (comparison.has(Field.WORDS, "PROOF") || comparison.has(Field.PARTICULARS, "FIVE_AGREE") || comparison.has(Field.AMOUNT, "SAME") && words || comparison.has(Field.MARK, "SAME")) {
            return "PROOF";
        }
        if (comparison.has(Field.MATTER, "SAME") || !comparison.has(Field.MATTER, "OTHER") && comparison.sameTopic()) {
            return words ? "MATTER_AND_WORDS" : "MATTER";
        }
        return words ? "WORDS" : comparison.has(Field.TOPIC, "OTHER") ? "ELSE" : "UNCLEAR";
    }

    private static String when(Comparison comparison) {
        return comparison.has(Field.TIME, "HOURS", "DAYS") ? "DAYS" : comparison.has(Field.TIME, "WEEK", "WEEKS") ? "WEEKS" : "LATER";
    }

    private static String where(Comparison comparison) {
        if (comparison.has(Field.PLACE, "SAME_ROOM", "ROOM_NEXT_TO_IT", "SAME_ROOM_NUMBER", "SAME_UNIT", "SAME_BUILDING")) {
            return "HOME";
        }
        return comparison.has(Field.PLACE, "SAME_ESTATE", "SAME_PREMISES", "SAME_VILLAGE", "OTHER_ROOM", "OTHER_HOUSE") ? "AREA" : "ELSEWHERE";
    }
}
