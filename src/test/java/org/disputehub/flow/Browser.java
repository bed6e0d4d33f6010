package org.disputehub.flow;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.springframework.util.FileSystemUtils;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

/** Debian's Chromium without a window. Where it is not installed the tests are skipped, unless {@code -Dbrowser=required}. */
public class Browser implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private static final int LOWEST = 600;

    private Path profile;
    private ChromeDriver driver;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (CHROMIUM.canExecute() && DRIVER.canExecute() || "required".equals(System.getProperty("browser"))) {
            return ConditionEvaluationResult.enabled("");
        }
        String reason = "SKIPPED " + test.getDisplayName() + ": no browser. Install Debian's chromium and chromium-driver to try the page for partners.";
        System.err.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        profile = Files.createTempDirectory("browser-");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-dev-shm-usage", "--lang=en", "--user-data-dir=" + profile);
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", console);
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        if (driver != null) {
            driver.quit();
            FileSystemUtils.deleteRecursively(profile);
        }
    }

    public void open(String url, int width, int height) {
        size(width, height);
        driver.get("about:blank");
        driver.get(url);
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public String text(String selector) {
        return find(selector).getText();
    }

    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What the browser complained of. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue()).map(Object::toString).toList();
    }

    /** The whole page, for people to look at: {@code target/pages/<name>.png}. */
    public void picture(String name, int width) throws IOException {
        size(width, LOWEST);
        size(width, Math.max(LOWEST, ((Number) run("return Math.ceil(document.body.getBoundingClientRect().height)")).intValue()));
        Path folder = Files.createDirectories(Path.of("target/pages"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    private void size(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }
}
