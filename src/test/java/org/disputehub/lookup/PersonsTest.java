package org.disputehub.lookup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is listed, and who only shares a name with somebody who is. */
class PersonsTest {

    private static final Recognising PERSONS = Recognising.persons("id,name,idNo,phone,birthDate,division,category,from,until",
            "A,张样例,410699190001010114,15400000001,,410611566001,刑满释放人员,,",
            "B,李虚构,,15400000002,1901-02-03,410603001,吸毒人员,,",
            "C,王假设,410699190001010333,,,,涉黑人员,2026-01-01,2026-12-31",
            "D,买买提·样例,,,,410603001,重点信访人员,,",
            "E,欧阳示范,,,,410603,重点信访人员,,");
    private static final String TOWN = ",'place':{'division':{'county':'410603','town':'410603001'}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'parties':[{'name':'无关','idNo':'410699190001010114'}]}                    | A ID SURE",
            "{'parties':[{'idNo':'410699190001010114'}]}                                  | A ID SURE",
            "{'parties':[{'name':'张样例','phoneE164':'+8615400000001'}]}                  | A NAME_PHONE LIKELY",
            "{'parties':[{'name':'張樣例','phoneE164':'+8615400000001'}]}                  | A NAME_PHONE LIKELY",
            "{'parties':[{'name':'张 样 例','phoneE164':'+8615400000001'}]}                | A NAME_PHONE LIKELY",
            "{'parties':[{'name':'李虚构','idNo':'41069919010203004X'}]}                   | B NAME_BIRTH POSSIBLE",
            "{'narrative':'对方身份证４１０６９９１９０００１０１０１１４，态度恶劣'}                        | A ID SURE",
            "{'narrative':'对方身份证410699 19000101 0114'}                                 | A ID SURE",
            "{'narrative':'李虚构（电话154-0000-0002）又来了'}                                | B NAME_PHONE LIKELY"})
    void somebodyIsFoundBySureSigns(String report, String said) {
        assertThat(PERSONS.said(report)).containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'parties':[{'name':'李虚构'}]                          | B NAME_DIVISION POSSIBLE",
            "{'parties':[{'name':'买买提样例'}]                       | D NAME_DIVISION POSSIBLE",
            "{'narrative':'前夫李虚构上门'                            | B NAME_DIVISION POSSIBLE",
            "{'narrative':'买买提·样例上门'                           | ",
            "{'parties':[{'name':'张样例'}]                          | ",
            "{'parties':[{'name':'欧阳示范'}]                         | "})
    void aNameCountsInTheSameTown(String report, String said) {
        assertThat(PERSONS.said(report + TOWN)).isEqualTo(said == null ? java.util.List.of() : java.util.List.of(said));
    }

    @Test
    void aNameAloneIsNobody() {
        assertThat(PERSONS.in("{'parties':[{'name':'张样例'},{'name':'李虚构'},{'name':'王假设'}],'narrative':'张样例和李虚构打架'}")).isEmpty();
    }

    @Test
    void twoIdNumbersThatDifferAreTwoPeople() {
        assertThat(PERSONS.in("{'parties':[{'name':'张样例','idNo':'410699190102020717','phoneE164':'+8615400000001'}],'narrative':'我叫张样例'}")).isEmpty();
    }

    @Test
    void anIdNumberWithAWrongCheckCharacterStillSaysTheBirthDate() {
        assertThat(PERSONS.said("{'parties':[{'name':'张样例','idNo':'410699190001010119'}]}")).containsExactly("A NAME_BIRTH POSSIBLE");
    }

    @Test
    void aPartOfALongerNumberIsNoNumber() {
        assertThat(PERSONS.in("{'narrative':'订单4106991900010101149和1410699190001010114'}")).isEmpty();
    }

    @Test
    void aRowCountsFromItsFirstToItsLastDay() {
        String report = "{'parties':[{'idNo':'410699190001010333'}]}";
        assertThat(PERSONS.on(LocalDate.of(2025, 12, 31), report)).isEmpty();
        assertThat(PERSONS.on(LocalDate.of(2026, 1, 1), report)).hasSize(1);
        assertThat(PERSONS.on(LocalDate.of(2026, 12, 31), report)).hasSize(1);
        assertThat(PERSONS.on(LocalDate.of(2027, 1, 1), report)).isEmpty();
    }

    @Test
    void whoIsNamedTwiceIsOneHitTheSurest() {
        assertThat(PERSONS.said("{'parties':[{'name':'李虚构','phoneE164':'+8615400000002'}],'narrative':'李虚构上门'" + TOWN)).containsExactly("B NAME_PHONE LIKELY");
    }

    @Test
    void theHitNamesThePlaceInTheReport() {
        Hit hit = PERSONS.in("{'narrative':'前夫李虚构上门'" + TOWN).get(0);
        assertThat(hit).isEqualTo(new Hit(Hit.Kind.KEY_PERSON, "the-register", "B", "吸毒人员", "NAME_DIVISION", "/narrative", 2, 5, Hit.Certainty.POSSIBLE));
    }
}
