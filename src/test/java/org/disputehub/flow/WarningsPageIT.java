package org.disputehub.flow;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** 预警: people of the centre see in a real browser which disputes are dangerous, and why. */
class WarningsPageIT {

    /** First: without one no hub need be started. */
    @Order(0)
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Desk DESK = new Desk(HUB, BROWSER);

    @Test
    void theListSaysWhatCountedAndTheDisputeSaysHowItCameAbout() throws Exception {
        String number = Samples.fresh("4106032025042900");
        String call = new String(Samples.bytes("police-110", "threat-by-former-husband.xml"), GB18030).replace("41060320250429000210", number)
                .replaceAll("<bjnr>.*</bjnr>", "<bjnr>前夫持刀上门，扬言要砍死她，孩子在场。</bjnr>").replace("样例巷8号", "样例预警巷" + number.substring(16) + "号");
        String dispute = HUB.outcome("police-110", HUB.post("police-110", "application/xml", call.getBytes(GB18030)).json().get("receipt").asText()).get("dispute").asText();

        DESK.enter("viewer", "#warnings", 1280);
        DESK.await("#view tbody", dispute);
        assertThat(BROWSER.text("#view tbody")).contains("red", "weapon and threat");
        BROWSER.picture("desk-warnings", 1280);
        DESK.click("a[href='#dispute/" + dispute + "']", "#view", "Risk");
        assertThat(BROWSER.text("#view")).contains("by a report", "a weapon or dangerous goods at hand", "minors involved");
        BROWSER.picture("desk-risk", 1280);
        DESK.click("a[href='#warnings']", "#view h1", "Warnings");
        BROWSER.picture("desk-warnings-390", 390);
        assertThat(new String(HUB.get("viewer", "/desk/warnings.js").body(), StandardCharsets.UTF_8)).doesNotContain("innerHTML");
        DESK.nothingIsKeptOrComplainedOf("前夫", "viewer");
    }
}
