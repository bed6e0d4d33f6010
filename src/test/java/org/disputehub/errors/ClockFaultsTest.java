package org.disputehub.errors;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ClockFaultsTest {

    private final ClockFaults faults = new ClockFaults();
    private final Deque<RuntimeException> coming = new ArrayDeque<>();

    @Test
    void anOutageIsSaidOnceAndOnceMoreWhenItIsOver(CapturedOutput log) throws Exception {
        RuntimeException down = new DataAccessResourceFailureException("the database says 15400000001");
        coming.addAll(List.of(down, down, down));
        ticks(6);

        assertThat(log.getAll().split("work waits: ", -1)).hasSize(2);
        assertThat(log.getAll().split("work goes on", -1)).hasSize(2);
        assertThat(log.getAll()).doesNotContain("15400000001");
    }

    @Test
    void anotherFaultAndALaterOutageAreSaidAgain(CapturedOutput log) throws Exception {
        RuntimeException down = new DataAccessResourceFailureException("down");
        coming.addAll(List.of(down, new IllegalStateException("a bug"), down));
        ticks(4);
        coming.add(down);
        ticks(1);

        assertThat(log.getAll().split("work waits: ", -1)).hasSize(4);
        assertThat(log.getAll()).containsOnlyOnce("work waits, by a fault of the hub's own: IllegalStateException");
    }

    /** As many as the clock would call, in a route as those of the clock are. */
    private void ticks(int count) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    onException(Throwable.class).handled(true).process(faults::failed);
                    from("direct:tick").routeId("work").routePolicy(faults).process(exchange -> {
                        RuntimeException next = coming.poll();
                        if (next != null) {
                            throw next;
                        }
                    });
                }
            });
            camel.start();
            for (int i = 0; i < count; i++) {
                camel.createProducerTemplate().sendBody("direct:tick", "");
            }
        }
    }
}
