package org.disputehub.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The questions of one batch to one owner. No more are under way at a time than the owner takes, so that a large batch is asked as far as the
 * time reaches; the rest is not asked.
 */
final class Round {

    private record Pending(FutureTask<List<Answered>> task, Consumer<List<Answered>> then, Consumer<Optional<Throwable>> otherwise) {
    }

    private final long end;
    private final List<Pending> all = new ArrayList<>();
    private final ConcurrentLinkedQueue<FutureTask<List<Answered>>> waiting = new ConcurrentLinkedQueue<>();
    private final List<Future<?>> asking = new ArrayList<>();

    /** @param end by {@link System#nanoTime} */
    Round(long end) {
        this.end = end;
    }

    /** The two last are run by {@link #finish}; {@code otherwise} with the fault where there was one and not merely no answer. */
    void add(Callable<List<Answered>> question, Consumer<List<Answered>> then, Consumer<Optional<Throwable>> otherwise) {
        all.add(new Pending(new FutureTask<>(question), then, otherwise));
    }

    void start(ExecutorService threads, int concurrent) {
        all.forEach(pending -> waiting.add(pending.task));
        for (int i = 0; i < Math.min(concurrent, all.size()); i++) {
            try {
                asking.add(threads.submit(this::work));
            } catch (RejectedExecutionException full) {
                return;
            }
        }
    }

    private void work() {
        FutureTask<List<Answered>> next = waiting.poll();
        while (next != null && end - System.nanoTime() > 0) {
            next.run();
            next = waiting.poll();
        }
    }

    /** Waits until all have answered or the time is over; what comes later reaches nobody. */
    void finish() {
        for (Pending pending : all) {
            try {
                long left = asking.isEmpty() ? 0 : Math.max(0, end - System.nanoTime());
                pending.then.accept(pending.task.get(left, TimeUnit.NANOSECONDS));
            } catch (ExecutionException e) {
                pending.otherwise.accept(Optional.of(e.getCause()));
            } catch (TimeoutException e) {
                pending.task.cancel(true);
                pending.otherwise.accept(Optional.empty());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                pending.otherwise.accept(Optional.empty());
            }
        }
        waiting.clear();
    }
}
