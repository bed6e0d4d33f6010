package org.disputehub.failures;

import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** Sends many failed messages again, a few at first; they arrive in their order, by the ways and breakers of all messages. */
@Component("resends")
class Resends {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final ResendRuns runs;
    private final Resending resending;

    Resends(ResendRuns runs, Resending resending) {
        this.runs = runs;
        this.resending = resending;
    }

    /** @param receiver null: of all; @param cause null: of all */
    @Transactional
    public ResendRun start(String receiver, String cause, double failureRate, String by) {
        if (failureRate < 0 || failureRate > 1) {
            throw new BadQuestion("Ask with failureRate=0 to 1; 0.2 stops where more than one of five fails again.");
        }
        return one(runs.start(receiver, cause, failureRate, by));
    }

    public int wouldSend(String receiver, String cause) {
        return runs.count(receiver, cause);
    }

    public List<ResendRun> list() {
        return runs.list();
    }

    public ResendRun one(long number) {
        return runs.one(number).stream().findFirst().orElseThrow(() -> new NotFound("There is no such resend"));
    }

    /** At once: nothing more is sent, what waits to be tried again is failed as before. */
    @Transactional
    public ResendRun stop(long number, String by) {
        one(number);
        if (!runs.end(number, ResendRun.STOPPED, "stopped by " + by)) {
            throw new Conflict("This resend has ended.");
        }
        runs.callBack(number, by);
        return one(number);
    }

    /** At each tick of the clock, on each node. */
    @Transactional
    public void goOn() {
        runs.running().forEach(number -> goOn(one(number)));
    }

    private void goOn(ResendRun run) {
        Map<String, Object> counts = runs.counts(run.number(), run.wave());
        RampPolicy.Step step = RampPolicy.next(count(counts, "arrived"), count(counts, "in_vain"), count(counts, "open"), run.failureRate());
        if (step == RampPolicy.Step.STOP) {
            runs.end(run.number(), ResendRun.STOPPED, counts.get("in_vain") + " of wave " + run.wave() + " failed again");
            runs.callBack(run.number(), "hub");
            AUDIT.warn("Resend {} stopped by itself in wave {}: {} failed again", run.number(), run.wave(), counts.get("in_vain"));
        } else if (step == RampPolicy.Step.GO_ON) {
            int wave = run.wave() + 1;
            List<Long> next = runs.next(run, RampPolicy.size(wave));
            if (next.isEmpty()) {
                runs.end(run.number(), ResendRun.DONE, null);
            } else {
                runs.wave(run.number(), wave);
                resending.wait(next, run.number(), wave, run.by());
            }
        }
    }

    private static int count(Map<String, Object> counts, String name) {
        return ((Number) counts.get(name)).intValue();
    }
}
