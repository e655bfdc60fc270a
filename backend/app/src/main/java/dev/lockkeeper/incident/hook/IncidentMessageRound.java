package dev.lockkeeper.incident.hook;

import dev.lockkeeper.jobs.Regular;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws away what was told some time ago. What waits for somebody is kept longer. */
@Component
class IncidentMessageRound implements Regular {

    static final Duration KEEP = Duration.ofDays(14);
    static final Duration KEEP_WAITING = Duration.ofDays(180);

    /** A statement holds its locks no longer than this many rows take. */
    private static final int BATCH = 500;

    private final IncidentMessages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IncidentMessageRound(IncidentMessages messages, TransactionTemplate transaction, Clock clock) {
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "incident.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var now = clock.instant();
        int gone;
        do {
            gone = Objects.requireNonNull(
                    transaction.execute(status -> messages.forget(now.minus(KEEP), now.minus(KEEP_WAITING), BATCH)));
        } while (gone == BATCH);
    }
}
