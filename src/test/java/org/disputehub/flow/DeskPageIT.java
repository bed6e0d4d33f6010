package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.correlate.Quarrel;
import org.disputehub.flow.RunningHub.Answer;
import org.disputehub.integrate.OwnHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;

/** People of the centre answer what the hub asks, look into disputes, and join, split and undo, in a real browser. */
class DeskPageIT {

    private static final int DESKTOP = 1280;
    private static final int NARROW = 900;
    private static final int PHONE = 390;
    private static final String POLICY = "routes/policies/correlation.yaml";
    private static final OwnHome HOME = new OwnHome("police-110", "hotline-12345");

    static {
        HOME.put(POLICY, HOME.text(POLICY).replaceFirst("link: [0-9.]+", "link: 90.0").replaceFirst("join: [0-9.]+", "join: 90.0")); // so that it joins nothing by itself, and asks
    }

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.home=" + HOME.folder());

    /** First: without one no hub need be started. */
    @Order(0)
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Desk DESK = new Desk(HUB, BROWSER);

    private final Quarrel quarrel = new Quarrel(HUB);
    private JsonNode call;
    private JsonNode order;

    @BeforeEach
    void nothingElseWaits() {
        DESK.nothingWaits();
    }

    @Test
    void aQuestionIsAnsweredAfterTheTwoReportsWereSeenBesideEachOther() throws IOException {
        long number = ask();
        DESK.enter("operator", "", DESKTOP);
        assertThat(BROWSER.text("#reviews-open")).isEqualTo("1");
        BROWSER.picture("desk-reviews", DESKTOP);
        DESK.click("a[href='#review/" + number + "']", "#view h1", "Are these one matter?");
        assertThat(BROWSER.text(".beside thead")).contains(id(call), id(order), "police-110", "hotline-12345");
        assertThat(BROWSER.text(".beside .differs mark")).isNotEmpty();
        assertThat(BROWSER.text("#view")).contains("Policy 20");
        assertThat(BROWSER.text(".bars tbody tr")).as("what weighs most is first").contains("+");
        assertThat((Boolean) BROWSER.run("return document.querySelector('.bar i').getBoundingClientRect().width > 20")).as("a bar shows the weight").isTrue();
        BROWSER.picture("desk-review", DESKTOP);
        BROWSER.picture("desk-review-900", NARROW);

        DESK.press("One matter");
        assertThat(BROWSER.text("#reason-note")).isEqualTo("Say why first.");
        BROWSER.find("#reason").sendKeys("问过 15400000001");
        DESK.press("One matter");
        assertThat(BROWSER.text("#reason-note")).contains("Leave personal data out");
        DESK.press("Same household, same matter");
        DESK.press("One matter", "#said", "one matter, now " + id(call));
        assertThat(BROWSER.text("#view")).contains("Nothing waits for an answer.");
        assertThat(DESK.review(number).at("/review/reason").asText()).isEqualTo("Same household, same matter");
        assertThat(dispute(order).get("mergedInto").asText()).isEqualTo(id(call));
        DESK.nothingIsKeptOrComplainedOf("张", "operator");
    }

    @Test
    void theKeyboardIsEnough() {
        long number = ask();
        BROWSER.open(HUB.url() + "/desk/#review/" + number, DESKTOP, 900);
        BROWSER.find("#key").sendKeys(HUB.key("operator").strip(), Keys.ENTER);
        DESK.await("#view h1", "Are these one matter?");
        assertThat(DESK.active().getTagName()).as("who cannot see hears where they are").isEqualTo("h1");
        DESK.tabTo("#reason").sendKeys("另一户");
        DESK.tabTo(".answer .buttons button:nth-child(2)").sendKeys(Keys.ENTER);
        DESK.await("#said", "different matters");
        assertThat(DESK.review(number).at("/review/state").asText()).isEqualTo("DIFFERENT");
    }

    @Test
    void reportsAreSplitOffAndThatIsUndone() throws IOException {
        HUB.act("operator", "/api/v1/reviews/" + ask() + "/same", "{\"reason\": \"同一户\"}");
        DESK.enter("operator", "#dispute/" + id(call), DESKTOP);
        DESK.await("#view h1", id(call));
        assertThat(BROWSER.text("article:last-of-type")).contains("Why it is here", "Policy", "Phone");
        BROWSER.picture("desk-dispute", DESKTOP);
        BROWSER.picture("desk-dispute-900", NARROW);
        DESK.press("Split off what is ticked …", "#split-note", "Tick the reports");
        BROWSER.find("input[value='" + order.get("receipt").asText() + "']").click();
        DESK.press("Split off what is ticked …", "dialog", "become a dispute of their own");
        BROWSER.find("dialog #reason").sendKeys("另一件事");
        BROWSER.picture("desk-split", DESKTOP);
        DESK.press("Split off", "#said", "Split off by act");
        String own = BROWSER.text("#view h1");
        assertThat(own).isNotEqualTo(id(call));
        assertThat(HUB.receipt("hotline-12345", order.get("receipt").asText()).json().get("dispute").asText()).isEqualTo(own);

        DESK.press("Undo …", "dialog", "Every report goes back");
        DESK.press("It was a mistake");
        DESK.press("Undo", "#said", "Undone by act");
        assertThat(dispute(call).get("reports")).hasSize(2);
        DESK.nothingIsKeptOrComplainedOf("张", "operator");
    }

    @Test
    void disputesAreFoundAndJoinedAndWhatCannotBeDoneIsSaidInWords() throws IOException {
        ask();
        DESK.enter("operator", "#disputes", DESKTOP);
        DESK.await("#view h1", "Disputes");
        BROWSER.picture("desk-disputes", DESKTOP);
        BROWSER.find("#number").sendKeys(id(call), Keys.ENTER);
        DESK.await("#view h1", id(call));
        DESK.press("Join another dispute …", "dialog", "ends as merged");
        BROWSER.find("#other").sendKeys("HB0");
        DESK.press("The same matter");
        DESK.press("Join", "dialog .trouble", "There is no such record");
        BROWSER.picture("desk-join-wrong", DESKTOP);
        BROWSER.find("#other").sendKeys(Keys.chord(Keys.CONTROL, "a"), id(order));
        DESK.press("Join", "#said", "Joined by act");
        assertThat(dispute(order).get("state").asText()).isEqualTo("MERGED");

        BROWSER.find("nav a[href='#disputes']").click();
        DESK.await("#view h1", "Disputes");
        BROWSER.find("#number").sendKeys("HB0", Keys.ENTER);
        DESK.await("#trouble", "There is no such record");
        BROWSER.picture("desk-no-such", DESKTOP);
    }

    @Test
    void aProposalOfAccountabilityIsDecidedByAPerson() throws IOException {
        call = quarrel.police(Samples.fresh("DESK-"));
        Answer resolved = HUB.feedback("410611", "{\"dispute\": \"" + id(call) + "\", \"event\": \"RESOLVED\", \"at\": \"2025-06-15T16:30:00+08:00\", \"by\": \"莲花社区\", \"text\": \"已调解\"}");
        assertThat(resolved.status()).as(resolved.text()).isBetween(200, 202);
        quarrel.police("repeat-after-resolution.xml", Samples.fresh("DESK-"));
        HUB.act("operator", "/api/v1/reviews/" + DESK.open() + "/same", "{\"reason\": \"同一户\"}");
        DESK.enter("operator", "#accountability", DESKTOP);
        DESK.await("#view", "had settled it on");
        BROWSER.picture("desk-accountability", DESKTOP);
        DESK.press("Confirm …", "dialog", "cannot be taken back");
        DESK.press("The agreement was not kept");
        DESK.press("Confirm", "#said", "confirmed");
        assertThat(BROWSER.text("#view")).contains("No proposal waits for a decision.");
        assertThat(dispute(call).at("/accountability/0/state").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void aViewerLooksOnlyAndIsToldWhy() throws IOException {
        long number = ask();
        DESK.enter("viewer", "#review/" + number, NARROW);
        DESK.await("#view h1", "Are these one matter?");
        assertThat(BROWSER.text("#looking")).startsWith("You look only");
        assertThat(DESK.button("One matter").isEnabled()).isFalse();
        assertThat(DESK.button("One matter").getDomAttribute("aria-describedby")).isEqualTo("looking");
        assertThat(DESK.button("Different matters").isEnabled() || BROWSER.find("#reason").isEnabled()).isFalse();
        BROWSER.picture("desk-viewer-900", NARROW);
        DESK.click("a[href='#dispute/" + id(call) + "']", "#view h1", id(call));
        assertThat(DESK.button("Join another dispute …").isEnabled()).isFalse();
    }

    @Test
    void whatASourceWritesStaysText() {
        call = quarrel.police(Samples.fresh("DESK-"));
        String script = "<script>document.title='gone'</script><img src=x onerror=\\\"document.title='gone'\\\">";
        order = quarrel.hotlineText(quarrel.hotlineOrder(Samples.fresh("DESK-")).replace("多次找户主", script + "多次找户主"));
        DESK.enter("operator", "#review/" + DESK.open(), DESKTOP);
        DESK.await(".beside", "<script>document.title='gone'</script>");
        DESK.click("a[href='#dispute/" + id(order) + "']", "article", "<img src=x onerror=");
        assertThat(BROWSER.run("return document.querySelectorAll('#view script, #view img').length")).isEqualTo(0L);
        DESK.nothingIsKeptOrComplainedOf("script", "operator");
    }

    @Test
    void tenThousandQuestionsAreLeafedThrough() throws IOException {
        long number = ask();
        DESK.database().update("insert into review (receipt, record, other, score, why, asked_at) select receipt, record, other, score, why, asked_at from review, generate_series(1, 10000) where number = ?", number);
        DESK.enter("operator", "", DESKTOP);
        DESK.await("#reviews-open", "10001");
        assertThat(BROWSER.run("return document.querySelectorAll('.list tbody tr').length")).isEqualTo(200L);
        String first = BROWSER.text(".list a");
        BROWSER.find(".pages a").click();
        DESK.await(".pages", "First page");
        assertThat(BROWSER.text(".list a")).isNotEqualTo(first);
        assertThat(BROWSER.run("return document.querySelectorAll('.list tbody tr').length")).isEqualTo(200L);
        BROWSER.run("history.back()");
        DESK.await(".list a", first + "\n");
        BROWSER.run("location.hash = '#reviews?state=OPEN&after=999999999'");
        DESK.await(".empty", "Nothing after that.");
        DESK.database().update("delete from review where number > ?", number);
    }

    @Test
    void thePageSpeaksChineseAndFitsAPhone() throws IOException {
        long number = ask();
        DESK.enter("operator", "#review/" + number, PHONE);
        DESK.await("#view h1", "Are these one matter?");
        BROWSER.find("#language").click();
        assertThat(BROWSER.text("#view h1")).startsWith("是否同一纠纷？");
        assertThat(BROWSER.text("main")).contains("同一纠纷", "不同纠纷", "依据").doesNotContain("Reason", "against", "Skip");
        assertThat((Boolean) BROWSER.run("return document.documentElement.scrollWidth <= innerWidth")).as("nothing is wider than a phone").isTrue();
        BROWSER.picture("desk-review-chinese-phone", PHONE);
        BROWSER.picture("desk-review-chinese", DESKTOP);
    }

    /** Two reports of one quarrel, of which the hub asks. @return the question's number */
    private long ask() {
        call = quarrel.police(Samples.fresh("DESK-"));
        order = quarrel.hotline(Samples.fresh("DESK-"));
        return DESK.open();
    }

    private static String id(JsonNode receipt) {
        return receipt.get("dispute").asText();
    }

    private static JsonNode dispute(JsonNode receipt) {
        return HUB.get("viewer", "/api/v1/disputes/" + id(receipt)).json();
    }
}
