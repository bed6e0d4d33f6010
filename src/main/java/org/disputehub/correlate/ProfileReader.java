package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.correlate.Person.Side;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes a {@link Profile} of a canonical report; what stands only in its texts is read out of them. */
final class ProfileReader {

    private ProfileReader() {
    }

    static Profile read(JsonNode canonical) {
        String title = Wording.of(canonical.path("title").asText(""));
        String narrative = Wording.of(canonical.path("narrative").asText(""));
        String handling = Wording.of(canonical.path("handlingSoFar").path("text").asText(""));
        String text = title.isEmpty() ? narrative : title + "。" + narrative;
        TextFacts facts = TextFacts.of(text + "。" + handling);
        String id = canonical.path("reportId").asText("");
        Spot spot = spot(canonical, text);
        List<Person> persons = persons(canonical, facts, spot);
        return new Profile(id.substring(0, Math.max(0, id.indexOf(':'))), canonical.path("sourceRecordNo").asText(), links(canonical),
                canonical.path("anonymous").asBoolean(), OffsetDateTime.parse(canonical.path("reportedAt").asText()).toEpochSecond(),
                canonical.path("category").path("gbt31000").asText(null), persons, orgs(canonical, facts), phones(persons, facts), List.copyOf(facts.marks()), spot,
                amounts(canonical, facts), text);
    }

    private static List<Profile.Link> links(JsonNode canonical) {
        List<Profile.Link> links = new ArrayList<>();
        canonical.path("links").forEach(link -> links.add(new Profile.Link(link.path("kind").asText(), link.path("ref").asText())));
        return links;
    }

    private static List<Person> persons(JsonNode canonical, TextFacts facts, Spot spot) {
        List<Person> persons = new ArrayList<>();
        for (JsonNode party : canonical.path("parties")) {
            Side side = side(party.path("role").asText());
            PersonName name = PersonName.of(party.path("name").asText(null));
            name = name == null ? null : name.withGender(party.path("gender").asText());
            String id = party.path("idValid").asBoolean() ? IdNumbers.fingerprint(party.path("idNo").asText()) : null;
            if (id == null && name != null) {
                id = facts.ids().get(name.full());
            }
            String phone = party.path("phoneE164").asText(null);
            if (side != null && (name != null || id != null || phone != null)) {
                persons.add(new Person(side, name, id, phone));
            }
        }
        for (PersonName name : facts.names()) {
            // 张某 beside 张样例 is most likely he, and 高村 is a village.
            boolean known = name.full() != null && spot.names().stream().anyMatch(place -> place.contains(name.full())) || persons.stream().anyMatch(p -> p.name() != null && p.name().surname().equals(name.surname())
                    && (name.full() == null || name.full().equals(p.fullName())));
            if (!known) {
                persons.add(new Person(Side.MENTIONED, name, facts.ids().get(name.full()), null));
            }
        }
        return persons;
    }

    /** Null for whoever only hands the report in or saw it. */
    private static Side side(String role) {
        return switch (role) {
            case "REPORTER" -> Side.REPORTER;
            case "APPLICANT" -> Side.APPLICANT;
            case "RESPONDENT" -> Side.RESPONDENT;
            default -> null;
        };
    }

    private static List<String> orgs(JsonNode canonical, TextFacts facts) {
        Set<String> orgs = new LinkedHashSet<>();
        canonical.path("parties").forEach(party -> {
            String org = OrgName.of(party.path("orgName").asText(null));
            if (org != null) {
                orgs.add(org);
            }
        });
        orgs.addAll(facts.orgs());
        return List.copyOf(orgs);
    }

    private static List<String> phones(List<Person> persons, TextFacts facts) {
        Set<String> phones = new LinkedHashSet<>();
        persons.stream().map(Person::phone).filter(p -> p != null).forEach(phones::add);
        phones.addAll(facts.phones());
        return List.copyOf(phones);
    }

    private static List<Long> amounts(JsonNode canonical, TextFacts facts) {
        Set<Long> amounts = new LinkedHashSet<>();
        if (canonical.path("amountCny").asLong() > 0) {
            amounts.add(canonical.path("amountCny").asLong());
        }
        amounts.addAll(facts.amounts());
        return List.copyOf(amounts);
    }

    private static Spot spot(JsonNode canonical, String text) {
        JsonNode place = canonical.path("place");
        AddressReader reader = new AddressReader();
        reader.address(Wording.of(place.path("raw").asText("")));
        reader.site(text);
        reader.homes(text);
        JsonNode division = place.path("division");
        JsonNode point = place.path("point");
        return reader.spot(division.path("county").asText(null), division.path("town").asText(null), division.path("village").asText(null),
                point.has("lng") ? point.path("lng").asDouble() : null, point.has("lat") ? point.path("lat").asDouble() : null, point.path("accuracyM").asDouble());
    }
}
