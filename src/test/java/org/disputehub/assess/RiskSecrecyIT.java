package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.connector.Counties;
import org.disputehub.connector.Owners;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.JmxView;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a register says of a person, planted and then looked for wherever something can be read. */
@ExtendWith(OutputCaptureExtension.class)
class RiskSecrecyIT {

    private static final RiskHub RISK = new RiskHub();

    @RegisterExtension
    static final RunningHub HUB = RISK.hub;

    private static final String NAME = "赵密册";
    private static final String PHONE = "15477770001";
    private static final String COUNTY = "410603";

    @Test
    void aRowOfARegisterIsReadByNobodyWhomItDoesNotConcern(CapturedOutput log) throws Exception {
        String id = RiskHub.idNo();
        String birth = id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14);
        RISK.activate("key-persons", RISK.stage("key-persons", "action,id,name,idNo,phone,birthDate,division,category,owner,notices\nadd,KP-93001," + NAME + "," + id + "," + PHONE + "," + birth
                + ",410611566001,刑满释放人员,410600-SFJ,1\n").json().get("version").asInt());
        String dispute = RISK.dispute(RISK.call("前夫" + NAME + "（" + id + "）持刀上门，扬言要砍死她。", ""));

        List<String> concerned = messages("county." + COUNTY, COUNTY);
        assertThat(concerned).as("the county has the matter, and no more of the register than that he is in it").anyMatch(message -> message.contains(NAME)).anyMatch(message -> message.contains("notice.issued"))
                .noneMatch(message -> message.contains(PHONE) || message.contains("+86" + PHONE));
        assertThat(messages("notices.410600-SFJ", "410600-SFJ")).as("who answers for him hears which entry").anyMatch(message -> message.contains("KP-93001")).noneMatch(message -> says(message, id));
        assertThat(messages("county.410611", "410611")).as("his own county hears which entry, too").hasSizeGreaterThanOrEqualTo(1).allMatch(message -> message.contains("KP-93001") && !says(message, id));
        List<String> others = new ArrayList<>(messages("supervision.city", "city"));
        for (String county : HUB.context().getBean(Counties.class).codes()) {
            others.addAll(county.equals(COUNTY) || county.equals("410611") ? List.of() : messages("county." + county, county));
        }
        for (String owner : HUB.context().getBean(Owners.class).codes()) {
            others.addAll(owner.equals("410600-SFJ") ? List.of() : messages("notices." + owner, owner));
        }
        assertThat(others).noneMatch(message -> says(message, id) || message.contains(birth) || message.contains("KP-93001"));

        for (JsonNode paper : HUB.get("viewer", "/api/v1/notices?dispute=" + dispute).json()) {
            String page = HUB.get("operator", "/api/v1/notices/" + paper.get("notice").asText() + ".html").text();
            assertThat(page).doesNotContain(id, PHONE, birth);
        }
        assertThat(HUB.get("viewer", "/api/v1/warnings").text()).doesNotContain(NAME, id, PHONE, birth);
        assertThat(HUB.get("viewer", "/api/v1/registers/key-persons/versions").text()).doesNotContain(NAME, id, PHONE, birth);
        assertThat(HUB.get("viewer", "/actuator/prometheus").text()).doesNotContain(NAME, id, PHONE, birth);
        assertThat(JmxView.everything()).contains("dispute-hub").doesNotContain(NAME, id, PHONE, birth);
        assertThat(log.getAll()).doesNotContain(NAME, id, PHONE, birth);
    }

    private static boolean says(String message, String id) {
        return message.contains(NAME) || message.contains(id) || message.contains(PHONE);
    }

    private static List<String> messages(String queue, String user) throws Exception {
        List<String> messages = new ArrayList<>();
        try (CountyClient client = new CountyClient(HUB.brokerPort(), user, HUB.key(user), queue)) {
            for (JsonNode next = client.next(1_500); next != null; next = client.next(1_500)) {
                messages.add(next.toString());
            }
        }
        return messages;
    }
}
