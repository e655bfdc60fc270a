package dev.lockkeeper.migration;

import dev.lockkeeper.access.ViewersMay;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that migrations took, for rooms that measure them. */
@Service
@Transactional(readOnly = true)
public class MigrationTimeline {

    private final Transitions transitions;

    MigrationTimeline(Transitions transitions) {
        this.transitions = transitions;
    }

    /** Oldest first. */
    @ViewersMay
    public List<TimelineEntry> of(UUID migration) {
        return transitions.of(migration);
    }
}
