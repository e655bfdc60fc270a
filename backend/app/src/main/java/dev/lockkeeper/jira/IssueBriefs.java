package dev.lockkeeper.jira;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.Text;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.migration.IssueBrief;
import dev.lockkeeper.migration.IssueSource;
import dev.lockkeeper.risk.IssueFacts;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

/** Reads what an issue asks for, while somebody waits for it; what it says of itself is kept by the way. */
@Component
class IssueBriefs implements IssueSource {

    private static final Logger log = LoggerFactory.getLogger(IssueBriefs.class);

    private final Connections connections;
    private final Jiras jiras;
    private final IssueLearning learning;
    private final TransactionTemplate transaction;

    IssueBriefs(Connections connections, Jiras jiras, IssueLearning learning, TransactionTemplate transaction) {
        this.connections = connections;
        this.jiras = jiras;
        this.learning = learning;
        this.transaction = transaction;
    }

    @Override
    public boolean isConnected() {
        return Boolean.TRUE.equals(
                transaction.execute(status -> !connections.list().isEmpty()));
    }

    @Override
    public Optional<IssueBrief> read(String issueKey) {
        return Objects.requireNonNull(transaction.execute(status -> connections.serving(issueKey)))
                .filter(connection -> !connection.isPaused())
                .flatMap(connection -> read(connection, issueKey));
    }

    private Optional<IssueBrief> read(JiraConnection connection, String issueKey) {
        try {
            var described = jiras.forPerson(connection).described(issueKey);
            transaction.executeWithoutResult(status -> learning.learn(connection.id(), described.issue()));
            return Optional.of(brief(connection.id(), described));
        } catch (JiraRefusal | RestClientException | RuleViolation trouble) {
            log.info("issue {} could not be read: {}", issueKey, trouble.toString());
            return Optional.empty();
        }
    }

    private static IssueBrief brief(UUID connection, Jira.Described described) {
        var issue = described.issue();
        var summary = Objects.requireNonNullElse(issue.facts().summary(), issue.key());
        return new IssueBrief(
                issue.key(), Text.keepable(summary), Text.keepable(described.text()), facts(connection, issue));
    }

    private static @Nullable IssueFacts facts(UUID connection, Jira.Issue issue) {
        var type = issue.type();
        var name = type == null ? null : type.name();
        return type == null || name == null || name.isBlank()
                ? null
                : new IssueFacts(
                        issue.key(),
                        type.id(),
                        name,
                        issue.facts().priority(),
                        KnownIssue.others(issue.labels()),
                        connection);
    }
}
