package org.disputehub.correlate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceComparisonTest {

    private final CorrelationRules rules = CorrelationPolicy.read(Path.of("routes/policies/correlation.yaml")).rules();

    @ParameterizedTest
    @CsvSource({
            "样例花园小区3号楼2单元301室, 样例花园3-2-301, SAME_ROOM",
            "样例花园三号楼2单元301, 样例花园3栋2单元401, ROOM_NEXT_TO_IT",
            "样例花园3号楼301, 样例花园301室, SAME_ROOM_NUMBER",
            "样例花园3号楼2单元301, 样例花园3幢2单元, SAME_UNIT",
            "样例花园3号楼2单元301, 样例花园3号楼2单元502, OTHER_ROOM",
            "样例花园3号楼2单元, 样例花园3号楼1单元, OTHER_UNIT",
            "样例花园3#楼, 样例3号楼, SAME_BUILDING",
            "样例花园3号楼, 样例花园5号楼, OTHER_BUILDING",
            "样例花园北门, 样例花园3号楼, SAME_ESTATE",
            "样例花园, 虚构家园, OTHER_ESTATE",
            "样例洗车行, 样例路66号样例洗车行, SAME_PREMISES",
            "样例村道路改造工程, 样例村样例河工地, OTHER_ESTATE",
            "3号楼, 样例花园3栋, SAME_BUILDING",
            "3号楼, 样例花园5栋, OTHER_BUILDING",
            "样例村33号, 样例村35号, ROOM_NEXT_TO_IT",
            "样例村33号, 样例村66号, OTHER_HOUSE",
            "淇滨区样例路66号样例超市, 样例路66号, SAME_BUILDING",
            "淇滨区样例路66号, 样例路68号, OTHER_BUILDING"})
    void placesAreComparedAsPreciselyAsBothAre(String a, String b, String level) {
        assertThat(PlaceComparison.level(at(a), at(b), rules)).isEqualTo(level);
        assertThat(PlaceComparison.level(at(b), at(a), rules)).isEqualTo(level);
    }

    private static Profile at(String address) {
        return Told.to("x").in("410611566001").at(address).profile();
    }
}
