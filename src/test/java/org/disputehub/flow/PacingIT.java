package org.disputehub.flow;

import io.micrometer.core.instrument.MeterRegistry;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Sources that send faster than the hub processes are held up, so that what waits stays little; none is refused for it. */
class PacingIT {

    private static final int SOURCES = 16;
    private static final int REPORTS = 800;
    private static final int PACE = 40;

    /** Each report in a transaction of its own: taking in is several times as fast as processing. */
    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.intake.pace=" + PACE).with("hub.process.batch=1").with("hub.process.consumers=1");

    @Test
    void whatWaitsStaysNearThePace() throws Exception {
        AtomicInteger most = new AtomicInteger();
        ExecutorService sources = Executors.newFixedThreadPool(SOURCES);
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < REPORTS; i++) {
                answers.add(sources.submit(() -> {
                    most.accumulateAndGet(waiting(), Math::max);
                    return HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-pace-")));
                }));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(202);
            }
        } finally {
            sources.shutdownNow();
        }
        assertThat(most.get()).as("reports that waited at the most, of " + REPORTS).isLessThan(6 * PACE);
        await().until(PacingIT::waiting, waiting -> waiting == 0);
    }

    private static int waiting() {
        return (int) HUB.context().getBean(MeterRegistry.class).get("hub.reports.waiting").gauge().value();
    }
}
