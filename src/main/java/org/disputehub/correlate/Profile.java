package org.disputehub.correlate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is compared of one source record, made of its newest canonical report; plain data, stored as JSON beside the record.
 *
 * @param connector  id of the connector that it came by
 * @param recordNo   the record's number at its source
 * @param links      other records that the source ties to this one
 * @param reportedAt seconds since 1970
 * @param category   GB/T 31000, 2 or 4 digits, or null
 * @param orgs       organisations, short form
 * @param phones     of the persons, and those that stand in the text, E.164
 * @param marks      what tells one thing from all others: number plates, contract numbers; of some the end alone, see {@link #END}
 * @param amounts    whole yuan
 * @param text       title and narrative in one form
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Profile(String connector, String recordNo, List<Link> links, boolean anonymous, long reportedAt, String category, List<Person> persons,
               List<String> orgs, List<String> phones, List<String> marks, Spot spot, List<Long> amounts, String text) {

    /** Counted up when a profile says something else than before, or is found under other keys: stored ones of an older form are made again in the background. */
    static final int FORM = 3;

    /** What a mark begins with of which only the end is known. */
    static final String END = "…";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** @param kind as in the canonical report: SOURCE_DUPLICATE, SOURCE_RELATED, PRIOR_NOTICE */
    record Link(String kind, String ref) {
    }

    Profile {
        links = links == null ? List.of() : links;
        persons = persons == null ? List.of() : persons;
        orgs = orgs == null ? List.of() : orgs;
        phones = phones == null ? List.of() : phones;
        marks = marks == null ? List.of() : marks;
        amounts = amounts == null ? List.of() : amounts;
        text = text == null ? "" : text;
    }

    /** Whether it names anybody or gives a phone. */
    boolean saysWho() {
        return !phones.isEmpty() || !fullNames().isEmpty();
    }

    Set<String> fullNames() {
        return persons.stream().map(Person::fullName).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** @param canonical by {@code mappings/schemas/report.schema.json} */
    static Profile of(JsonNode canonical) {
        return ProfileReader.read(canonical);
    }

    static Profile fromJson(String json) {
        try {
            return JSON.readValue(json, Profile.class);
        } catch (JsonProcessingException e) {
            // The parser's message would quote personal data.
            throw new IllegalStateException("A stored profile cannot be read: " + e.getClass().getSimpleName());
        }
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A profile cannot be written: " + e.getClass().getSimpleName());
        }
    }

    /** Keys under which {@link Frequencies#recordsByName} counts records: full names, {@code 张*} for a family name alone, organisations, {@code @…} for places. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Person person : persons) {
            if (person.name() != null) {
                names.add(surnameKey(person.name().surname()));
                if (person.name().full() != null) {
                    names.add(person.name().full());
                }
            }
        }
        names.addAll(orgs);
        spot.names().forEach(name -> names.add(placeKey(name)));
        return names;
    }

    static String placeKey(String name) {
        return "@" + name;
    }

    static String surnameKey(String surname) {
        return surname + "*";
    }

    /** Who had each phone: by the sound of the family name, so that all forms of a name are one (张样例, 张先生, 章样例). */
    Map<String, String> phoneNames() {
        Map<String, String> names = new LinkedHashMap<>();
        persons.stream().filter(p -> p.phone() != null && p.name() != null).forEach(p -> names.putIfAbsent(p.phone(), Syllables.key(p.name().surname())));
        return names;
    }

    OffsetDateTime reported() {
        return Instant.ofEpochSecond(reportedAt).atOffset(ZoneOffset.UTC);
    }

    /** Kinds of the ties by which this record names the other. */
    Set<String> linksTo(Profile other) {
        Set<String> kinds = new LinkedHashSet<>();
        links.stream().filter(link -> link.ref().equals(other.recordNo)).forEach(link -> kinds.add(link.kind()));
        return kinds;
    }

    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        persons.stream().map(Person::id).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }
}
