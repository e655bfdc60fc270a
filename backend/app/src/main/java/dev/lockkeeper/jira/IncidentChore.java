package dev.lockkeeper.jira;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.Outbox;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what changed since the last look among the issues that are incidents, page by page. */
@Component
class IncidentChore implements Chore {

    static final String NAME = "jira.incidents";

    private static final int PAGE = 100;

    /** Then others have their turn. */
    private static final int PAGES = 20;

    private final Connections connections;
    private final IncidentQueries queries;
    private final IncidentReports reports;
    private final Jiras jiras;
    private final IssueTroubles troubles;
    private final Outbox outbox;
    private final Words words;
    private final TransactionTemplate transaction;

    IncidentChore(
            Connections connections,
            IncidentQueries queries,
            IncidentReports reports,
            Jiras jiras,
            IssueTroubles troubles,
            Outbox outbox,
            Words words,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.queries = queries;
        this.reports = reports;
        this.jiras = jiras;
        this.troubles = troubles;
        this.outbox = outbox;
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A paused connection waits for the round after it is mended. */
    @Override
    public void run(String target) {
        var id = UUID.fromString(target);
        in(() -> connections.find(id).filter(found -> !found.isPaused() && !found.isLeaving()))
                .ifPresent(connection -> in(() -> queries.begin(id))
                        .ifPresent(query -> reporter(query).ifPresent(by -> look(connection, query, by))));
    }

    /** Nobody reports in the name of somebody who may not. */
    private Optional<CurrentMember> reporter(IncidentQuery query) {
        var by = in(() -> reports.reporter(query.setBy()));
        if (by.isEmpty()) {
            refuse(query, words.say("jira.incidents.nobody"));
        }
        return by;
    }

    private void look(JiraConnection connection, IncidentQuery begun, CurrentMember by) {
        try {
            var jira = jiras.of(connection);
            var jql =
                    JqlSince.of(begun.condition(), begun.seenUntil(), jira.me().zone());
            if (!takeAll(connection, jira, jql, begun, by)) {
                transaction.executeWithoutResult(
                        status -> outbox.ask(NAME, connection.id().toString()));
            }
        } catch (JiraRefusal refusal) {
            if (refusal.status() != 400) {
                throw troubles.translate(connection, connection.name(), refusal);
            }
            refuse(begun, words.say("jira.incidents.refused", refusal.words()));
        } catch (RuntimeException trouble) {
            throw troubles.translate(connection, connection.name(), trouble);
        }
    }

    /** Answers whether that was all. Who dies between two pages leaves the rest to the next one. */
    private boolean takeAll(JiraConnection connection, Jira jira, String jql, IncidentQuery begun, CurrentMember by) {
        var run = begun;
        for (var page = 0; page < PAGES; page++) {
            var found = jira.searchDated(jql, run.token(), PAGE);
            var taken = reports.take(connection, by, found.issues());
            var before = run;
            var after =
                    in(() -> queries.page(before, found.next(), found.issues().size(), taken.fresh(), taken.refused()));
            if (after.isEmpty() || found.next() == null) {
                return true;
            }
            run = after.get();
        }
        return false;
    }

    private void refuse(IncidentQuery query, String why) {
        transaction.executeWithoutResult(status -> queries.refuse(query.connection(), why));
    }

    private <T> Optional<T> in(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
