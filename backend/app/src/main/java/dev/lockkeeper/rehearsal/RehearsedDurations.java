package dev.lockkeeper.rehearsal;

import dev.lockkeeper.migration.RehearsedTimes;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What took so long in a rehearsal is expected to take as long. */
@Component
class RehearsedDurations implements RehearsedTimes {

    private final RehearsalRows rows;

    RehearsedDurations(RehearsalRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, Duration> of(Collection<UUID> revisions) {
        return rows.times(revisions);
    }
}
