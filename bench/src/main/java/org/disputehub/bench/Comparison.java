package org.disputehub.bench;

import java.util.stream.Collectors;

/** Prints both measurements side by side, and whether each bar is met. Either may be null where it did not run. */
record Comparison(Measurement hub, Measurement bare) {
    private static final double LEAST_RATIO = 0.40;
    private static final double LEAST_END_TO_END = 1_000;
    private static final double MOST_P99_MILLIS = 50;

    private interface Figure {
        double of(Measurement measurement);
    }

    void print() {
        System.out.printf("%n%-34s%12s%12s%9s%n", "", "hub", "bare limit", "ratio");
        row("accepted /s", "%.0f", Measurement::accepted);
        row("end to end /s", "%.0f", Measurement::endToEnd);
        row("half load: posted /s", "%.0f", Measurement::halfRate);
        row("half load: 202 p50 ms", "%.2f", m -> m.latency(50));
        row("half load: 202 p99 ms", "%.2f", m -> m.latency(99));
        row("half load: 202 p99.9 ms", "%.2f", m -> m.latency(99.9));
        row("CPU s per 1,000 reports", "%.3f", Measurement::cpuPer1000);
        row("peak memory MB (sampled PSS)", "%.0f", Measurement::peakMegabytes);
        row("backlog at begin of window", "%.0f", Measurement::backlogBefore);
        row("backlog at end of window", "%.0f", Measurement::backlogAfter);
        row("refused (429, 503) in window", "%.0f", Measurement::refused);
        row("lost", "%.0f", Measurement::lost);
        row("doubled", "%.0f", Measurement::doubled);
        System.out.println();
        bar("end to end, hub / bare limit >= 0.40", value(hub, Measurement::endToEnd) / value(bare, Measurement::endToEnd), LEAST_RATIO, true);
        bar("end to end >= 1,000 /s", value(hub, Measurement::endToEnd), LEAST_END_TO_END, true);
        bar("202 p99 at half load < 50 ms", value(hub, m -> m.latency(99)), MOST_P99_MILLIS, false);
        others("hub", hub);
        others("bare limit", bare);
    }

    boolean anyLostOrDoubled() {
        return faulty(hub) || faulty(bare);
    }

    private static boolean faulty(Measurement measurement) {
        return measurement != null && (measurement.lost() > 0 || measurement.doubled() > 0);
    }

    private void row(String name, String format, Figure figure) {
        double left = value(hub, figure);
        double right = value(bare, figure);
        System.out.printf("%-34s%12s%12s%9s%n", name, shown(format, left), shown(format, right), right == 0 ? "-" : shown("%.2f", left / right));
    }

    private static void bar(String name, double value, double limit, boolean least) {
        String verdict = Double.isNaN(value) ? "not measured" : (least ? value >= limit : value < limit) ? "met" : "missed";
        System.out.printf("%-38s%10s  %s%n", name, shown("%.2f", value), verdict);
    }

    private static void others(String name, Measurement measurement) {
        if (measurement != null && !measurement.otherMessages().isEmpty()) {
            System.out.println("other messages of " + name + ": " + measurement.otherMessages().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", ")));
        }
    }

    private static double value(Measurement measurement, Figure figure) {
        return measurement == null ? Double.NaN : figure.of(measurement);
    }

    private static String shown(String format, double value) {
        return Double.isNaN(value) ? "n/a" : String.format(format, value);
    }
}
