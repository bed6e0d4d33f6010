package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.correlate.CorrelationIT.fresh;

/** Operators join, split and undo; what they decide the machine leaves as it is. */
class ActsIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    private final Quarrel quarrel = new Quarrel(HUB);
    private final Quarrel other = new Quarrel(HUB);

    @Test
    void aReportThatIsSplitOffBecomesADisputeOfItsOwnAndTheCountyHearsOfBoth() throws Exception {
        JsonNode call = quarrel.police(fresh());
        JsonNode order = quarrel.hotline(fresh());
        Answer split = act("/api/v1/disputes/" + id(call) + "/split", "\"receipts\": [\"" + order.get("receipt").asText() + "\"], \"reason\": \"另一件事\"");
        assertThat(split.status()).as(split.text()).isEqualTo(200);
        String own = split.json().get("dispute").asText();
        assertThat(own).isNotEqualTo(id(call));

        assertThat(HUB.receipt("hotline-12345", order.get("receipt").asText()).json().get("dispute").asText()).as("the source is told where its report is").isEqualTo(own);
        assertThat(dispute(own).get("reports").findValuesAsText("receipt")).containsExactly(order.get("receipt").asText());
        assertThat(dispute(id(call)).get("repeats").asInt()).isZero();
        assertThat(dispute(id(call)).at("/acts/0/reason").asText()).isEqualTo("另一件事");
        assertThat(CorrelationIT.types(CorrelationIT.eventsOf(id(call), 3))).containsExactly("workorder.dispatched.v1", "dispute.repeated.v1", "dispute.split.v1");
        assertThat(CorrelationIT.types(CorrelationIT.eventsOf(own, 1))).containsExactly("workorder.dispatched.v1");
    }

    @Test
    void twoDisputesThatAreJoinedAreOneAndUndoneTheyAreAsBefore() throws Exception {
        JsonNode first = quarrel.police(fresh());
        quarrel.gridWorker(fresh());
        JsonNode second = other.police(fresh());
        JsonNode before = withoutTimes(id(first));
        JsonNode beforeOther = withoutTimes(id(second));

        Answer join = act("/api/v1/disputes/" + id(first) + "/join", "\"dispute\": \"" + id(second) + "\", \"reason\": \"同一件事\"");
        assertThat(join.status()).as(join.text()).isEqualTo(200);
        assertThat(dispute(id(first)).get("reports")).hasSize(3);
        assertThat(dispute(id(second)).get("state").asText()).isEqualTo("MERGED");
        assertThat(dispute(id(second)).get("mergedInto").asText()).isEqualTo(id(first));
        assertThat(CorrelationIT.types(CorrelationIT.eventsOf(id(second), 2))).containsExactly("workorder.dispatched.v1", "dispute.merged.v1");

        Answer undo = act("/api/v1/acts/" + join.json().get("act").asText() + "/undo", "\"reason\": \"看错了\"");
        assertThat(undo.status()).as(undo.text()).isEqualTo(200);
        assertThat(withoutTimes(id(first))).isEqualTo(before);
        assertThat(withoutTimes(id(second))).isEqualTo(beforeOther);
        assertThat(act("/api/v1/acts/" + join.json().get("act").asText() + "/undo", "\"reason\": \"again\"").status()).isEqualTo(409);
    }

    @Test
    void anActIsUndoneOnlyAfterThoseThatCameLater() {
        JsonNode first = quarrel.police(fresh());
        JsonNode order = quarrel.hotline(fresh());
        JsonNode second = other.police(fresh());
        String join = act("/api/v1/disputes/" + id(first) + "/join", "\"dispute\": \"" + id(second) + "\", \"reason\": \"a\"").json().get("act").asText();
        Answer taken = act("/api/v1/disputes/" + id(first) + "/split", "\"receipts\": [\"" + order.get("receipt").asText() + "\"], \"reason\": \"b\"");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        String split = taken.json().get("act").asText();
        Answer tooEarly = act("/api/v1/acts/" + join + "/undo", "\"reason\": \"c\"");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.json().get("detail").asText()).contains("Act " + split);
        assertThat(act("/api/v1/acts/" + split + "/undo", "\"reason\": \"d\"").status()).isEqualTo(200);
        assertThat(act("/api/v1/acts/" + join + "/undo", "\"reason\": \"e\"").status()).isEqualTo(200);
        assertThat(dispute(id(first)).get("reports")).hasSize(2);
    }

    @Test
    void whatAPersonHasSplitALaterVersionDoesNotBringBack() {
        quarrel.police(fresh());
        String number = fresh();
        JsonNode order = quarrel.hotline(number);
        String own = act("/api/v1/disputes/" + id(order) + "/split", "\"receipts\": [\"" + order.get("receipt").asText() + "\"], \"reason\": \"不同\"").json().get("dispute").asText();
        JsonNode update = quarrel.hotlineText(quarrel.hotlineOrder(number).replace("多次找户主", "昨天又找户主"));
        assertThat(update.get("outcome").asText()).isEqualTo("UPDATE");
        assertThat(id(update)).isEqualTo(own);
    }

    @Test
    void aLaterVersionThatSaysAnotherPlaceIsMovedByTheMachineAndThatCanBeUndone() throws Exception {
        JsonNode call = quarrel.police(fresh());
        String number = fresh();
        JsonNode order = quarrel.hotline(number);
        assertThat(id(order)).isEqualTo(id(call));
        JsonNode corrected = quarrel.hotlineText(CorrelationIT.anotherCaller(quarrel.hotlineOrder(number), 1).replaceAll("\\d{4}号楼", "7号楼").replace("漏水", "半夜跳舞")
                .replaceAll("(\"appealContent\": *\")[^\"]*", "$1来电人反映7号楼2单元401半夜跳舞，孩子睡不着。"));
        assertThat(corrected.get("outcome").asText()).isEqualTo("UPDATE");
        assertThat(id(corrected)).isNotEqualTo(id(call));
        assertThat(CorrelationIT.types(CorrelationIT.eventsOf(id(call), 3))).last().isEqualTo("dispute.split.v1");

        JsonNode act = dispute(id(call)).at("/acts/0");
        assertThat(act.get("by").asText()).isEqualTo("hub");
        assertThat(act("/api/v1/acts/" + act.get("number").asText() + "/undo", "\"reason\": \"楼号是笔误\"").status()).isEqualTo(200);
        assertThat(dispute(id(call)).get("reports").findValuesAsText("receipt")).contains(order.get("receipt").asText(), corrected.get("receipt").asText());
        assertThat(dispute(id(corrected)).get("state").asText()).isEqualTo("MERGED");
    }

    @Test
    void theOnlyReportOfADisputeMayTurnOutToBelongToAnother() throws Exception {
        JsonNode call = quarrel.police(fresh());
        String number = fresh();
        JsonNode wrong = quarrel.hotlineText(quarrel.hotlineOrder(number).replaceAll("\\d{4}号楼", "7号楼"));
        assertThat(id(wrong)).isNotEqualTo(id(call));
        JsonNode corrected = quarrel.hotlineText(quarrel.hotlineOrder(number));
        assertThat(id(corrected)).isEqualTo(id(call));
        assertThat(dispute(id(wrong)).get("state").asText()).isEqualTo("MERGED");
        assertThat(CorrelationIT.types(CorrelationIT.eventsOf(id(wrong), 2))).containsExactly("workorder.dispatched.v1", "dispute.merged.v1");
    }

    @Test
    void whatCannotBeDoneIsSaidInWords() {
        JsonNode call = quarrel.police(fresh());
        String path = "/api/v1/disputes/" + id(call);
        assertThat(act(path + "/split", "\"receipts\": [\"" + call.get("receipt").asText() + "\"], \"reason\": \"x\"").json().get("detail").asText()).contains("at least one stays");
        assertThat(act(path + "/join", "\"dispute\": \"" + id(call) + "\", \"reason\": \"x\"").status()).isEqualTo(400);
        assertThat(act(path + "/join", "\"dispute\": \"HB0\", \"reason\": \"x\"").status()).isEqualTo(404);
        assertThat(act(path + "/join", "\"dispute\": \"HB0\"").json().get("detail").asText()).contains("reason");
        assertThat(act("/api/v1/acts/999999999/undo", "\"reason\": \"x\"").status()).isEqualTo(404);
        assertThat(HUB.act("viewer", path + "/join", "{\"dispute\": \"HB0\", \"reason\": \"x\"}").status()).as("viewers look only").isEqualTo(403);
    }

    private static Answer act(String path, String fields) {
        return HUB.act("operator", path, "{" + fields + "}");
    }

    private static String id(JsonNode receipt) {
        return receipt.get("dispute").asText();
    }

    private static JsonNode dispute(String id) {
        return HUB.get("viewer", "/api/v1/disputes/" + id).json();
    }

    /** The dispute without its history: what must be as before once an act is undone. */
    private static JsonNode withoutTimes(String id) {
        ObjectNode dispute = (ObjectNode) dispute(id);
        // A level that rose by a join falls by a person after a visit only.
        dispute.remove(List.of("changedAt", "acts", "dispatches", "risk", "level"));
        dispute.get("reports").forEach(report -> ((ObjectNode) report).remove("placedBy"));
        return dispute;
    }
}
