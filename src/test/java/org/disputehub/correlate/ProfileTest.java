package org.disputehub.correlate;

import org.disputehub.correlate.Person.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileTest {

    private static final String ID = "410699190001010114";

    @Test
    void bothPartiesIdNumbersAreReadOutOfWhatTheOfficersWrote() {
        Profile profile = Told.to("police-110").by("张样例", "+8615400000001").saying("与401户主李㛃在楼道发生争吵").handled("当事人：张样例 " + ID + "，李㛃 410699190001010229").profile();
        assertThat(profile.persons()).filteredOn(p -> p.side() == Side.REPORTER).singleElement().satisfies(p -> assertThat(p.id()).isEqualTo(IdNumbers.fingerprint(ID)));
        assertThat(profile.persons()).filteredOn(p -> "李㛃".equals(p.fullName())).singleElement().satisfies(p -> {
            assertThat(p.side()).isEqualTo(Side.MENTIONED);
            assertThat(p.id()).isEqualTo(IdNumbers.fingerprint("410699190001010229"));
        });
        assertThat(profile.toJson()).doesNotContain(ID);
    }

    @Test
    void anIdNumberWhoseCheckCharacterIsWrongIsNobodys() {
        assertThat(Told.to("x").party("APPLICANT", "张样例", null, "410699190001010110").profile().ids()).isEmpty();
    }

    @Test
    void aGridWorkerIsNoParty() {
        Profile profile = Told.to("grid-worker").party("AGENT", "测试网格员", "+8615400000101", null).against("李㛃").profile();
        assertThat(profile.persons()).extracting(Person::fullName).containsExactly("李㛃");
        assertThat(profile.phones()).isEmpty();
    }

    @Test
    void homesAreReadOutOfAddressAndText() {
        Spot spot = Told.to("x").at("鹤壁市淇滨区天山路街道莲花社区样例花园小区三号楼2单元301室").saying("楼上401户漏水").profile().spot();
        assertThat(spot.names()).containsExactly("样例花园");
        assertThat(spot.building()).isEqualTo("3");
        assertThat(spot.unit()).isEqualTo("2");
        assertThat(spot.rooms()).containsExactly("301", "401");
        assertThat(Told.to("x").at("样例花园3-2-301").profile().spot()).extracting(Spot::building, Spot::unit).containsExactly("3", "2");
        assertThat(Told.to("x").at("淇滨区样例路66号工地").profile().spot()).extracting(Spot::street, Spot::houseNo).containsExactly("样例路", "66");
    }

    @Test
    void sumsYearsAndRoomsAreKeptApart() {
        Profile profile = Told.to("x").saying("2025年3月至5月工资共计18000元，另欠1.8万元").profile();
        assertThat(profile.amounts()).containsExactly(18000L);
        assertThat(profile.spot().rooms()).isEmpty();
    }

    @Test
    void phonesAndNumberPlatesInTheTextCount() {
        Profile profile = Told.to("x").saying("豫F·12K45车主电话154-0000-0077").profile();
        assertThat(profile.phones()).containsExactly("+8615400000077");
        assertThat(profile.marks()).containsExactly("12k45");
    }

    @ParameterizedTest
    @CsvSource({
            "替家里人何样才反映, 何样才",
            "601的袁样刚养狗, 袁样刚",
            "同村邢样柱拆公用墙, 邢样柱",
            "车主司机翟样梅不露面, 翟样梅",
            "樊样兴借其5万元, 樊样兴"})
    void whoIsNamedInTheTextIsKnownByHowTheTextComesToThem(String text, String name) {
        assertThat(named(text)).contains(name);
    }

    @Test
    void whatOnlyBeginsLikeANameIsNobody() {
        assertThat(named("曾调解未履行，金额3万元，马路上有积水，申请人要求调解")).isEmpty();
    }

    @Test
    void theEndOfAPlateIsAllThatSomeRemember() {
        assertThat(Told.to("x").saying("车牌尾号653，地锁被撬").profile().marks()).containsExactly("…653");
        assertThat(Told.to("x").saying("被尾号874的白色轿车堵住").profile().marks()).containsExactly("…874");
        assertThat(Told.to("x").saying("手机尾号653").profile().marks()).isEmpty();
    }

    @Test
    void aFirmIsReadOutOfTheText() {
        assertThat(Told.to("x").saying("报警人称与河南样例建筑安装有限公司因工资发生纠纷").profile().orgs()).containsExactly("样例建筑安装");
        assertThat(Told.to("x").saying("物业公司不管").profile().orgs()).as("any estate has one").isEmpty();
    }

    @Test
    void whereTheAddressSaysOnlyTheSiteTheTextMaySayWhich() {
        assertThat(Told.to("x").at("棚改项目").saying("工人在样例家园棚改项目堵门讨薪").profile().spot().names()).containsExactly("样例家园棚改项目");
        assertThat(Told.to("x").at("棚改项目").saying("工人堵门讨薪").profile().spot().names()).isEmpty();
    }

    private static List<String> named(String text) {
        return Told.to("x").saying(text).profile().persons().stream().map(Person::fullName).filter(Objects::nonNull).toList();
    }

    @Test
    void aProfileComesBackFromItsJsonAsItWas() {
        Profile profile = Told.to("police-110").by("张样例", "+8615400000001").against("李某").in("410611566001").at("样例花园3号楼").point(114.3, 35.7, 10)
                .link("SOURCE_DUPLICATE", "17").saying("漏水").of("0201").profile();
        assertThat(Profile.fromJson(profile.toJson())).isEqualTo(profile);
    }

    @Test
    void allFormsOfANameAreOneHolderOfAPhone() {
        assertThat(Told.to("x").by("张样例", "+8615400000001").profile().phoneNames()).isEqualTo(Told.to("x").by("章先生", "+8615400000001").profile().phoneNames());
    }
}
