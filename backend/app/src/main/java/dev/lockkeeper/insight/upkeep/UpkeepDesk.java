package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pages say of how the figures are kept. */
@Service
@Transactional(readOnly = true)
public class UpkeepDesk {

    private final UpkeepBook book;
    private final Outbox outbox;

    UpkeepDesk(UpkeepBook book, Outbox outbox) {
        this.book = book;
        this.outbox = outbox;
    }

    /** Nothing before the first check. */
    @ViewersMay
    public @Nullable Upkeep upkeep() {
        return book.read().orElse(null);
    }

    /** Making anew, where it fails or has been given up. */
    @ViewersMay
    public @Nullable Errand trouble() {
        return outbox.state(RebuildChore.NAME, RebuildChore.ALL)
                .filter(errand -> errand.failures() > 0)
                .orElse(null);
    }
}
