package dev.lockkeeper.jira;

import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.Jiras;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

/**
 * Finds issues for somebody who types, in every Jira of the tenant and as the connection's account may see them. No
 * transaction is open meanwhile.
 */
@Service
class IssueSearch {

    /** @param silent names of connections that gave no answer */
    record Result(List<IssueHit> hits, List<String> silent) {}

    private static final int MOST = 10;

    private final Connections connections;
    private final Jiras jiras;
    private final TransactionTemplate transaction;

    IssueSearch(Connections connections, Jiras jiras, TransactionTemplate transaction) {
        this.connections = connections;
        this.jiras = jiras;
        this.transaction = transaction;
    }

    @EngineersMay
    public Result find(String typed) {
        var all = Objects.requireNonNull(transaction.execute(status -> connections.list()));
        var hits = new ArrayList<IssueHit>();
        var silent = new ArrayList<String>();
        for (var connection : all) {
            var jql = IssueQuery.of(typed, connection);
            if (jql.isPresent() && !connection.isPaused()) {
                ask(connection, jql.get(), all, hits, silent);
            }
        }
        return new Result(hits.stream().limit(MOST).toList(), silent);
    }

    private void ask(
            JiraConnection connection, String jql, List<JiraConnection> all, List<IssueHit> hits, List<String> silent) {
        try {
            jiras.forPerson(connection).search(jql, null, MOST).issues().stream()
                    .filter(issue -> isServedBy(connection, issue, all))
                    .map(IssueHit::of)
                    .forEach(hits::add);
        } catch (JiraRefusal refusal) {
            // A key that no issue has is refused as a query that cannot be right.
            if (refusal.status() != 400) {
                silent.add(connection.name());
            }
        } catch (RestClientException | RuleViolation noAnswer) {
            silent.add(connection.name());
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
