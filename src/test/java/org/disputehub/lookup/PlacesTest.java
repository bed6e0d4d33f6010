package org.disputehub.lookup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Key places by code, name, alias and distance. */
class PlacesTest {

    private static final Recognising PLACES = Recognising.places("id,name,aliases,code,lng,lat,metres,division,category",
            "S,样例第一小学,样例一小|一小,,114.2000,35.9000,,410603001,学校",
            "F,虚构化工厂,,91410699MA0000001X,114.3000,35.9000,500,410611566,化工企业",
            "L,虚构化工厂家属院,,,,,,410611566,小区");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'place':{'raw':'山城区样例第一小学门口','division':{'county':'410603'}}}         | S NAME SURE",
            "{'place':{'raw':'樣例第一小學 门口'}}                                         | S NAME LIKELY",
            "{'place':{'raw':'样例第一小学','division':{'county':'410621'}}}               | S NAME POSSIBLE",
            "{'place':{'raw':'样例一小门口','division':{'county':'410603'}}}               | S ALIAS LIKELY",
            "{'place':{'raw':'样例一小门口','division':{'county':'410621'}}}               | ",
            "{'place':{'raw':'虚构化工厂家属院3号楼'}}                                       | L NAME LIKELY",
            "{'narrative':'在虚构化工厂门前'}                                              | F NAME POSSIBLE",
            "{'narrative':'统一代码91410699MA0000001X的企业'}                              | F CODE SURE",
            "{'parties':[{'uscc':'91410699MA0000001X','orgName':'某厂'}]}                | F CODE SURE",
            "{'parties':[{'orgName':'虚构化工厂'}]}                                        | F NAME LIKELY",
            "{'place':{'point':{'lng':114.2001,'lat':35.9002}}}                       | S DISTANCE LIKELY",
            "{'place':{'point':{'lng':114.2000,'lat':35.9008}}}                       | S DISTANCE POSSIBLE",
            "{'place':{'point':{'lng':114.2000,'lat':35.9010}}}                       | ",
            "{'place':{'point':{'lng':114.3050,'lat':35.9000}}}                       | F DISTANCE POSSIBLE",
            "{'place':{'raw':'样例第二小学'}}                                             | "})
    void aPlaceIsFoundAsSurelyAsItIsNamed(String report, String said) {
        assertThat(PLACES.said(report)).isEqualTo(said == null ? java.util.List.of() : java.util.List.of(said));
    }

    @Test
    void metresAreThoseOfTheEllipsoid() {
        assertThat(Grid.metres(114, 36, 114, 37)).isBetween(110_900.0, 111_050.0);
        assertThat(Grid.metres(114, 36, 115, 36)).isBetween(90_150.0, 90_200.0);
    }
}
