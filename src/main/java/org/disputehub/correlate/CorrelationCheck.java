package org.disputehub.correlate;

import org.disputehub.connector.YamlTree;
import org.disputehub.mapping.Fault;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a correlation policy that its schema cannot say. */
final class CorrelationCheck {

    private final YamlTree yaml;
    private final List<Fault> faults = new ArrayList<>();

    private CorrelationCheck(YamlTree yaml) {
        this.yaml = yaml;
    }

    static List<Fault> faults(CorrelationRules rules, YamlTree yaml) {
        CorrelationCheck check = new CorrelationCheck(yaml);
        check.date(rules.effective());
        check.thresholds(rules.thresholds());
        check.order("/bands/topic", Field.TOPIC, rules.bands().topic(), -1);
        check.order("/bands/text", Field.TEXT, rules.bands().text(), -1);
        check.order("/bands/words", Field.WORDS, rules.bands().words(), -1);
        check.order("/bands/time", Field.TIME, rules.bands().time(), 1);
        check.order("/bands/distance", Field.DISTANCE, rules.bands().distance(), 1);
        check.words(rules.matters());
        return check.faults;
    }

    private void date(String effective) {
        try {
            LocalDate.parse(effective);
        } catch (DateTimeParseException e) {
            fault("/effective", "found " + effective + ", which is no day; expected one such as 2025-01-31");
        }
    }

    private void thresholds(CorrelationRules.Thresholds thresholds) {
        if (thresholds.ask() > thresholds.link()) {
            fault("/thresholds/ask", "found " + thresholds.ask() + ", above link (" + thresholds.link()
                    + "); expected link or less, or reports would be linked that nobody would even be asked about");
        }
        if (thresholds.join() < thresholds.link()) {
            fault("/thresholds/join", "found " + thresholds.join() + ", below link (" + thresholds.link() + "); expected link or more: whether two disputes are one is asked where the report would be linked to either");
        }
    }

    /** @param direction 1: values rise with the levels, -1: they fall */
    private <T extends Comparable<T>> void order(String pointer, Field field, Map<String, T> bands, int direction) {
        T before = null;
        for (String level : field.levels()) {
            T value = bands.get(level);
            if (before != null && value != null && before.compareTo(value) * direction >= 0) {
                fault(pointer + "/" + level, "found " + value + " after " + before + "; expected values that " + (direction > 0 ? "rise" : "fall") + " from level to level");
            }
            before = value == null ? before : value;
        }
    }

    private void words(Map<String, List<String>> matters) {
        Map<String, String> groups = new HashMap<>();
        matters.forEach((group, words) -> words.forEach(word -> {
            String other = groups.putIfAbsent(Wording.of(word), group);
            if (other != null) {
                fault("/matters/" + group, "found '" + word + "', which stands under " + other + " already; expected each word once");
            }
        }));
    }

    private void fault(String pointer, String text) {
        faults.add(new Fault(CorrelationFile.NAME, yaml.line(pointer), pointer + ": " + text));
    }
}
