package dev.lockkeeper.jira;

import dev.lockkeeper.jira.Histories.Due;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jira.server.StatusCategory;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.Outbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads from the histories of a connection's issues which statuses they went through, as many issues at a time as its Jira
 * tells of at once. Whoever dies, or meets a limit, leaves the rest to the next one.
 */
@Component
class HistoryChore implements Chore {

    static final String NAME = "jira.history";

    static final int BATCH = 100;

    /** Then others have their turn. */
    private static final int BATCHES = 10;

    private final Connections connections;
    private final Histories histories;
    private final IssueTransitions transitions;
    private final Jiras jiras;
    private final IssueTroubles troubles;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    HistoryChore(
            Connections connections,
            Histories histories,
            IssueTransitions transitions,
            Jiras jiras,
            IssueTroubles troubles,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.histories = histories;
        this.transitions = transitions;
        this.jiras = jiras;
        this.troubles = troubles;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A paused connection waits for the round after it is mended. */
    @Override
    public void run(String target) {
        in(() -> connections.find(UUID.fromString(target)).filter(found -> !found.isPaused()))
                .ifPresent(this::read);
    }

    private void read(JiraConnection connection) {
        try {
            if (!isThrough(connection)) {
                transaction.executeWithoutResult(
                        status -> outbox.ask(NAME, connection.id().toString()));
            }
        } catch (RuntimeException trouble) {
            throw troubles.translate(connection, connection.name(), trouble);
        }
    }

    private boolean isThrough(JiraConnection connection) {
        var jira = jiras.of(connection);
        var statuses = new HashMap<String, Map<String, StatusCategory>>();
        for (var batch = 0; batch < BATCHES; batch++) {
            var due = in(() -> histories.due(connection.id(), BATCH));
            if (due.isEmpty()) {
                return true;
            }
            due.stream()
                    .map(Due::project)
                    .distinct()
                    .forEach(project -> statuses.computeIfAbsent(project, key -> statuses(jira, key)));
            for (var from = 0; from < due.size(); from += jira.atOnce()) {
                var some = due.subList(from, Math.min(from + jira.atOnce(), due.size()));
                read(connection, jira, some, statuses);
            }
        }
        return false;
    }

    private void read(
            JiraConnection connection, Jira jira, List<Due> due, Map<String, Map<String, StatusCategory>> statuses) {
        var ids = due.stream().map(Due::id).toList();
        var known = new HashMap<String, StatusCategory>();
        statuses.values().forEach(known::putAll);
        String next = null;
        do {
            var page = jira.moves(ids, next);
            transaction.executeWithoutResult(status -> page.moves()
                    .forEach(move -> transitions.add(
                            connection.id(), move, category(known, move.fromId()), category(known, move.toId()))));
            next = page.next();
        } while (next != null);
        transaction.executeWithoutResult(status -> histories.read(connection.id(), due));
    }

    private static @Nullable StatusCategory category(Map<String, StatusCategory> known, @Nullable String status) {
        return status == null ? null : known.get(status);
    }

    /** Of a project that is gone, or hidden, nobody knows how far its statuses are. */
    private static Map<String, StatusCategory> statuses(Jira jira, String project) {
        try {
            return jira.statuses(project);
        } catch (JiraRefusal refusal) {
            if (refusal.status() == 404) {
                return Map.of();
            }
            throw refusal;
        }
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
