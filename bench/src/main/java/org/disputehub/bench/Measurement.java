package org.disputehub.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;

/**
 * What one server did. The figure that counts is {@code endToEnd}: what the county received in the window, beside the
 * backlog (accepted and not yet received) at the window's begin and end, which must not grow.
 *
 * @param latencies    microseconds until the 202 at half load
 * @param cpuPer1000   CPU seconds in the window for each 1,000 reports that reached the county
 * @param lost         accepted, and not at the county after the drain
 * @param doubled      received more often than once
 * @param otherMessages messages that are no dispatch of a report, by type
 */
record Measurement(double accepted, double endToEnd, long refused, long backlogBefore, long backlogAfter, double halfRate,
                   Histogram latencies, double cpuPer1000, double peakMegabytes, long lost, long doubled,
                   Map<String, LongAdder> otherMessages) {
    private static final Duration SETTLE = Duration.ofSeconds(3);
    /** A drain without progress for so long is over. */
    private static final Duration STALLED = Duration.ofSeconds(20);

    /** @param recording where a flight recording of the window goes, null for none */
    static Measurement of(ServerProcess server, Options options, Path recording) throws Exception {
        Ledger ledger = new Ledger();
        try (County county = new County(server.brokerPort, server.key(County.CODE), ledger);
             ProcessCosts costs = new ProcessCosts(server)) {
            Load load = new Load(server.httpPort, server.key("hotline-12345"), options.connections(), ledger);
            Moment begin;
            Moment end;
            try (Load.Running saturating = load.saturate()) {
                Thread.sleep(options.warmup().toMillis());
                try (Profile profile = Profile.start(server, recording)) {
                    begin = Moment.of(ledger, costs);
                    Thread.sleep(options.window().toMillis());
                    end = Moment.of(ledger, costs);
                }
            }
            drain(ledger, county);
            double endToEnd = begin.rate(end, end.arrived - begin.arrived);
            double halfRate = endToEnd / 2;
            Histogram latencies = halfRate > 0 ? load.atRate(halfRate, SETTLE, options.halfLoad()) : new Histogram(3);
            drain(ledger, county);
            return new Measurement(begin.rate(end, end.accepted - begin.accepted), endToEnd, end.refused - begin.refused, begin.backlog(), end.backlog(),
                    halfRate, latencies, (end.cpuSeconds - begin.cpuSeconds) * 1_000 / (end.arrived - begin.arrived), costs.peakMegabytes(),
                    ledger.lost(), ledger.doubled(), county.others());
        }
    }

    private static void drain(Ledger ledger, County county) throws InterruptedException {
        long arrived = -1;
        long giveUp = 0;
        while (ledger.arrived() < ledger.accepted() && (arrived != ledger.arrived() || System.nanoTime() < giveUp)) {
            if (arrived != ledger.arrived()) {
                arrived = ledger.arrived();
                giveUp = System.nanoTime() + STALLED.toNanos();
            }
            Thread.sleep(100);
            county.check();
        }
        // A message too many comes late, if it comes.
        Thread.sleep(1_000);
        county.check();
    }

    /** @return milliseconds, NaN where nothing was recorded */
    double latency(double percentile) {
        return latencies.getTotalCount() == 0 ? Double.NaN : latencies.getValueAtPercentile(percentile) / 1_000.0;
    }

    private record Moment(long nanos, long accepted, long arrived, long refused, double cpuSeconds) {
        static Moment of(Ledger ledger, ProcessCosts costs) {
            return new Moment(System.nanoTime(), ledger.accepted(), ledger.arrived(), ledger.refused(), costs.cpuSeconds());
        }

        /** Never below zero: a message may be here before its 202. */
        long backlog() {
            return Math.max(0, accepted - arrived);
        }

        double rate(Moment end, long count) {
            return count * 1e9 / (end.nanos - nanos);
        }
    }
}
