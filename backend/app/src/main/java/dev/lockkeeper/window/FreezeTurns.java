package dev.lockkeeper.window;

import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.migration.GatesAnew;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A moment that passes says nothing by itself: when a freeze has begun or ended, the gates are asked again. */
@Component
class FreezeTurns implements Regular {

    private final FreezeBook book;
    private final GatesAnew gates;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FreezeTurns(FreezeBook book, GatesAnew gates, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.gates = gates;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "window.freezes";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> {
            if (book.turn(clock.instant())) {
                gates.ask();
            }
        });
    }
}
