package org.disputehub.feedback;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnPolicyTest {

    /** Who the report names, the surest first. */
    @ParameterizedTest(name = "{0}, report names {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DISPATCHED@0 RETURNED@1                                                       | B              | B
            DISPATCHED@0 RETURNED@1                                                       | B C            | B
            DISPATCHED@0 RETURNED@1                                                       | A              | unassigned
            DISPATCHED@0 RETURNED@1                                                       | A B            | B
            DISPATCHED@0 RETURNED@1                                                       | unassigned     | unassigned
            DISPATCHED@0 RETURNED@1                                                       | unassigned B   | B
            DISPATCHED@0 RETURNED@1 DISPATCHED>B@1 RETURNED>B@2                           | B A            | unassigned
            DISPATCHED@0 RETURNED@1 DISPATCHED>B@1 RETURNED>B@2                           | B A C          | C
            DISPATCHED@0 RETURNED@1 DISPATCHED>B@1 RETURNED>B@2 DISPATCHED>C@2 RETURNED>C@3 | D            | unassigned
            """)
    void whereAReturnedOrderGoes(String happenings, String named, String expected) {
        assertThat(ReturnPolicy.next(CoursePolicyTest.happenings(happenings), List.of(named.split(" ")), 2)).isEqualTo(expected);
    }
}
