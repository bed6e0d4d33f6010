package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeadCountTest {

    private final Recognition recognition = Policies.shipped().recognition();

    @ParameterizedTest
    @CsvSource({
            "三十多人围着,30", "几十名业主,20", "数十名工人,20", "十几个工人,10", "二三十人,20", "七八个人,7", "100余户,100", "上百人,100", "一百二十人,120", "两千三百人,2300",
            "两三百人,200", "３０多人,30", "五十余名农民工,50", "一群人,10", "大批业主,50", "一万五千人,15000", "二百零五人,205", "几百人,200", "几个人,2", "1200名职工,1200",
            "三十多岁,0", "第三人,0", "第3人民医院,0", "50人民币,0", "人民路,0", "三十多棵树,0", "五十多平,0", "二十多个小时,0", "3单元302户,0", "楼上401户漏水,0", "与1203户争吵,0", "203户业主反映,203", "120户反映,120", "楼上人家,0", "十几万元,0", "人均30元,0", "万万万万万万人,1000000"})
    void peopleAreCountedByTheLeastThatAVagueNumberMeans(String text, int people) {
        assertThat(recognition.of(JsonNodeFactory.instance.objectNode().put("narrative", text)).people()).isEqualTo(people);
    }
}
