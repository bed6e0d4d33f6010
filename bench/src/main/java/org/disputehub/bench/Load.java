package org.disputehub.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Posts unique reports over blocking keep-alive connections, one thread each. A refused report is posted again after a short pause. */
final class Load {
    private static final long REFUSED_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final int port;
    private final String apiKey;
    private final int connections;
    private final Ledger ledger;

    Load(int port, String apiKey, int connections, Ledger ledger) {
        this.port = port;
        this.apiKey = apiKey;
        this.connections = connections;
        this.ledger = ledger;
    }

    /** Each connection posts its next report as soon as the last was accepted, until the returned load is closed. */
    Running saturate() {
        Running running = new Running();
        for (int i = 0; i < connections; i++) {
            running.start(poster -> {
                while (!running.stopped) {
                    poster.post();
                }
            });
        }
        return running;
    }

    /**
     * Posts at a fixed rate. Latency counts from the moment a report was due, so a stall of the server is seen by every
     * report that it held up (no coordinated omission). What is due during {@code settle} is not recorded.
     *
     * @return microseconds until the 202
     */
    Histogram atRate(double perSecond, Duration settle, Duration recorded) throws InterruptedException {
        Histogram latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
        Running running = new Running();
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        long recordFrom = begin + settle.toNanos();
        long end = recordFrom + recorded.toNanos();
        double nanosBetween = 1e9 / perSecond;
        for (int i = 0; i < connections; i++) {
            int first = i;
            running.start(poster -> {
                long due;
                for (long n = first; (due = begin + (long) (n * nanosBetween)) < end; n += connections) {
                    for (long wait; (wait = due - System.nanoTime()) > 0; ) {
                        LockSupport.parkNanos(wait);
                    }
                    poster.post();
                    if (due >= recordFrom) {
                        latencies.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due), latencies.getHighestTrackableValue()));
                    }
                }
            });
        }
        running.join();
        return latencies;
    }

    private interface Work {
        void run(Poster poster);
    }

    /** Threads that post. */
    final class Running implements AutoCloseable {
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean stopped;
        private volatile RuntimeException failure;

        private void start(Work work) {
            Thread thread = new Thread(() -> {
                try (HttpConnection connection = new HttpConnection(port)) {
                    work.run(new Poster(connection));
                } catch (RuntimeException e) {
                    failure = e;
                }
            }, "poster-" + threads.size());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }

        private void join() throws InterruptedException {
            for (Thread thread : threads) {
                thread.join();
            }
            if (failure != null) {
                throw failure;
            }
        }

        /** Returns when the last report in flight is answered. */
        @Override
        public void close() throws InterruptedException {
            stopped = true;
            join();
        }
    }

    private final class Poster {
        private final HttpConnection connection;
        private final Requests requests = new Requests(port, apiKey);

        Poster(HttpConnection connection) {
            this.connection = connection;
        }

        /** Returns when one new report is accepted. */
        void post() {
            int serial = ledger.nextSerial();
            byte[] request = requests.of(serial);
            long giveUp = System.nanoTime() + GIVE_UP_NANOS;
            while (!accepted(request)) {
                ledger.refuse();
                if (System.nanoTime() > giveUp) {
                    throw new IllegalStateException("a report was refused for a minute");
                }
                LockSupport.parkNanos(REFUSED_PAUSE_NANOS);
            }
            ledger.accept(serial);
        }

        private boolean accepted(byte[] request) {
            try {
                int status = connection.exchange(request);
                return switch (status) {
                    // 200: the same report was taken before, when the connection broke under it.
                    case 202, 200 -> true;
                    case 429, 503 -> false;
                    default -> throw new IllegalStateException("the server answered " + status + " to a good report");
                };
            } catch (IOException e) {
                return false;
            }
        }
    }
}
