package org.disputehub.bench.correlation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All matters of one split, as scenarios open them. */
final class Docket {

    private static final LocalDateTime FROM = LocalDateTime.of(2024, 1, 2, 8, 0);
    private static final int DAYS = 540;

    final List<Matter> matters = new ArrayList<>();
    private final String split;
    private final Map<String, DisputeType> types;
    private final Draw draw;

    Docket(String split, Map<String, DisputeType> types, Draw draw) {
        this.split = split;
        this.types = types;
        this.draw = draw;
    }

    DisputeType type(String id) {
        return types.get(id);
    }

    /** One of those wanted, as common as it is. */
    DisputeType type(Predicate<DisputeType> wanted) {
        Map<DisputeType, Double> weights = new LinkedHashMap<>();
        types.values().stream().filter(wanted).forEach(type -> weights.put(type, type.weight()));
        return draw.weighted(weights);
    }

    LocalDateTime someTime() {
        return FROM.plusDays(draw.between(0, DAYS)).plusMinutes(draw.between(0, 14 * 60));
    }

    Matter open(DisputeType type, String kind, Cast cast) {
        return open(type, kind, cast, Particulars.ANY);
    }

    Matter open(DisputeType type, String kind, Cast cast, Particulars wanted) {
        Matter matter = new Matter(split + "-" + String.format("%05d", matters.size() + 1), type, kind, cast.sideA(), cast.sideB(), cast.org(), cast.spot(),
                wanted.facts() == null ? Facts.draw(type, draw) : wanted.facts(), wanted.start() == null ? someTime() : wanted.start(), wanted.earlier(), wanted.reports(),
                wanted.desk(), wanted.wording() == null ? draw.seed() : wanted.wording());
        matters.add(matter);
        return matter;
    }
}
