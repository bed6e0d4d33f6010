package org.disputehub.flow;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** A partner tries messages on the page, in a real browser. */
class PartnerPageIT {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    /** Connectors with other credentials, replies and formats. */
    @RegisterExtension
    static final RunningHub PARTNERS = RunningHub.partners();

    /** First: without one no hub need be started. */
    @Order(0)
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aGoodMessageOfTheHotlineBecomesAReport() throws IOException {
        open("hotline-12345", DESKTOP);
        key("hotline-12345");
        assertThat(press()).startsWith("200 · it becomes a report");
        assertThat(BROWSER.text("#answer pre")).contains("\"standing\": \"DISPUTE\"");
        BROWSER.picture("hotline-good", DESKTOP);
        nothingIsKept("hotline-12345");
    }

    @Test
    void aBrokenMessageIsToldWhereItIsBroken() throws IOException {
        open("hotline-12345", PHONE);
        key("hotline-12345");
        edit("\"callTime\": \"2025-06-04 09:20:33\"", "\"callTime\": \"yesterday\"");
        assertThat(BROWSER.text("#how")).isEqualTo("Changed; sent in UTF-8.");
        assertThat(press()).startsWith("200 · 1 of 1 would go into quarantine");
        assertThat(BROWSER.text(".errors")).contains("/callTime", "DATE_BAD", "Write it as");
        assertThat((Boolean) BROWSER.run("return document.documentElement.scrollWidth <= innerWidth")).as("nothing is wider than a phone").isTrue();
        BROWSER.picture("hotline-broken-phone", PHONE);

        edit("{", "");
        assertThat(press()).startsWith("400 · The message cannot be read");
    }

    @Test
    void policeXmlIsSentAsItsOwnBytesAndAfterAChangeStillInItsCharset() throws IOException {
        open("police-110", DESKTOP);
        key("police-110");
        assertThat(BROWSER.find("#message").getDomProperty("value")).contains("encoding=\"GB18030\"", "样例花园");
        assertThat(BROWSER.text("#how")).contains("1", "GB18030");
        assertThat(press()).startsWith("200 · it becomes a report");

        // One character of two bytes, one of four, one beyond the basic plane.
        edit("样例花园", "漏㐀𠮷样例花园");
        assertThat(BROWSER.text("#how")).isEqualTo("Changed; sent in GB18030.");
        assertThat(press()).startsWith("200 · it becomes a report");
        assertThat(BROWSER.text("#answer pre")).contains("漏㐀𠮷样例花园");

        edit("encoding=\"GB18030\"", "encoding=\"Big5\"");
        assertThat(press()).startsWith("This page cannot write Big5");
        edit("encoding=\"Big5\"", "encoding=\"UTF-8\"");
        assertThat(press()).startsWith("200 · it becomes a report");

        edit("</", "<");
        assertThat(press()).startsWith("400 · ");
        BROWSER.picture("police-broken", DESKTOP);
    }

    @Test
    void rowsOfACsvListAreToldApart() {
        open("dept-housing", DESKTOP);
        key("dept-housing");
        assertThat(press()).containsPattern("200 · \\d+ of \\d+ would go into quarantine");
        assertThat(BROWSER.text(".errors")).contains("DATE_BAD");
    }

    @Test
    void aPhotoIsSentAsItIs() {
        open("public-snapshot", DESKTOP);
        choose("snapshot-with-photo.multipart");
        key("public-snapshot");
        assertThat(BROWSER.find("#message").getDomProperty("readOnly")).isEqualTo("true");
        assertThat(press()).startsWith("200 · it becomes a report");
    }

    @Test
    void withoutAKeyOrWithAnothersNothingIsSentOrTaken() {
        open("hotline-12345", DESKTOP);
        assertThat(press()).isEqualTo("Enter your key first.");
        BROWSER.find("#key").sendKeys(HUB.key("police-110"));
        assertThat(press()).startsWith("403 · ");
    }

    @Test
    void theCommandThatIsShownWorksAsItStands() throws Exception {
        for (String[] each : new String[][]{{"police-110", "call.xml"}, {"public-snapshot", "snapshot-with-photo.multipart"}}) {
            String connector = each[0];
            open(connector, DESKTOP);
            choose(each[1]);
            ProcessBuilder shell = new ProcessBuilder("bash", "-c", BROWSER.text("#curl")).redirectErrorStream(true);
            shell.environment().put("KEY", HUB.key(connector));
            String answer = new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("\"dryRun\":true", "\"canonical\":");
        }
    }

    @Test
    void aSourceWithoutSamplesPastesAMessageAndProvesItselfItsOwnWay() {
        for (String connector : new String[]{"basic-login", "key-header", "json-reply"}) {
            open(PARTNERS, connector, DESKTOP);
            assertThat(BROWSER.text("#how")).startsWith("There is no sample to show");
            BROWSER.find("#key").sendKeys(PARTNERS.key(connector));
            edit("", Samples.workOrder(Samples.fresh("HB")));
            assertThat(press()).as(connector).startsWith("200 · it becomes a report");
        }
        assertThat(BROWSER.text("#accepted")).startsWith("200 application/json").contains("\"code\":0", "\"code\":422");
    }

    @Test
    void aSourceThatSignsIsToldToTryFromItsOwnSystem() {
        open(PARTNERS, "signed-hotline", DESKTOP);
        assertThat(BROWSER.text("#facts")).contains("X-Sign: HMACSM3($KEY, {header:X-App-Key}");
        assertThat(BROWSER.text("#how")).startsWith("This source signs its messages");
        assertThat(BROWSER.find("#send").isEnabled()).isFalse();
    }

    @Test
    void ownReportsAreAskedForInTheSourcesOwnWayUnlessItSigns() {
        for (String connector : new String[]{"basic-login", "key-header"}) {
            open(PARTNERS, connector, DESKTOP);
            BROWSER.find("#key").sendKeys(PARTNERS.key(connector).strip());
            BROWSER.run("document.getElementById('from').value = '2999-01-01'");
            BROWSER.find("#list button").click();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> BROWSER.text("#listed").equals("None."));
        }
        open(PARTNERS, "signed-hotline", DESKTOP);
        BROWSER.find("#key").sendKeys("any");
        BROWSER.find("#list button").click();
        assertThat(BROWSER.text("#listed")).startsWith("This source signs what it asks");
    }

    @Test
    void whatNobodyCanReadIsShownWithTheKeyAndWhatIsBeingWrittenStays() {
        open(PARTNERS, "soap-police", DESKTOP);
        assertThat(BROWSER.text("#withheld")).startsWith("1 more with your key");
        edit("", "<mine/>");
        BROWSER.find("#key").sendKeys(PARTNERS.key("soap-police") + "\t");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !BROWSER.find("#withheld").isDisplayed());
        assertThat(BROWSER.find("#message").getDomProperty("value")).isEqualTo("<mine/>");
        choose("call.xml");
        assertThat(press()).startsWith("200 · it becomes a report");
    }

    @Test
    void thePageSpeaksChinese() throws IOException {
        open("police-110", PHONE);
        BROWSER.find("#language").click();
        assertThat(BROWSER.text("h1")).isEqualTo("向综治中心上报");
        assertThat(BROWSER.text("main")).doesNotContain("Dry run", "What comes back");
        key("police-110");
        assertThat(press()).startsWith("200 · 可以成为上报");
        BROWSER.picture("police-chinese-phone", PHONE);
    }

    private static void open(String connector, int width) {
        open(HUB, connector, width);
    }

    private static void open(RunningHub hub, String connector, int width) {
        BROWSER.complaints();
        BROWSER.open(hub.url() + "/#" + connector, width, 900);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> BROWSER.find("#connector").getDomProperty("value").equals(connector) && !BROWSER.text("#how").isEmpty());
        assertThat(BROWSER.complaints()).as("what the browser complains of, such as the page's own policy").isEmpty();
    }

    private static void choose(String sample) {
        BROWSER.run("const list = document.getElementById('sample'); list.value = arguments[0]; list.dispatchEvent(new Event('change'))", sample);
    }

    private static void key(String connector) {
        BROWSER.find("#key").sendKeys(HUB.key(connector));
    }

    /** As somebody types; the driver cannot type beyond the basic plane. */
    private static void edit(String before, String after) {
        BROWSER.run("const field = document.getElementById('message'); field.value = field.value.replace(arguments[0], arguments[1]); field.dispatchEvent(new Event('input'))", before, after);
    }

    /** @return the answer's first line */
    private static String press() {
        BROWSER.run("document.getElementById('answer').replaceChildren()");
        BROWSER.find("#send").click();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !BROWSER.text("#answer").isEmpty());
        return BROWSER.text("#answer .status");
    }

    private static void nothingIsKept(String connector) {
        String kept = String.valueOf(BROWSER.run("return document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href"));
        assertThat(kept).doesNotContain(HUB.key(connector));
    }
}
