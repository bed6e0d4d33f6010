package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.disputehub.dispute.DisputeState;
import org.disputehub.dispute.Outcome;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of the desk are open and hold nothing but words, of which none is missing. */
class DeskFilesIT {

    private static final int DESKTOP = 1280;

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    /** First: without one no hub need be started. */
    @Order(0)
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Desk DESK = new Desk(HUB, BROWSER);

    @Test
    void theFilesAreOpenButWithoutTheRightKeyNothingIsShown() throws IOException {
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
        DESK.await("#trouble", "Role and key do not fit");
        assertThat(BROWSER.text("#view")).isEmpty();
        BROWSER.find("#key").sendKeys(Keys.chord(Keys.CONTROL, "a"), HUB.key("operator").strip(), Keys.ENTER);
        DESK.await("#view h1", "Is this one matter?");
        DESK.press("Log out");
        assertThat(BROWSER.text("#view")).isEmpty();
        assertThat(BROWSER.find("#login").isDisplayed()).isTrue();
    }

    @Test
    void whateverTheHubSaysHasWordsInBothLanguages() throws IOException {
        List<String> fields = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        JsonNode policy = new YAMLMapper().readTree(new File("routes/policies/correlation.yaml"));
        policy.get("weights").fields().forEachRemaining(field -> {
            fields.add(field.getKey());
            field.getValue().fieldNames().forEachRemaining(levels::add);
        });
        List<String> vetoes = new ArrayList<>();
        policy.get("vetoes").fieldNames().forEachRemaining(vetoes::add);
        BROWSER.open(HUB.url() + "/desk/", DESKTOP, 900);
        assertThat(unknown("FIELDS", fields)).isEmpty();
        assertThat(unknown("VETOES", vetoes)).isEmpty();
        assertThat(unknown("STATES", names(DisputeState.values()))).isEmpty();
        assertThat(unknown("OUTCOMES", names(Outcome.values()))).isEmpty();
        List<String> causes = Pattern.compile("`([A-Z][A-Z_0-9]+)`").matcher(Files.readString(Path.of("docs/delivery.md")).split("\\| cause \\|")[1].split("\n\n")[0]).results().map(one -> one.group(1)).toList();
        assertThat(causes).contains("HTTP_413", "DEAD_LETTER");
        assertThat((List<?>) BROWSER.run("return import('/desk/faults.js').then(faults => arguments[0].filter(code => faults.cause(code).length < 2))", causes)).isEmpty();
        assertThat(words("words => arguments[0].filter(level => words.level(level)[0] === level)", levels)).isEmpty();
    }

    private static List<?> unknown(String table, List<String> codes) {
        return words("words => arguments[0].filter(code => !words." + table + "[code])", codes);
    }

    private static List<?> words(String question, List<String> codes) {
        return (List<?>) BROWSER.run("return import('/desk/words.js').then(" + question + ")", codes);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
