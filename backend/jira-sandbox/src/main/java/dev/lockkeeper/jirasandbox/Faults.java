package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What is to go wrong with the next calls. */
final class Faults {

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger losses = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;

    void answerNext(Answer answer) {
        answers.add(answer);
    }

    void loseNext() {
        losses.incrementAndGet();
    }

    void delay(Duration each) {
        delay = each;
    }

    Optional<Answer> next() {
        return Optional.ofNullable(answers.poll());
    }

    /** Whether this answer is to be lost; asked once for each. */
    boolean losesThis() {
        return losses.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    void pause() throws InterruptedException {
        Thread.sleep(delay.toMillis());
    }
}
