package org.disputehub.assess;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Hit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a report showed, or several together: what it tells of and what registers know of it. No personal data in it. */
record Seen(Elements elements, Findings findings) {

    static final Seen NOTHING = new Seen(new Elements(List.of(), 0, ""), new Findings(List.of(), List.of(), Map.of()));

    private static final ObjectMapper JSON = JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

    /** Each thing once, as surely as any of them shows it; that a later report lacks it takes nothing away. */
    Seen and(Seen later) {
        Map<String, Element> found = new LinkedHashMap<>();
        add(found, elements.found());
        add(found, later.elements.found());
        Elements both = new Elements(new ArrayList<>(found.values()), Math.max(elements.people(), later.elements.people()), later.elements.version());
        TreeSet<String> notAsked = new TreeSet<>(findings.notAsked());
        notAsked.addAll(later.findings.notAsked());
        Map<String, String> versions = new TreeMap<>(findings.versions());
        versions.putAll(later.findings.versions());
        return new Seen(both, new Findings(hits(findings.hits(), later.findings.hits()), List.copyOf(notAsked), versions));
    }

    /** The same report, asked about again: what was known of it stays known. */
    Seen again(Elements now, Findings asked) {
        return new Seen(now, new Findings(hits(findings.hits(), asked.hits()), asked.notAsked(), asked.versions()));
    }

    /** Nobody is asked about it any more. */
    Seen asked() {
        return new Seen(elements, new Findings(findings.hits(), List.of(), findings.versions()));
    }

    private static void add(Map<String, Element> found, Collection<Element> more) {
        more.forEach(element -> found.merge(element.code(), element, (known, other) -> other.certainty().compareTo(known.certainty()) < 0 ? other : known));
    }

    private static List<Hit> hits(List<Hit> first, List<Hit> then) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (List<Hit> some : List.of(first, then)) {
            some.forEach(hit -> hits.merge(hit.register() + "\n" + hit.entry(), hit, (known, other) -> other.certainty().compareTo(known.certainty()) < 0 ? other : known));
        }
        return List.copyOf(hits.values());
    }

    String toJson() {
        return json(this);
    }

    static Seen fromJson(String json) {
        return read(json, Seen.class);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
