package org.disputehub.assess;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code routes/policies/risk-elements.yaml} as it stands there; its words are explained in its schema. */
record ElementsFile(String version, LocalDate effective, Map<String, List<String>> lists, List<String> harmless,
                    Map<String, Integer> denials, Map<String, Integer> denialsAfter, Map<String, Integer> doubts, List<String> breaks,
                    Map<String, Words> elements, Label suspicion, CrowdWords crowd, Map<String, TimeOfDay> times, Map<String, Season> seasons,
                    Map<String, Categories> categories, Map<String, Links> links) {

    record Words(String zh, String en, List<String> sure, List<String> likely, List<String> possible, List<String> notInside, Boolean denial) {

        boolean deniable() {
            return denial == null || denial;
        }
    }

    record CrowdWords(Map<String, Integer> bands, List<String> units, Map<String, Integer> words, List<String> notAfter, Map<String, Integer> scale) {
    }

    record TimeOfDay(String zh, String en, LocalTime from, LocalTime to) {

        boolean holds(LocalTime time) {
            return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to) : !time.isBefore(from) || time.isBefore(to);
        }
    }

    record Season(String zh, String en, Set<Integer> months) {
    }

    record Categories(String zh, String en, List<String> codes) {
    }

    record Links(String zh, String en, List<String> kinds) {
    }

    /** Every code that recognition may give, and what it is called. */
    Map<String, Label> labels() {
        Map<String, Label> labels = new LinkedHashMap<>();
        elements.forEach((code, e) -> labels.put(code, new Label(e.zh(), e.en())));
        labels.put(Suspicion.CODE, suspicion);
        crowd.bands().forEach((code, people) -> labels.put(code, new Label("涉及" + people + "人以上", "at least " + people + " people")));
        times.forEach((code, t) -> labels.put(code, new Label(t.zh(), t.en())));
        seasons.forEach((code, s) -> labels.put(code, new Label(s.zh(), s.en())));
        categories.forEach((code, c) -> labels.put(code, new Label(c.zh(), c.en())));
        links.forEach((code, l) -> labels.put(code, new Label(l.zh(), l.en())));
        return labels;
    }
}
