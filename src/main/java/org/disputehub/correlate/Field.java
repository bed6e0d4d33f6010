package org.disputehub.correlate;

import java.util.List;
import java.util.Locale;

/** What is compared, and how alike it may be: the names under which the policy file holds weights, and evidence is shown. */
enum Field {

    /** The complaining side, persons only. One of many: another person, in a matter that many complain of. */
    REPORTER("SAME", "SOUNDS_ALIKE", "ORDER_SWAPPED", "ONE_CHARACTER_OFF", "SURNAME_ONLY", "ONE_OF_MANY", "OTHER_IN_TEXT", "OTHER", "UNKNOWN"),
    /** The other side, persons and organisations. */
    OPPONENT("SAME", "SOUNDS_ALIKE", "ORDER_SWAPPED", "ONE_CHARACTER_OFF", "SURNAME_ONLY", "SAME_ORGANISATION", "OTHER_IN_TEXT", "OTHER", "UNKNOWN"),
    /** Resident ID numbers of any party. */
    ID_NUMBER("SAME", "OTHER", "UNKNOWN"),
    PHONE("SAME", "SAME_OF_MANY", "OTHER", "UNKNOWN"),
    PLACE("SAME_ROOM", "ROOM_NEXT_TO_IT", "SAME_ROOM_NUMBER", "SAME_UNIT", "OTHER_ROOM", "OTHER_UNIT", "SAME_BUILDING", "SAME_PREMISES", "OTHER_BUILDING", "SAME_ESTATE", "OTHER_HOUSE",
            "SAME_VILLAGE", "OTHER_ESTATE", "OTHER_VILLAGE", "OTHER_TOWN", "OTHER_COUNTY", "UNKNOWN"),
    DISTANCE("NEXT_DOOR", "NEAR", "SAME_AREA", "FAR", "UNKNOWN"),
    CATEGORY("SAME", "SAME_KIND", "OTHER", "UNKNOWN"),
    /** What it is about: leak, wages, noise, by the policy's words. */
    MATTER("SAME", "OTHER", "UNKNOWN"),
    /** What it is about, as the words tell by which categories history gave to texts that have them. */
    TOPIC("SAME_AND_RARE", "SAME", "SAME_BUT_COMMON", "UNCLEAR", "OTHER", "UNKNOWN"),
    /** Number plates; of one or both the end alone may be known, which a thousand cars have. */
    MARK("SAME", "SAME_END", "OTHER", "UNKNOWN"),
    AMOUNT("SAME", "CLOSE", "OTHER", "UNKNOWN"),
    TEXT("SAME_WORDS", "VERY_ALIKE", "ALIKE", "SOMEWHAT_ALIKE", "LITTLE_ALIKE", "UNLIKE"),
    /** Words that tell matters apart, by what training learned of each. */
    WORDS("PROOF", "STRONG", "CLEAR", "SOME", "EVEN", "DOUBT", "AGAINST"),
    /** What reports of one matter differ in, by how many answers agree; each answer adds bits of its own. */
    PARTICULARS("FIVE_AGREE", "THREE_AGREE", "TWO_AGREE", "ONE_AGREES", "BALANCED", "ONE_DIFFERS", "MORE_DIFFER", "UNKNOWN"),
    TIME("HOURS", "DAYS", "WEEK", "WEEKS", "MONTH", "MONTHS", "YEAR", "LONG_AGO"),
    SOURCE_LINK("DUPLICATE", "RELATED", "NONE"),
    /** Who and what taken together: the same people may quarrel about many things, and many people about the same. */
    PEOPLE_AND_MATTER("BOTH_SIDES_PROOF", "BOTH_SIDES_MATTER_AND_WORDS", "BOTH_SIDES_MATTER", "BOTH_SIDES_WORDS", "BOTH_SIDES_UNCLEAR", "BOTH_SIDES_ELSE", "ONE_SIDE_PROOF",
            "ONE_SIDE_MATTER_AND_WORDS", "ONE_SIDE_MATTER", "ONE_SIDE_WORDS", "ONE_SIDE_UNCLEAR", "ONE_SIDE_ELSE", "FAMILY_NAME_PROOF", "FAMILY_NAME_MATTER_AND_WORDS",
            "FAMILY_NAME_MATTER", "FAMILY_NAME_WORDS", "FAMILY_NAME_UNCLEAR", "FAMILY_NAME_ELSE", "NOBODY_PROOF", "NOBODY_MATTER_AND_WORDS", "NOBODY_MATTER", "NOBODY_WORDS",
            "NOBODY_UNCLEAR", "NOBODY_ELSE", "OTHERS_PROOF", "OTHERS_MATTER_AND_WORDS", "OTHERS_MATTER", "OTHERS_WORDS", "OTHERS_UNCLEAR", "OTHERS_ELSE", "MANY_PROOF",
            "MANY_MATTER_AND_WORDS", "MANY_MATTER", "MANY_WORDS", "MANY_UNCLEAR", "MANY_ELSE"),
    PEOPLE_AND_PLACE("BOTH_SIDES_HOME", "BOTH_SIDES_AREA", "BOTH_SIDES_ELSEWHERE", "ONE_SIDE_HOME", "ONE_SIDE_AREA", "ONE_SIDE_ELSEWHERE", "FAMILY_NAME_HOME",
            "FAMILY_NAME_AREA", "FAMILY_NAME_ELSEWHERE", "NOBODY_HOME", "NOBODY_AREA", "NOBODY_ELSEWHERE", "OTHERS_HOME", "OTHERS_AREA",
            "OTHERS_ELSEWHERE", "MANY_HOME", "MANY_AREA", "MANY_ELSEWHERE"),
    PEOPLE_AND_TIME("BOTH_SIDES_DAYS", "BOTH_SIDES_WEEKS", "BOTH_SIDES_LATER", "ONE_SIDE_DAYS", "ONE_SIDE_WEEKS", "ONE_SIDE_LATER", "FAMILY_NAME_DAYS",
            "FAMILY_NAME_WEEKS", "FAMILY_NAME_LATER", "NOBODY_DAYS", "NOBODY_WEEKS", "NOBODY_LATER", "OTHERS_DAYS", "OTHERS_WEEKS", "OTHERS_LATER",
            "MANY_DAYS", "MANY_WEEKS", "MANY_LATER"),
    MATTER_AND_PLACE("PROOF_HOME", "PROOF_AREA", "PROOF_ELSEWHERE", "MATTER_AND_WORDS_HOME", "MATTER_AND_WORDS_AREA", "MATTER_AND_WORDS_ELSEWHERE", "MATTER_HOME",
            "MATTER_AREA", "MATTER_ELSEWHERE", "WORDS_HOME", "WORDS_AREA", "WORDS_ELSEWHERE", "UNCLEAR_HOME", "UNCLEAR_AREA", "UNCLEAR_ELSEWHERE", "ELSE_HOME", "ELSE_AREA", "ELSE_ELSEWHERE"),
    MATTER_AND_TIME("PROOF_DAYS", "PROOF_WEEKS", "PROOF_LATER", "MATTER_AND_WORDS_DAYS", "MATTER_AND_WORDS_WEEKS", "MATTER_AND_WORDS_LATER", "MATTER_DAYS",
            "MATTER_WEEKS", "MATTER_LATER", "WORDS_DAYS", "WORDS_WEEKS", "WORDS_LATER", "UNCLEAR_DAYS", "UNCLEAR_WEEKS", "UNCLEAR_LATER", "ELSE_DAYS", "ELSE_WEEKS", "ELSE_LATER");

    private final List<String> levels;
    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Field(String... levels) {
        this.levels = List.of(levels);
    }

    /** Most alike first. */
    List<String> levels() {
        return levels;
    }

    int level(String name) {
        int index = levels.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(this + " has no level " + name);
        }
        return index;
    }

    /** Made of levels of other fields, see {@link Together}. */
    boolean together() {
        return ordinal() >= PEOPLE_AND_MATTER.ordinal();
    }

    /** As in the policy file and in evidence. */
    String label() {
        return label;
    }
}
