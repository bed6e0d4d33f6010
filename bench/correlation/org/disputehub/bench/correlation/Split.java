package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The labelled reports of one split, in the order in which they arrive. No two splits share a person, company, place or matter. */
public enum Split {
    /** Weights are learned on it: four cities, of which each has a history of its own. */ TRAIN(20250603, 101, 102, 104),
    /** What is tried out is compared on it. */ DEV(20251124),
    /** What is said to be reached is reached on it; no number is chosen by it and none of its errors was read. */ TEST(20261128);

    private static final Path WORLD = Path.of("bench/correlation/world");

    private final long[] seeds;

    Split(long... seeds) {
        this.seeds = seeds;
    }

    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** How many histories there are. */
    public int cities() {
        return seeds.length;
    }

    /** Those of the first city. */
    public List<LabelledReport> reports() throws IOException {
        return reports(0);
    }

    List<LabelledReport> reports(int city) throws IOException {
        Draw draw = new Draw(seeds[city]);
        WorldFiles files = new WorldFiles(WORLD, this);
        JsonNode places = files.read("places");
        Names names = new Names(files.read("names"));
        Numbers numbers = new Numbers(new Draw(draw.seed()), ordinal());
        Areas areas = Areas.lay(new Divisions(Path.of("mappings/codes/divisions.csv")), places, names, numbers, ordinal(), new Draw(draw.seed()));
        World world = new World(areas, new Orgs(places, numbers, new Draw(draw.seed())), names, numbers, new Draw(draw.seed()));
        Docket docket = docket(label() + (city == 0 ? "" : city + 1), files, places, world, draw);
        Accounts accounts = new Accounts(world, new Draw(draw.seed()));
        List<Account> all = new ArrayList<>();
        docket.matters.forEach(matter -> all.addAll(accounts.of(matter)));
        Spelling spelling = new Spelling(files.read("names"));
        Phones phones = new Phones(world, numbers, List.of(numbers.landline(), numbers.landline(), numbers.landline()));
        return new Reporting(new Narrator(new Voices(files), spelling), spelling, phones, new HubIntake(), new Draw(draw.seed())).report(all);
    }

    private Docket docket(String name, WorldFiles files, JsonNode places, World world, Draw draw) throws IOException {
        Docket docket = new Docket(name, files.types(), new Draw(draw.seed()));
        Casting casting = new Casting(world, places, new Draw(draw.seed()));
        Draw scenarios = new Draw(draw.seed());
        Everyday.open(docket, casting, scenarios);
        new Neighbours(docket, casting, world, scenarios).open();
        Habitual.open(docket, casting, world, scenarios);
        Employers.open(docket, casting, world, scenarios);
        new Doubles(docket, casting, world, scenarios).open();
        return docket;
    }
}
