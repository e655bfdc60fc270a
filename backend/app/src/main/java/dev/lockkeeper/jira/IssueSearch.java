package dev.lockkeeper.jira;

import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.Jiras;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

/**
 * Finds issues for somebody who types, in every Jira of the tenant at once and as the connection's account may see them. No
 * transaction is open meanwhile.
 */
@Service
class IssueSearch {

    /** @param silent names of connections that gave no answer */
    record Result(List<IssueHit> hits, List<String> silent) {}

    private static final int MOST = 10;

    /** For all of them: who types goes on typing. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Connections connections;
    private final Jiras jiras;
    private final AskedTogether together;
    private final TransactionTemplate transaction;

    IssueSearch(Connections connections, Jiras jiras, AskedTogether together, TransactionTemplate transaction) {
        this.connections = connections;
        this.jiras = jiras;
        this.together = together;
        this.transaction = transaction;
    }

    @EngineersMay
    public Result find(String typed) {
        var all = Objects.requireNonNull(transaction.execute(status -> connections.list()));
        var asked = all.stream()
                .filter(connection -> !connection.isPaused())
                .filter(connection -> IssueQuery.of(typed, connection).isPresent())
                .toList();
        var answers = together.ask(asked, connection -> ask(connection, typed), PATIENCE);
        var hits = answers.entrySet().stream()
                .flatMap(answer -> answer.getValue().stream()
                        .flatMap(List::stream)
                        .filter(issue -> isServedBy(answer.getKey(), issue, all)))
                .map(IssueHit::of)
                .limit(MOST)
                .toList();
        var silent = asked.stream()
                .filter(connection ->
                        answers.getOrDefault(connection, Optional.empty()).isEmpty())
                .map(JiraConnection::name)
                .toList();
        return new Result(hits, silent);
    }

    /** Nothing where it gives no answer. */
    private Optional<List<Jira.Issue>> ask(JiraConnection connection, String typed) {
        var jql = IssueQuery.of(typed, connection).orElseThrow();
        try {
            return Optional.of(jiras.forPerson(connection, PATIENCE)
                    .search(jql, null, MOST)
                    .issues());
        } catch (JiraRefusal refusal) {
            // A key that no issue has is refused as a query that cannot be right.
            return refusal.status() == 400 ? Optional.of(List.of()) : Optional.empty();
        } catch (RestClientException | RuleViolation noAnswer) {
            return Optional.empty();
        }
    }

    /** An issue has one home: what another connection names is that one's, though this account may see it too. */
    private static boolean isServedBy(JiraConnection connection, Jira.Issue issue, List<JiraConnection> all) {
        var project = Connections.projectOf(issue.key());
        return connection.projects().contains(project)
                || connection.takesAll()
                        && all.stream().noneMatch(other -> other.projects().contains(project));
    }
}
