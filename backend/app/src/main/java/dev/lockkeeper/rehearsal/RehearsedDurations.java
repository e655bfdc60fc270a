package dev.lockkeeper.rehearsal;

import dev.lockkeeper.migration.TriedTime;
import dev.lockkeeper.migration.TriedTimes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What took so long in a rehearsal is expected to take as long, where it was rehearsed on as much. */
@Component
class RehearsedDurations implements TriedTimes {

    private final RehearsalRows rows;

    RehearsedDurations(RehearsalRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, List<TriedTime>> of(Collection<UUID> revisions) {
        return rows.times(revisions);
    }
}
