package dev.lockkeeper.migration;

import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.obligation.Obligations;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A day that ends says nothing by itself: on the first day past the end of a dual write the gates are asked again. */
@Component
class DualWriteEnds implements Regular {

    private final Obligations obligations;
    private final DualWriteRounds rounds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DualWriteEnds(Obligations obligations, DualWriteRounds rounds, TransactionTemplate transaction, Clock clock) {
        this.obligations = obligations;
        this.rounds = rounds;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "migration.dual-writes";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> {
            var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
            if (obligations.anyDualWriteEnded(yesterday)) {
                rounds.ask();
            }
        });
    }
}
