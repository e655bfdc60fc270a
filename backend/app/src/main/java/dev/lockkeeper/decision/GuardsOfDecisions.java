package dev.lockkeeper.decision;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.Guard;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A record's guards for rooms that show or try what they find. */
@Service
@Transactional(readOnly = true)
public class GuardsOfDecisions {

    /**
     * A record with what it asks for.
     *
     * @param guards as the linter takes them, in force or not
     */
    public record Guarded(UUID uuid, int number, String title, DecisionStatus status, List<Guard> guards) {}

    private final StoredDecisions stored;
    private final DecisionGuards guards;

    GuardsOfDecisions(StoredDecisions stored, DecisionGuards guards) {
        this.stored = stored;
        this.guards = guards;
    }

    /** With those of its latest revision, which may wait to be agreed to. */
    @ViewersMay
    public Guarded of(DecisionId id) {
        var decision = stored.get(id);
        return guarded(decision, guards.asked(decision.number()));
    }

    /** With those of what stands. */
    @ViewersMay
    public Guarded standing(DecisionId id) {
        var decision = stored.get(id);
        return guarded(decision, guards.standing(decision.number()));
    }

    /** One of them; what it says now, or said last where what stands has it no longer. */
    @ViewersMay
    public Guard ever(DecisionId id, UUID guard) {
        return guards.ever(id.number(), guard).orElseThrow(() -> new NotFound("guard"));
    }

    private static Guarded guarded(Decision decision, List<Guard> guards) {
        return new Guarded(decision.key(), decision.number(), decision.title(), decision.status(), guards);
    }
}
