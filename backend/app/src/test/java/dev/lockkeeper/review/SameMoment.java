package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.common.RuleViolation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Two steps that begin together. */
final class SameMoment {

    private SameMoment() {}

    /** Now the one begins a little earlier, now the other. */
    static void nearlyAtOnce(int round, Runnable one, Runnable other) throws Exception {
        var ahead = TimeUnit.MILLISECONDS.toNanos(round / 2 * 4L);
        atOnce(() -> after(round % 2 == 0 ? 0 : ahead, one), () -> after(round % 2 == 0 ? ahead : 0, other));
    }

    private static void after(long nanos, Runnable step) {
        LockSupport.parkNanos(nanos);
        step.run();
    }

    /** Both begin together; a refusal of one is not the other's. */
    static void atOnce(Runnable one, Runnable other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var start = new CountDownLatch(1);
            var both = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var work : both) {
                try {
                    work.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(RuleViolation.class);
                }
            }
        } finally {
            threads.shutdown();
        }
    }
}
