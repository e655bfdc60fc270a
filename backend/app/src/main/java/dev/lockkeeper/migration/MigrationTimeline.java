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
    private final TurnLog turns;

    MigrationTimeline(Transitions transitions, TurnLog turns) {
        this.transitions = transitions;
        this.turns = turns;
    }

    /** Oldest first. */
    @ViewersMay
    public List<TimelineEntry> of(UUID migration) {
        return transitions.of(migration);
    }

    /** Whose turn it was, oldest first; empty where nothing has moved since turns are kept. */
    @ViewersMay
    public List<TurnTaken> turns(UUID migration) {
        return turns.of(migration);
    }
}
