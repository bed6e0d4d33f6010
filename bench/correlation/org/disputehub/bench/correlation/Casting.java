package org.disputehub.bench.correlation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the people, companies and places for a scene. */
final class Casting {

    private static final Set<Scene> IN_ESTATES = Set.of(Scene.STACKED, Scene.NEXT_DOOR, Scene.SAME_ESTATE, Scene.HOME_ORG, Scene.BUILDING_ORG, Scene.SHOP, Scene.PLAZA, Scene.LANDLORD);
    private static final Set<Scene> IN_VILLAGES = Set.of(Scene.VILLAGE_NEIGHBOURS, Scene.VILLAGE_PAIR);

    private final World world;
    private final List<String> sites;
    private final List<String> squares;
    private final List<String> roads;
    private final List<String> crossings;
    private final Draw draw;

    Casting(World world, com.fasterxml.jackson.databind.JsonNode places, Draw draw) {
        this.world = world;
        this.sites = WorldFiles.strings(places.path("sites"));
        this.squares = WorldFiles.strings(places.path("spots"));
        this.roads = WorldFiles.strings(places.path("roads"));
        this.crossings = WorldFiles.strings(places.path("crossings"));
        this.draw = draw;
    }

    Area area(Scene scene) {
        return world.area(IN_ESTATES.contains(scene) ? 1 : IN_VILLAGES.contains(scene) ? 0 : 0.6, draw);
    }

    Cast cast(Scene scene) {
        Area area = area(scene);
        return cast(scene, world.fresh(area, draw));
    }

    /** @param home of who complains */
    Cast cast(Scene scene, Home home) {
        Area area = home.area();
        Person a = world.oneOf(home, draw);
        Spot here = new Spot(area, home, null);
        return switch (scene) {
            case STACKED -> Cast.of(a, world.oneOf(world.taken(home.above()), draw), here);
            case NEXT_DOOR, VILLAGE_NEIGHBOURS -> Cast.of(a, world.oneOf(world.taken(home.nextDoor()), draw), here);
            case SAME_ESTATE, SAME_AREA, VILLAGE_PAIR -> Cast.of(a, world.oneOf(world.fresh(area, draw), draw), here);
            case HOME_ORG -> Cast.of(a, world.orgs.property(area), here);
            case BUILDING_ORG -> new Cast(neighbours(home, 20), List.of(), world.orgs.property(area), new Spot(area, new Home(area, home.building(), 0, 0, 0), null));
            case SHOP -> crowd(area, world.orgs.shop(area), null);
            case PLAZA -> crowd(area, null, draw.of(squares));
            case SITE -> crowd(area, world.orgs.builder(area), site(area));
            case LANDLORD -> Cast.of(a, world.oneOf(world.fresh(world.area(0.7, draw), draw), draw), here);
            case EMPLOYER -> employee(world.orgs.employer(area));
            case BANK -> Cast.of(a, world.orgs.institution("bank", area), here);
            case HOSPITAL -> at(a, world.orgs.institution("hospital", area));
            case SCHOOL -> at(a, world.orgs.institution("school", area));
            case SHOPPER -> at(a, world.orgs.store(area));
            case LENDER -> Cast.of(a, world.oneOf(world.fresh(world.area(0.6, draw), draw), draw), here);
            case COUPLE -> couple(home);
            case SIBLINGS -> Cast.of(a, world.sibling(a, draw.chance(0.6) ? area : world.area(0.6, draw)), here);
            case ROAD -> Cast.of(a, world.oneOf(world.fresh(world.area(0.6, draw), draw), draw), new Spot(area, null, draw.of(roads) + draw.of(crossings)));
        };
    }

    Cast employee(Org company) {
        return at(world.oneOf(world.fresh(world.area(0.5, draw), draw), draw), company);
    }

    /** Many people from anywhere against one company, about one building site. */
    Cast workers(Org company, String site) {
        return new Cast(IntStream.range(0, 24).mapToObj(i -> world.oneOf(world.fresh(world.area(0.4, draw), draw), draw)).toList(), List.of(), company,
                new Spot(company.area(), null, site));
    }

    String site(Area area) {
        return area.name() + draw.of(sites);
    }

    /** Grown-ups of other flats of the same building. */
    List<Person> neighbours(Home home, int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            Home flat = Home.draw(home.area(), draw);
            return world.oneOf(world.taken(new Home(home.area(), home.building(), flat.unit(), flat.floor(), flat.door())), draw);
        }).distinct().toList();
    }

    private Cast crowd(Area area, Org org, String landmark) {
        if (landmark != null && org != null) {
            return workers(org, landmark);
        }
        return new Cast(IntStream.range(0, 20).mapToObj(i -> world.oneOf(world.fresh(area, draw), draw)).toList(), List.of(), org, new Spot(area, null, landmark));
    }

    private static Cast at(Person a, Org org) {
        return Cast.of(a, org, new Spot(org.area(), null, null));
    }

    private Cast couple(Home home) {
        List<Person> two = world.household(home).subList(0, 2);
        boolean wife = draw.chance(0.75);
        return Cast.of(two.get(wife ? 1 : 0), two.get(wife ? 0 : 1), new Spot(home.area(), home, null));
    }
}
