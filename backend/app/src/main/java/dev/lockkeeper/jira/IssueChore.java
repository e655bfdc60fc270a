package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraSettings;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.TryLater;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings one issue to the state of its migrations, whatever it showed before. */
@Component
class IssueChore implements Chore {

    static final String NAME = "jira.issue";

    private final Connections connections;
    private final KnownIssues issues;
    private final IssuePlanner planner;
    private final IssueLinks links;
    private final IssueWriter writer;
    private final MovedIssues moves;
    private final ConnectionRemoval removal;
    private final IssueTroubles troubles;
    private final JiraSettings settings;
    private final Words words;
    private final TransactionTemplate transaction;

    IssueChore(
            Connections connections,
            KnownIssues issues,
            IssuePlanner planner,
            IssueLinks links,
            IssueWriter writer,
            MovedIssues moves,
            ConnectionRemoval removal,
            IssueTroubles troubles,
            JiraSettings settings,
            Words words,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.issues = issues;
        this.planner = planner;
        this.links = links;
        this.writer = writer;
        this.moves = moves;
        this.removal = removal;
        this.troubles = troubles;
        this.settings = settings;
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Without a connection there is nobody to tell: whoever makes one asks again. */
    @Override
    public void run(String issueKey) {
        plan(issueKey).ifPresent(this::carryOut);
        transaction.executeWithoutResult(status ->
                connections.serving(issueKey).filter(JiraConnection::isLeaving).ifPresent(removal::endIfClean));
    }

    private Optional<IssuePlan> plan(String issueKey) {
        return Acting.asSystem(
                TenantContext.required(),
                () -> transaction.execute(status -> isGone(issueKey)
                        ? Optional.<IssuePlan>empty()
                        : connections.serving(issueKey).map(connection -> planner.plan(issueKey, connection))));
    }

    /** A deleted issue shows nothing, and its number and key are nobody's ever after. */
    private boolean isGone(String issueKey) {
        return issues.find(issueKey).filter(KnownIssue::isGone).isPresent();
    }

    private void carryOut(IssuePlan plan) {
        var key = plan.isEmpty() ? plan.issueKey() : write(plan);
        if (key.equals(plan.issueKey())) {
            transaction.executeWithoutResult(status -> links.taken(plan, plan.leftovers()));
        } else {
            moves.follow(plan.connection().id(), plan.issueKey(), key);
        }
    }

    private String write(IssuePlan plan) {
        if (plan.connection().isPaused()) {
            throw new TryLater(
                    words.say("jira.trouble.paused", plan.connection().name()), settings.pause());
        }
        try {
            return writer.write(plan);
        } catch (RuntimeException trouble) {
            throw troubles.translate(plan.connection(), plan.issueKey(), trouble);
        }
    }
}
