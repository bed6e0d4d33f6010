package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Lays out the estates and villages of one split. */
record Areas(List<Area> estates, List<Area> villages, List<List<Area>> twins) {

    private static final int ESTATES = 150;
    private static final int VILLAGES = 140;
    private static final int TWINS = 14;

    static Areas lay(Divisions divisions, JsonNode places, Names names, Numbers numbers, int split, Draw draw) {
        Surveyor surveyor = new Surveyor(divisions, places, names, numbers, draw);
        List<Area> estates = new ArrayList<>();
        List<Area> villages = new ArrayList<>();
        List<List<Area>> twins = new ArrayList<>();
        List<String> communities = third(divisions.communities, split);
        List<String> hamlets = third(divisions.villages, split);
        while (estates.size() < ESTATES) {
            estates.add(surveyor.estate(draw.of(communities), surveyor.estateName()));
        }
        while (twins.size() < TWINS) {
            Area one = surveyor.estate(draw.of(communities), surveyor.estateName());
            String elsewhere = draw.of(communities.stream().filter(c -> !c.startsWith(one.countyCode())).toList());
            twins.add(List.of(one, surveyor.like(one, elsewhere)));
        }
        while (villages.size() < VILLAGES) {
            villages.add(surveyor.village(hamlets.get(villages.size() * hamlets.size() / VILLAGES)));
        }
        return new Areas(estates, villages, twins);
    }

    /** Every third, so that the splits lie all over the city and share no community. */
    private static List<String> third(List<String> codes, int split) {
        List<String> third = new ArrayList<>();
        for (int i = split; i < codes.size(); i += Split.values().length) {
            third.add(codes.get(i));
        }
        return third;
    }
}
