package dev.lockkeeper.migration;

import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.obligation.Obligations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A day that ends says nothing by itself: the gates are asked again once a dual write is past its end, on the first day or,
 * where nothing ran then, as soon as something does.
 */
@Component
class DualWriteEnds implements Regular {

    /** Before there was a round. */
    private static final LocalDate EVER = LocalDate.EPOCH;

    private final Obligations obligations;
    private final DualWriteRounds rounds;
    private final GateRounds done;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DualWriteEnds(
            Obligations obligations,
            DualWriteRounds rounds,
            GateRounds done,
            TransactionTemplate transaction,
            Clock clock) {
        this.obligations = obligations;
        this.rounds = rounds;
        this.done = done;
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
            var today = day(clock.instant());
            if (obligations.anyDualWriteEnded(asked(), today)) {
                rounds.ask();
            }
        });
    }

    /** The day on which the gates were asked last: by then they knew of what had ended before it. */
    private LocalDate asked() {
        return done.lastBegun().map(DualWriteEnds::day).orElse(EVER);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
