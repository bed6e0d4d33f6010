package org.disputehub.bench.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a matcher said of each report as it arrived. */
public final class Answers {

    private final List<String> disputes = new ArrayList<>();
    private final Set<Integer> asked = new TreeSet<>();

    /** @param dispute null: one of its own */
    public String joined(String dispute) {
        String its = dispute == null ? "D" + disputes.size() : dispute;
        disputes.add(its);
        return its;
    }

    /** A person is asked about the report that came last; meanwhile it is a dispute of its own. */
    public void asks() {
        asked.add(disputes.size() - 1);
    }

    /** A person says that the two are one. */
    public void merge(String dispute, String other) {
        disputes.replaceAll(its -> its.equals(other) ? dispute : its);
    }

    public List<String> disputes() {
        return disputes;
    }

    Set<Integer> asked() {
        return asked;
    }
}
