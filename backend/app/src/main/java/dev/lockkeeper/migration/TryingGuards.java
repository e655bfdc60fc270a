package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.GuardsOfDecisions;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dry runs of a decision's guards, over what has been and what is there. Nothing is judged by them. */
@Service
@Transactional
public class TryingGuards {

    /** The most recent migrations; each is read anew. */
    static final int MOST = 200;

    private final GuardsOfDecisions decisions;
    private final GuardTrials trials;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    TryingGuards(GuardsOfDecisions decisions, GuardTrials trials, Outbox outbox, JdbcClient jdbc) {
        this.decisions = decisions;
        this.trials = trials;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    @EngineersMay
    public void begin(CurrentMember by, DecisionId id) {
        var decision = decisions.of(id);
        require(!decision.guards().isEmpty(), "guard-trial.none");
        trials.begin(decision.uuid(), decision.guards(), recent().size(), by.id());
        outbox.ask(GuardTrialChore.NAME, decision.uuid().toString());
    }

    @ViewersMay
    @Transactional(readOnly = true)
    Optional<GuardTrials.Trial> latest(UUID decision) {
        return trials.find(decision);
    }

    /** Numbers, the latest first. */
    List<Integer> recent() {
        return jdbc.sql("select number from tenant.migration where tenant_id = :tenant order by number desc limit "
                        + MOST)
                .param("tenant", TenantContext.required().value())
                .query(Integer.class)
                .list();
    }
}
