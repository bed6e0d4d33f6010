package org.disputehub.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.Browser;
import org.disputehub.flow.Desk;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.delivery.DeliveryHub.TAKEN;

/** Operators look into failed messages on the desk, mend them, put them away and send them again, in a real browser. */
class FailuresPageIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final String QUICK = "timeout: 2s\nretry: {first: 50ms, longest: 50ms, attempts: 2}\nbreaker: {calls: 1000}\n";

    @RegisterExtension
    static final DeliveryHub DELIVERY = DeliveryHub.shared();

    /** First: without one no hub need be started. */
    @Order(0)
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final RunningHub HUB = DELIVERY.hub;
    private static final Desk DESK = new Desk(HUB, BROWSER);

    @Test
    void aGroupIsSentAgainAfterADryRunSaidHowManyWouldGo() throws IOException {
        String receiver = DELIVERY.receiver(QUICK);
        List<String> failed = fail(receiver, 410, 30);
        DESK.enter("operator", "#failures", DESKTOP);
        DESK.await("#view", "30 messages");
        pictures("desk-failures");
        DESK.click("a[href='#failed?receiver=" + receiver + "&cause=HTTP_410']", "#view h1", receiver);
        assertThat(BROWSER.text("#view")).contains("it has taken the address away");
        pictures("desk-failed");
        DELIVERY.answers(receiver, aResponse());
        DESK.press("Send these again …", "dialog", "30 would go.");
        assertThat(BROWSER.text("dialog")).contains("Nothing was sent yet.", "waves of 1, 10, 19");
        pictures("desk-dry-run");
        DESK.press("Cancel");
        assertThat(DELIVERY.failures(receiver)).as("a dry run sends nothing").hasSize(30);

        DESK.press("Send these again …", "dialog", "30 would go.");
        DESK.press("Send 30 messages", "#said", "has begun");
        DESK.await("#view", "30 of 30 arrived, 0 failed again, 0 not tried");
        DESK.await(".badge", "done");
        assertThat(BROWSER.find("#view > .buttons").isDisplayed()).as("nothing is left to stop").isFalse();
        pictures("desk-resend-done");
        assertThat(DELIVERY.sent(receiver).stream().skip(30)).containsExactlyInAnyOrderElementsOf(failed);
        DESK.nothingIsKeptOrComplainedOf("张", "operator");
    }

    @Test
    void aResendIsWatchedWaveByWaveAndStoppedAtOnce() throws IOException {
        String receiver = DELIVERY.receiver("concurrent: 1\n" + QUICK);
        fail(receiver, 410, 30);
        DELIVERY.answers(receiver, aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        DESK.enter("operator", "#failed?receiver=" + receiver, PHONE);
        DESK.await("#view h1", receiver);
        DESK.press("Send these again …", "dialog", "30 would go.");
        BROWSER.run("document.getElementById('rate').value = '1'");
        pictures("desk-dry-run");
        DESK.press("Send 30 messages", "#view h1", "Resend No.");
        DESK.await(".waves [aria-current]", "Wave 2: 10 messages");
        fitsAPhone();
        pictures("desk-resend");
        DESK.press("Stop at once", "#said", "Stopped; 0 of 30 had arrived.");
        DESK.await("#view", "19 not tried");
        assertThat(BROWSER.text("#view")).contains("stopped by operator");
        DELIVERY.untilFailed(receiver, 30);
        DESK.click("a[href='#failures']", "#view h1", "Failed messages");
        DESK.await("#view", "stopped");
    }

    @Test
    void oneIsLookedIntoAndSentAgainUnderItsId() throws IOException {
        String receiver = DELIVERY.receiver(QUICK);
        String message = fail(receiver, 410, 1).get(0);
        DESK.enter("operator", "#failed?receiver=" + receiver, DESKTOP);
        DESK.click("#view li a", "#view h1", "Message No.");
        assertThat(BROWSER.text("#view")).contains("What was done", "tried HTTP_410", message).doesNotContain("张样例");
        DESK.press("Look into it", "label[for=message]", "application/json");
        assertThat(written()).contains("\"name\": \"张样例\"");
        pictures("desk-failure");
        DELIVERY.answers(receiver, aResponse());
        DESK.press("Send again", "#said", "is on its way");
        DESK.await("#view .badge", "arrived");
        DELIVERY.untilState(receiver, message, TAKEN);
        assertThat(BROWSER.text("#view")).contains("sent again operator");
        DESK.nothingIsKeptOrComplainedOf("张", "operator");
    }

    @Test
    void aMessageIsMendedAndGoesOutAsANewVersion() throws IOException {
        String receiver = DELIVERY.receiver(QUICK);
        String message = fail(receiver, 422, 1).get(0);
        long number = number(receiver);
        DELIVERY.answers(receiver, aResponse());
        DESK.enter("operator", "#failure/" + number, DESKTOP);
        DESK.await("#view h1", "Message No. " + number);
        DESK.press("Look into it", "label[for=message]", "application/json");
        DESK.press("Send the mended message", ".wrong", "Nothing was changed.");
        write(written().replace("张样例", "李样例").replace("{", ""));
        DESK.press("Send the mended message", "#mend-reason-note", "Say why first.");
        BROWSER.find("#mend-reason").sendKeys("名称有误");
        DESK.press("Send the mended message", ".buttons .wrong", "is no JSON");
        pictures("desk-mend-wrong");
        write("{" + written());
        DESK.press("Send the mended message", "#said", "under the new id " + message + ".v2");
        DELIVERY.untilState(receiver, message + ".v2", TAKEN);
        assertThat(DELIVERY.last(receiver).getRequest().getBodyAsString()).contains("李样例");
        DESK.await("#view .badge", "arrived");
        pictures("desk-mended");
        DESK.click("#view .facts a[href='#failure/" + number + "']", "#view .facts", "Went out as");
        assertThat(BROWSER.text("#view")).contains("mended operator", "名称有误");
    }

    @Test
    void aMessageThatNobodyNeedsIsPutAwayWithAReason() throws IOException {
        String receiver = DELIVERY.receiver(QUICK);
        fail(receiver, 410, 1);
        long number = number(receiver);
        DESK.enter("operator", "#failure/" + number, PHONE);
        DESK.await("#view h1", "Message No. " + number);
        DESK.press("Put away …", "dialog", "cannot be taken back");
        DESK.press("Put away", "#reason-note", "Say why first.");
        DESK.press("Settled by phone");
        pictures("desk-put-away");
        DESK.press("Put away", "#said", "was put away");
        JsonNode done = DELIVERY.failure(number);
        assertThat(done.get("state").asText() + " " + done.at("/history/1/detail").asText()).isEqualTo("DISCARDED Settled by phone");
        assertThat(HUB.act("operator", "/api/v1/failures/" + number + "/resend").status()).isEqualTo(409);
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsSaidBesideTheButton() {
        String receiver = DELIVERY.receiver(QUICK);
        fail(receiver, 410, 1);
        DESK.enter("operator", "#failed?receiver=" + receiver, DESKTOP);
        DESK.await("#view h1", receiver);
        HUB.send(HUB.request("operator", "/api/v1/failures/" + number(receiver) + "?reason=settled").DELETE().build());
        DESK.press("Send again", "li .wrong", "Somebody else may have acted meanwhile. The message is DISCARDED, not FAILED.");
        DESK.press("Send these again …", "dialog", "Nothing of this kind has failed any more.");
        DESK.press("Close");
    }

    @Test
    void theKeyboardIsEnough() {
        String receiver = DELIVERY.receiver(QUICK);
        fail(receiver, 410, 2);
        DELIVERY.answers(receiver, aResponse());
        DESK.enter("operator", "#failed?receiver=" + receiver, DESKTOP);
        DESK.await("#view h1", receiver);
        DESK.tabTo("#view > .buttons button").sendKeys(Keys.ENTER);
        DESK.await("dialog", "2 would go.");
        DESK.tabTo("dialog button[type=submit]").sendKeys(Keys.ENTER);
        DESK.await("#view", "2 of 2 arrived");
        assertThat(DESK.active().getTagName()).as("who cannot see hears where they are").isEqualTo("h1");
    }

    @Test
    void aViewerSeesWhatWasTriedAndNeitherLooksIntoMessagesNorActs() throws IOException {
        String receiver = DELIVERY.receiver(QUICK);
        fail(receiver, 410, 1);
        DESK.enter("viewer", "#failures", DESKTOP);
        DESK.await("#view", "1 message ");
        DESK.click("a[href='#failed?receiver=" + receiver + "&cause=HTTP_410']", "#view h1", receiver);
        DESK.click("#view li a", "#view h1", "Message No.");
        assertThat(BROWSER.text("#view")).contains("tried HTTP_410");
        for (String act : new String[]{"Send again", "Put away …", "Look into it"}) {
            assertThat(DESK.button(act).isEnabled()).as(act).isFalse();
        }
        pictures("desk-failure-viewer");
    }

    @Test
    void thePagesSpeakChineseAndFitAPhone() throws IOException {
        String receiver = DELIVERY.receiver(QUICK);
        fail(receiver, 410, 1);
        DESK.enter("operator", "#failures", PHONE);
        DESK.await("#view", receiver);
        BROWSER.find("#language").click();
        assertThat(BROWSER.text("#view")).contains("发送失败", "对方已撤销该地址", "1 条消息").doesNotContain("Send", "since");
        fitsAPhone();
        pictures("desk-failures-chinese");
        BROWSER.run("location.hash = '#failure/" + number(receiver) + "'");
        DESK.await("#view h1", "消息 №");
        DESK.press("查看内容", "label[for=message]", "字节");
        assertThat(BROWSER.text("#view")).contains("经过", "尝试发送 HTTP_410", "发送修正后的消息").doesNotContain("Send", "Reason");
        fitsAPhone();
        pictures("desk-failure-chinese");
    }

    private static void fitsAPhone() {
        assertThat((Boolean) BROWSER.run("return document.documentElement.scrollWidth <= innerWidth")).as("nothing is wider than a phone").isTrue();
    }

    private static String written() {
        return BROWSER.find("#message").getDomProperty("value");
    }

    private static void write(String text) {
        BROWSER.run("document.getElementById('message').value = arguments[0]", text);
    }

    private static long number(String receiver) {
        return DELIVERY.failures(receiver).get(0).get("failure").asLong();
    }

    private static List<String> fail(String receiver, int status, int count) {
        DELIVERY.answers(receiver, aResponse().withStatus(status));
        List<String> failed = IntStream.range(0, count).mapToObj(i -> DELIVERY.hand(receiver)).toList();
        DELIVERY.untilFailed(receiver, count);
        return failed;
    }

    /** For people to look at, on a desktop and on a phone. */
    private static void pictures(String name) throws IOException {
        BROWSER.picture(name + "-1280", DESKTOP);
        BROWSER.picture(name + "-390", PHONE);
    }
}
