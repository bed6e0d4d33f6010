package org.disputehub.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Kills the database every few minutes, to show that reports are taken all the same and that it comes back by itself. */
final class DemoOutage extends Thread {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration THEN = Duration.ofMinutes(3);

    private final Path pidFile;

    DemoOutage(Path pidFile) {
        super("demo-outage");
        setDaemon(true);
        this.pidFile = pidFile;
    }

    @Override
    public void run() {
        try {
            Thread.sleep(FIRST.toMillis());
            while (true) {
                Demo.say("OUTAGE: the database is killed; reports are taken all the same, and it is started again");
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip())).ifPresent(ProcessHandle::destroyForcibly);
                Thread.sleep(THEN.toMillis());
            }
        } catch (IOException e) {
            Demo.say("No outage: the database has no pid file");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
