package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/** The page at {@code /desk/} as people use it: log in, press what they read, wait for what they expect. */
public record Desk(RunningHub hub, Browser browser) {

    public JdbcTemplate database() {
        return hub.context().getBean(JdbcTemplate.class);
    }

    public void nothingWaits() {
        database().update("update review set state = 'SETTLED' where state = 'OPEN'");
        database().update("update accountability set state = 'REJECTED' where state = 'PROPOSED'");
    }

    /** @return the number of the only question */
    public long open() {
        JsonNode reviews = hub.get("viewer", "/api/v1/reviews").json();
        assertThat(reviews).as("what the hub asks").hasSize(1);
        return reviews.get(0).get("number").asLong();
    }

    public JsonNode review(long number) {
        return hub.get("viewer", "/api/v1/reviews/" + number).json();
    }

    public void enter(String role, String hash, int width) {
        browser.complaints();
        browser.open(hub.url() + "/desk/" + hash, width, 900);
        browser.run("document.getElementById('role').value = arguments[0]", role);
        browser.find("#key").sendKeys(hub.key(role).strip(), Keys.ENTER);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> browser.text("#who").equals(role));
    }

    public WebElement active() {
        return (WebElement) browser.run("return document.activeElement");
    }

    public WebElement tabTo(String selector) {
        for (int tabs = 0; tabs < 40 && !active().equals(browser.find(selector)); tabs++) {
            active().sendKeys(Keys.TAB);
        }
        assertThat(active()).as(selector).isEqualTo(browser.find(selector));
        return active();
    }

    /** In the open window where there is one. */
    public WebElement button(String words) {
        WebElement within = (WebElement) browser.run("return document.querySelector('dialog') ?? document.body");
        return within.findElements(By.tagName("button")).stream().filter(one -> one.getText().equals(words)).findFirst().orElseThrow(() -> new AssertionError("No button " + words));
    }

    public void press(String words) {
        button(words).click();
    }

    public void press(String words, String selector, String expected) {
        press(words);
        await(selector, expected);
    }

    public void click(String link, String selector, String expected) {
        browser.find(link).click();
        await(selector, expected);
    }

    public void await(String selector, String expected) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() ->
                assertThat(browser.run("return [...document.querySelectorAll(arguments[0])].map(one => one.innerText).join('\\n')", selector)).asString().contains(expected));
    }

    /** Neither the key nor anything of a report in what the browser keeps, shows outside of the page, or logs. */
    public void nothingIsKeptOrComplainedOf(String personal, String role) {
        String kept = String.valueOf(browser.run("return document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href + document.title"));
        assertThat(kept).doesNotContain(hub.key(role).strip(), personal, "154").contains("工作台");
        assertThat(browser.complaints()).as("what the browser complains of, such as the page's own policy").isEmpty();
    }
}
