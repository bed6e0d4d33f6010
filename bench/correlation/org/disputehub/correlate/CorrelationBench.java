package org.disputehub.correlate;

import org.disputehub.bench.correlation.WriteData;

/** The bench of correlation: {@code bench/README.md}. */
public final class CorrelationBench {

    private CorrelationBench() {
    }

    public static void main(String[] arguments) throws Exception {
        WriteData.main(arguments);
    }
}
