package org.disputehub.assess;

import java.time.Period;
import java.util.List;

/**
 * What follows from a level.
 *
 * @param grade  一级 to 四级
 * @param leader who leads the case (包案)
 */
public record Duties(String grade, Leader leader, List<DocumentKind> documents, List<Visit> visits) {

    public record Leader(String code, String zh, String en) {
    }

    /**
     * A duty to visit (回访).
     *
     * @param within counted from the dispatch, null where it is counted otherwise
     * @param after  counted from the resolution, null where it is counted otherwise
     * @param share  percent of the disputes
     */
    public record Visit(String kind, String zh, String en, Period within, Period after, int share) {
    }
}
