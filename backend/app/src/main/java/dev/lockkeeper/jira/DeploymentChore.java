package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraSettings;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.TryLater;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings what Jira's pages of releases say of one migration to what is so now. Each call bears repetition. */
@Component
class DeploymentChore implements Chore {

    static final String NAME = "jira.deployment";

    private final DeploymentPlanner planner;
    private final ToldDeployments told;
    private final Jiras jiras;
    private final ConnectionRemoval removal;
    private final IssueTroubles troubles;
    private final JiraSettings settings;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeploymentChore(
            DeploymentPlanner planner,
            ToldDeployments told,
            Jiras jiras,
            ConnectionRemoval removal,
            IssueTroubles troubles,
            JiraSettings settings,
            Words words,
            TransactionTemplate transaction,
            Clock clock) {
        this.planner = planner;
        this.told = told;
        this.jiras = jiras;
        this.removal = removal;
        this.troubles = troubles;
        this.settings = settings;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var plan = Objects.requireNonNull(Acting.asSystem(
                TenantContext.required(), () -> transaction.execute(status -> planner.plan(UUID.fromString(target)))));
        plan.leaving().forEach(connection -> take(plan.migration(), connection));
        var connection = plan.connection();
        if (connection != null && !plan.known()) {
            tell(plan, connection);
        }
    }

    private void tell(DeploymentPlan plan, JiraConnection connection) {
        note(plan, connection, "");
        var now = clock.instant().toEpochMilli();
        var deployments = plan.deployments().stream()
                .map(deployment -> deployment.updated(now))
                .toList();
        call(connection, () -> jiras.feed(connection).tell(plan.migration(), deployments));
        note(plan, connection, plan.fingerprint());
    }

    private void note(DeploymentPlan plan, JiraConnection connection, String fingerprint) {
        transaction.executeWithoutResult(status -> told.note(plan.migration(), connection.id(), fingerprint));
    }

    /** By a connection that has no client any more nothing can be taken away: it stays, and is forgotten here. */
    private void take(UUID migration, JiraConnection connection) {
        if (connection.signIn().isOAuth()) {
            call(connection, () -> jiras.feed(connection).forget(migration));
        }
        transaction.executeWithoutResult(status -> {
            told.forget(migration, connection.id());
            removal.endIfClean(connection);
        });
    }

    private void call(JiraConnection connection, Runnable call) {
        if (connection.isPaused()) {
            throw new TryLater(words.say("jira.trouble.paused", connection.name()), settings.pause());
        }
        try {
            call.run();
        } catch (RuntimeException trouble) {
            throw troubles.translate(connection, connection.name(), trouble);
        }
    }
}
