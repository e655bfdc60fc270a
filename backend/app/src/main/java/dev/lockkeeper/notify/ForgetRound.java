package dev.lockkeeper.notify;

import dev.lockkeeper.jobs.Regular;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Throws away what was read or delivered long ago. What nobody has read, and what was never taken, is kept: somebody may
 * still want to know.
 */
@Component
class ForgetRound implements Regular {

    /** A statement holds its locks no longer than this many rows take. */
    static final int BATCH = 1_000;

    private final Notices notices;
    private final WebhookDeliveries deliveries;
    private final NoticeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgetRound(
            Notices notices,
            WebhookDeliveries deliveries,
            NoticeSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notify.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(settings.keep());
        all(() -> notices.forget(before, BATCH));
        all(() -> deliveries.forget(before, BATCH));
    }

    private void all(IntSupplier batch) {
        Integer gone;
        do {
            gone = transaction.execute(status -> batch.getAsInt());
        } while (gone != null && gone == BATCH);
    }
}
