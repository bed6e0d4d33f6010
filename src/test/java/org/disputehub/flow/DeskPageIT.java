package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.disputehub.correlate.Quarrel;
import org.disputehub.flow.RunningHub.Answer;
import org.disputehub.integrate.OwnHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** People of the centre answer what the hub asks, look into disputes, and join, split and undo, in a real browser. */
class DeskPageIT {

    private static final int DESKTOP = 1280;
    private static final int NARROW = 900;
    private static final int PHONE = 390;
    private static final String POLICY = "routes/policies/correlation.yaml";

    private static final OwnHome HOME = new OwnHome("police-110", "hotline-12345");

    static {
        HOME.put(POLICY, HOME.text(POLICY).replace("link: 10.0", "link: 90.0").replace("ask: 7.0", "ask: 13.0")); // so that it joins nothing by itself, and asks
    }

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.home=" + HOME.folder());

    /** First: without one no hub need be started. */
    @Order(0)
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final Quarrel quarrel = new Quarrel(HUB);
    private JsonNode call;
    private JsonNode order;

    @BeforeEach
    void nothingElseWaits() {
        database().update("update review set state = 'SETTLED' where state = 'OPEN'");
        database().update("update accountability set state = 'REJECTED' where state = 'PROPOSED'");
    }

    @Test
    void aQuestionIsAnsweredAfterTheTwoReportsWereSeenBesideEachOther() throws IOException {
        long number = ask();
        enter("operator", "", DESKTOP);
        assertThat(BROWSER.text("#reviews-open")).isEqualTo("1");
        BROWSER.picture("desk-reviews", DESKTOP);
        click("a[href='#review/" + number + "']", "#view h1", "Are these one matter?");
        assertThat(BROWSER.text(".beside thead")).contains(id(call), id(order), "police-110", "hotline-12345");
        assertThat(BROWSER.text(".beside .differs mark")).isNotEmpty();
        assertThat(BROWSER.text(".bars tbody tr")).as("what weighs most is first").contains("+");
        assertThat((Boolean) BROWSER.run("return document.querySelector('.bar i').getBoundingClientRect().width > 20")).as("a bar shows the weight").isTrue();
        BROWSER.picture("desk-review", DESKTOP);
        BROWSER.picture("desk-review-900", NARROW);

        press("One matter");
        assertThat(BROWSER.text("#reason-note")).isEqualTo("Say why first.");
        BROWSER.find("#reason").sendKeys("问过 15400000001");
        press("One matter");
        assertThat(BROWSER.text("#reason-note")).contains("Leave personal data out");
        press("Same household, same matter");
        press("One matter", "#said", "one matter, now " + id(call));
        assertThat(BROWSER.text("#view")).contains("Nothing waits for an answer.");
        assertThat(review(number).at("/review/reason").asText()).isEqualTo("Same household, same matter");
        assertThat(dispute(order).get("mergedInto").asText()).isEqualTo(id(call));
        nothingIsKeptOrComplainedOf("张", "operator");
    }

    @Test
    void theKeyboardIsEnough() {
        long number = ask();
        BROWSER.open(HUB.url() + "/desk/#review/" + number, DESKTOP, 900);
        active().sendKeys(Keys.TAB);
        BROWSER.find("#key").sendKeys(HUB.key("operator").strip(), Keys.ENTER);
        await("#view h1", "Are these one matter?");
        assertThat(active().getTagName()).as("who cannot see hears where they are").isEqualTo("h1");
        for (int tabs = 0; tabs < 20 && !"reason".equals(active().getDomAttribute("id")); tabs++) {
            active().sendKeys(Keys.TAB);
        }
        active().sendKeys("另一户");
        while (!active().getText().equals("Different matters")) {
            active().sendKeys(Keys.TAB);
        }
        active().sendKeys(Keys.ENTER);
        await("#said", "different matters");
        assertThat(review(number).at("/review/state").asText()).isEqualTo("DIFFERENT");
    }

    @Test
    void reportsAreSplitOffAndThatIsUndone() throws IOException {
        HUB.act("operator", "/api/v1/reviews/" + ask() + "/same", "{\"reason\": \"同一户\"}");
        enter("operator", "#dispute/" + id(call), DESKTOP);
        await("#view h1", id(call));
        assertThat(BROWSER.text("article:last-of-type")).contains("Why it is here", "start-1", "Phone");
        BROWSER.picture("desk-dispute", DESKTOP);
        BROWSER.picture("desk-dispute-900", NARROW);
        press("Split off what is ticked …", "#split-note", "Tick the reports");
        BROWSER.find("input[value='" + order.get("receipt").asText() + "']").click();
        press("Split off what is ticked …", "dialog", "become a dispute of their own");
        BROWSER.find("dialog #reason").sendKeys("另一件事");
        BROWSER.picture("desk-split", DESKTOP);
        press("Split off", "#said", "Split off by act");
        String own = BROWSER.text("#view h1");
        assertThat(own).isNotEqualTo(id(call));
        assertThat(HUB.receipt("hotline-12345", order.get("receipt").asText()).json().get("dispute").asText()).isEqualTo(own);

        press("Undo …", "dialog", "Every report goes back");
        press("It was a mistake");
        press("Undo", "#said", "Undone by act");
        assertThat(dispute(call).get("reports")).hasSize(2);
        nothingIsKeptOrComplainedOf("张", "operator");
    }

    @Test
    void disputesAreFoundAndJoinedAndWhatCannotBeDoneIsSaidInWords() throws IOException {
        ask();
        enter("operator", "#disputes", DESKTOP);
        await("#view h1", "Disputes");
        BROWSER.picture("desk-disputes", DESKTOP);
        BROWSER.find("#number").sendKeys(id(call), Keys.ENTER);
        await("#view h1", id(call));
        press("Join another dispute …", "dialog", "ends as merged");
        BROWSER.find("#other").sendKeys("HB0");
        press("The same matter");
        press("Join", "dialog .trouble", "There is no such record");
        BROWSER.picture("desk-join-wrong", DESKTOP);
        BROWSER.find("#other").clear();
        BROWSER.find("#other").sendKeys(id(order));
        press("Join", "#said", "Joined by act");
        assertThat(dispute(order).get("state").asText()).isEqualTo("MERGED");

        BROWSER.find("nav a[href='#disputes']").click();
        await("#view h1", "Disputes");
        BROWSER.find("#number").sendKeys("HB0", Keys.ENTER);
        await("#trouble", "There is no such record");
        BROWSER.picture("desk-no-such", DESKTOP);
    }

    @Test
    void aProposalOfAccountabilityIsDecidedByAPerson() throws IOException {
        call = quarrel.police(Samples.fresh("DESK-"));
        Answer resolved = HUB.feedback("410611", "{\"dispute\": \"" + id(call) + "\", \"event\": \"RESOLVED\", \"at\": \"2025-06-15T16:30:00+08:00\", \"by\": \"莲花社区\", \"text\": \"已调解\"}");
        assertThat(resolved.status()).as(resolved.text()).isBetween(200, 202);
        quarrel.police("repeat-after-resolution.xml", Samples.fresh("DESK-"));
        HUB.act("operator", "/api/v1/reviews/" + open() + "/same", "{\"reason\": \"同一户\"}");
        enter("operator", "#accountability", DESKTOP);
        await("#view", "had settled it on");
        BROWSER.picture("desk-accountability", DESKTOP);
        press("Confirm …", "dialog", "cannot be taken back");
        press("The agreement was not kept");
        press("Confirm", "#said", "confirmed");
        assertThat(BROWSER.text("#view")).contains("No proposal waits for a decision.");
        assertThat(dispute(call).at("/accountability/0/state").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void aViewerLooksOnlyAndIsToldWhy() throws IOException {
        long number = ask();
        enter("viewer", "#review/" + number, NARROW);
        await("#view h1", "Are these one matter?");
        assertThat(BROWSER.text("#looking")).startsWith("You look only");
        assertThat(button("One matter").isEnabled()).isFalse();
        assertThat(button("One matter").getDomAttribute("aria-describedby")).isEqualTo("looking");
        assertThat(button("Different matters").isEnabled()).isFalse();
        assertThat(BROWSER.find("#reason").isEnabled()).isFalse();
        BROWSER.picture("desk-viewer-900", NARROW);
        click("a[href='#dispute/" + id(call) + "']", "#view h1", id(call));
        assertThat(button("Join another dispute …").isEnabled()).isFalse();
    }

    @Test
    void whatASourceWritesStaysText() {
        call = quarrel.police(Samples.fresh("DESK-"));
        String script = "<script>document.title='gone'</script><img src=x onerror=\\\"document.title='gone'\\\">";
        order = quarrel.hotlineText(quarrel.hotlineOrder(Samples.fresh("DESK-")).replace("多次找户主", script + "多次找户主"));
        enter("operator", "#review/" + open(), DESKTOP);
        await(".beside", "<script>document.title='gone'</script>");
        click("a[href='#dispute/" + id(order) + "']", "article", "<img src=x onerror=");
        assertThat(BROWSER.run("return document.querySelectorAll('#view script, #view img').length")).isEqualTo(0L);
        nothingIsKeptOrComplainedOf("script", "operator");
    }

    @Test
    void tenThousandQuestionsAreLeafedThrough() throws IOException {
        long number = ask();
        database().update("insert into review (receipt, record, other, score, why, asked_at) select receipt, record, other, score, why, asked_at from review, generate_series(1, 10000) where number = ?", number);
        enter("operator", "", DESKTOP);
        await("#reviews-open", "10001");
        assertThat(BROWSER.run("return document.querySelectorAll('.list tbody tr').length")).isEqualTo(200L);
        String first = BROWSER.text(".list tbody tr a");
        BROWSER.find(".pages a").click();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> BROWSER.text(".pages").contains("First page"));
        assertThat(BROWSER.text(".list tbody tr a")).isNotEqualTo(first);
        assertThat(BROWSER.run("return document.querySelectorAll('.list tbody tr').length")).isEqualTo(200L);
        BROWSER.run("history.back()");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> BROWSER.text(".list tbody tr a").equals(first));
        BROWSER.run("location.hash = '#reviews?state=OPEN&after=999999999'");
        await(".empty", "Nothing after that.");
        database().update("delete from review where number > ?", number);
    }

    @Test
    void theFilesAreOpenButWithoutTheRightKeyNothingIsShown() throws IOException {
        ask();
        Answer page = HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + "/desk/")).build());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'", "form-action 'none'");
        for (String path : new String[]{"/api/v1/desk", "/api/v1/reviews", "/api/v1/reviews/1", "/api/v1/accountability"}) {
            assertThat(HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + path)).build()).status()).as(path).isEqualTo(401);
        }
        assertThat(HUB.get("viewer", "/api/v1/reviews/999999999").status()).isEqualTo(404);

        BROWSER.open(HUB.url() + "/desk/#reviews", DESKTOP, 900);
        BROWSER.picture("desk-login", DESKTOP);
        BROWSER.find("#key").sendKeys("wrong", Keys.ENTER);
        await("#trouble", "Role and key do not fit");
        assertThat(BROWSER.text("#view")).isEmpty();
        BROWSER.find("#key").clear();
        BROWSER.find("#key").sendKeys(HUB.key("operator").strip(), Keys.ENTER);
        await("#view h1", "Is this one matter?");
        press("Log out");
        assertThat(BROWSER.text("#view")).isEmpty();
        assertThat(BROWSER.find("#login").isDisplayed()).isTrue();
    }

    @Test
    void thePageSpeaksChineseAndFitsAPhone() throws IOException {
        long number = ask();
        enter("operator", "#review/" + number, PHONE);
        await("#view h1", "Are these one matter?");
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
        return open();
    }

    private static long open() {
        JsonNode reviews = HUB.get("viewer", "/api/v1/reviews").json();
        assertThat(reviews).as("what the hub asks").hasSize(1);
        return reviews.get(0).get("number").asLong();
    }

    private static JdbcTemplate database() {
        return HUB.context().getBean(JdbcTemplate.class);
    }

    private static String id(JsonNode receipt) {
        return receipt.get("dispute").asText();
    }

    private static JsonNode dispute(JsonNode receipt) {
        return HUB.get("viewer", "/api/v1/disputes/" + id(receipt)).json();
    }

    private static JsonNode review(long number) {
        return HUB.get("viewer", "/api/v1/reviews/" + number).json();
    }

    private static void enter(String role, String hash, int width) {
        BROWSER.complaints();
        BROWSER.open(HUB.url() + "/desk/" + hash, width, 900);
        BROWSER.run("document.getElementById('role').value = arguments[0]", role);
        BROWSER.find("#key").sendKeys(HUB.key(role).strip(), Keys.ENTER);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> BROWSER.text("#who").equals(role));
    }

    private static WebElement active() {
        return (WebElement) BROWSER.run("return document.activeElement");
    }

    /** In the open window where there is one. */
    private static WebElement button(String words) {
        WebElement within = (WebElement) BROWSER.run("return document.querySelector('dialog') ?? document.body");
        return within.findElements(By.tagName("button")).stream().filter(one -> one.getText().equals(words)).findFirst().orElseThrow(() -> new AssertionError("No button " + words));
    }

    private static void press(String words) {
        button(words).click();
    }

    private static void press(String words, String selector, String expected) {
        press(words);
        await(selector, expected);
    }

    private static void click(String link, String selector, String expected) {
        BROWSER.find(link).click();
        await(selector, expected);
    }

    private static void await(String selector, String expected) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() ->
                assertThat(BROWSER.run("return [...document.querySelectorAll(arguments[0])].map(one => one.innerText).join('\\n')", selector)).asString().contains(expected));
    }

    /** Neither the key nor anything of a report in what the browser keeps, shows outside of the page, or logs. */
    private static void nothingIsKeptOrComplainedOf(String personal, String role) {
        String kept = String.valueOf(BROWSER.run("return document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href + document.title"));
        assertThat(kept).doesNotContain(HUB.key(role).strip(), personal, "154").contains("工作台");
        assertThat(BROWSER.complaints()).as("what the browser complains of, such as the page's own policy").isEmpty();
    }
}
