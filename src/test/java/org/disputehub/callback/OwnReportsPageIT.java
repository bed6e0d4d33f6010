package org.disputehub.callback;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.disputehub.dispute.Change;
import org.disputehub.flow.Browser;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A partner sees on the open page, with the key that was typed in, what became of its reports, is told of changes and compares days; in a real browser. */
class OwnReportsPageIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final String HOTLINE = "hotline-12345";
    private static final SourceSystem SOURCES = new SourceSystem();

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.callbacks.allow=127.0.0.1/32");

    /** First: without one no hub need be started. */
    @Order(0)
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aReceiptTellsItsStoryAndByWhenItsCountyHasToAct() throws IOException {
        JsonNode receipt = report(Samples.workOrder(Samples.fresh("HB-page-")));
        open(DESKTOP);
        key(HOTLINE);
        BROWSER.find("#receipt").sendKeys(receipt.get("receipt").asText(), Keys.ENTER);
        await("#story", "looked at · new dispute · " + receipt.get("dispute").asText());
        assertThat(BROWSER.text("#story")).contains("Received and kept.", "Sent to 淇滨区.", "Still to be done", "To be signed for").doesNotContain("154");
        assertThat(BROWSER.find("#story a").getDomProperty("href")).endsWith("/receipt/" + receipt.get("receipt").asText());
        pictures("partner-story");
        BROWSER.find("#receipt").sendKeys(Keys.chord(Keys.CONTROL, "a"), "0".repeat(32), Keys.ENTER);
        await("#story", "The hub gave you nothing under this number.");
    }

    @Test
    void reportsAreListedByWhatIsLackingAndOpenedFromTheList() throws IOException {
        String number = Samples.fresh("HB-page-");
        report(Samples.workOrder(number));
        String refused = Samples.fresh("HB-page-");
        report(Samples.workOrder(refused).replace("2025-06-04 09:20:33", "soon"));
        open(DESKTOP);
        key(HOTLINE);
        list("QUARANTINED");
        await("#listed", refused);
        assertThat(BROWSER.text("#listed")).contains("could not become a report").doesNotContain(number);
        row(refused).findElement(By.cssSelector("button")).click();
        await("#story", "DATE_BAD");
        list("UNANSWERED");
        await("#listed", number);
        assertThat(BROWSER.text("#listed")).contains("dispatched").doesNotContain(refused);
        pictures("partner-lists");
    }

    @Test
    void aLongListIsLeafedThrough() {
        for (int i = 0; i < 51; i++) {
            report(Samples.workOrder(Samples.fresh("HB-page-")));
        }
        open(DESKTOP);
        key(HOTLINE);
        list("ALL");
        await("#listed", "Next");
        String first = BROWSER.text("#listed tbody tr");
        press("#listed", "Next");
        await("#listed", "First page");
        assertThat(BROWSER.text("#listed")).doesNotContain(first);
        press("#listed", "First page");
        await("#listed", first);
    }

    @Test
    void anAddressIsRegisteredTestedAndEndedAndItsSecretIsShownOnce() throws IOException {
        open(DESKTOP);
        key(HOTLINE);
        BROWSER.find("#url").sendKeys("https://10.1.2.3/hub", Keys.ENTER);
        await("#told", "one inside has to be allowed by the centre");
        pictures("partner-callback-refused");
        BROWSER.find("#url").sendKeys(Keys.chord(Keys.CONTROL, "a"), SOURCES.url("/page"));
        BROWSER.find("#register summary").click();
        BROWSER.find("#changes input[value=RESOLVED]").click();
        press("#register", "Register");
        await("#told", "This secret is shown this once");
        String secret = BROWSER.text("#secret");
        assertThat(secret).startsWith("whsec_");
        await("#callbacks", "settled");
        pictures("partner-callback-registered");
        press("#callbacks", "Test");
        await("#callbacks", "A message that says nothing is on its way");
        assertThat(SOURCES.await("/page", "callback.test", 1)).hasSize(1);
        press("#callbacks", "End");
        await("#callbacks", "press again");
        press("#callbacks", "End it for good: press again");
        await("#told", "Ended");
        await("#callbacks", "No address is registered.");
        assertThat(BROWSER.text("main")).doesNotContain(secret);
        nothingIsKept(secret);
    }

    @Test
    void aDayIsComparedWithTheNumbersThatWereSent() throws IOException {
        String sent = Samples.fresh("HB-page-");
        String lost = Samples.fresh("HB-page-");
        report(Samples.workOrder(sent));
        open(DESKTOP);
        key(HOTLINE);
        BROWSER.run("document.getElementById('day').value = arguments[0]", LocalDate.ofInstant(HUB.clock().instant(), ZoneId.of("Asia/Shanghai")).toString());
        press("#compare", "Compare");
        await("#compared", "Paste the numbers that you sent");
        BROWSER.find("#numbers").sendKeys(sent, Keys.ENTER, lost);
        press("#compare", "Compare");
        await("#compared", "There are differences.");
        assertThat(BROWSER.text("#compared")).contains("Sent: 2.", "Never came: send these again", lost);
        pictures("partner-day");
        press("#compare", "As it stands, without a list");
        await("#compared", lost);
    }

    @Test
    void withoutAKeyOrWithAnothersNothingIsShown() {
        String url = SOURCES.url("/other");
        open(DESKTOP);
        press("#registered", null);
        await("#callbacks", "Enter your key first.");
        key("police-110");
        press("#registered", null);
        await("#callbacks", "This is the key of another connector.");
        BROWSER.find("#url").sendKeys(url, Keys.ENTER);
        await("#told", "This is the key of another connector.");
        BROWSER.find("#key").sendKeys("x");
        await("#told", "");
        assertThat(BROWSER.find("#told").isDisplayed()).as("what was asked with another key").isFalse();
        press("#registered", null);
        await("#callbacks", "The hub does not know this key.");
    }

    @Test
    void thePageSpeaksChineseFitsAPhoneAndHasAWordForEachChange() throws IOException {
        JsonNode receipt = report(Samples.workOrder(Samples.fresh("HB-page-")));
        open(PHONE);
        BROWSER.find("#language").click();
        key(HOTLINE);
        BROWSER.find("#receipt").sendKeys(receipt.get("receipt").asText(), Keys.ENTER);
        await("#story", "已派单至淇滨区。");
        list("UNANSWERED");
        await("#listed", "已派发");
        press("#compare", "查看现状，不提交清单");
        await("#compared", "收到");
        BROWSER.find("#registered").click();
        Awaitility.await().until(() -> BROWSER.find("#callbacks").isDisplayed());
        assertThat(BROWSER.text("main")).doesNotContain("Look", "Receipt", "Register", "Compare");
        assertThat((Boolean) BROWSER.run("return document.documentElement.scrollWidth <= innerWidth")).as("nothing is wider than a phone").isTrue();
        pictures("partner-own-chinese");
        List<String> changes = Arrays.stream(Change.values()).map(Enum::name).toList();
        assertThat((List<?>) BROWSER.run("return import('/partner/callbacks.js').then(one => arguments[0].filter(code => !one.CHANGES[code]))", changes)).isEmpty();
        assertThat(BROWSER.complaints()).as("what the browser complains of, such as the page's own policy").isEmpty();
    }

    private static JsonNode report(String order) {
        return HUB.outcome(HOTLINE, HUB.post(HOTLINE, order).json().get("receipt").asText());
    }

    private static void open(int width) {
        BROWSER.complaints();
        BROWSER.open(HUB.url() + "/#" + HOTLINE, width, 900);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> BROWSER.find("#connector").getDomProperty("value").equals(HOTLINE) && !BROWSER.text("#how").isEmpty());
    }

    private static void key(String connector) {
        BROWSER.find("#key").sendKeys(HUB.key(connector).strip());
    }

    private static void list(String only) {
        BROWSER.run("document.getElementById('only').value = arguments[0]", only);
        BROWSER.find("#list button").click();
    }

    private static WebElement row(String number) {
        return BROWSER.find("#listed").findElements(By.tagName("tr")).stream().filter(one -> one.getText().contains(number)).findFirst().orElseThrow();
    }

    /** @param words null: the place is the button itself */
    private static void press(String place, String words) {
        if (words == null) {
            BROWSER.find(place).click();
            return;
        }
        BROWSER.find(place).findElements(By.tagName("button")).stream().filter(one -> one.getText().equals(words)).findFirst().orElseThrow(() -> new AssertionError("No button " + words)).click();
    }

    private static void await(String selector, String expected) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> assertThat(BROWSER.text(selector)).contains(expected));
    }

    private static void nothingIsKept(String secret) {
        String kept = String.valueOf(BROWSER.run("return document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href"));
        assertThat(kept).doesNotContain(HUB.key(HOTLINE).strip(), secret);
    }

    /** For people to look at, on a desktop and on a phone. */
    private static void pictures(String name) throws IOException {
        BROWSER.picture(name + "-1280", DESKTOP);
        BROWSER.picture(name + "-390", PHONE);
    }
}
