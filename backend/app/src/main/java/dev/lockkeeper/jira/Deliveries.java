package dev.lockkeeper.jira;

import static java.util.Map.entry;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.jira.Delivery.Kind;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.ErrandPlace;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.MigrationArchive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Jira has still to be told, or asked, and the second chance of what was given up. */
@Service
@Transactional
class Deliveries {

    private static final int SIZE = 50;

    /** Beyond so many nobody counts. */
    private static final int MOST = 1_000;

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry(IssueChore.NAME, Kind.ISSUE),
            entry(NewsChore.NAME, Kind.NEWS),
            entry(SweepChore.NAME, Kind.SWEEP),
            entry(HistoryChore.NAME, Kind.HISTORY),
            entry(IssueReadingChore.NAME, Kind.READING),
            entry(IncidentChore.NAME, Kind.INCIDENTS),
            entry(RegistrationChore.NAME, Kind.REGISTRATION),
            entry(DeploymentChore.NAME, Kind.DEPLOYMENT),
            entry(ConnectionChore.NAME, Kind.CONNECTION),
            entry(ShowingChore.NAME, Kind.SHOWING),
            entry(IssueTypeChore.NAME, Kind.ISSUE_TYPE));

    private final Outbox outbox;
    private final Connections connections;
    private final IssueLinks links;
    private final IssueOrders orders;
    private final MigrationArchive archive;

    Deliveries(Outbox outbox, Connections connections, IssueLinks links, IssueOrders orders, MigrationArchive archive) {
        this.archive = archive;
        this.outbox = outbox;
        this.connections = connections;
        this.links = links;
        this.orders = orders;
    }

    /** Oldest first. What writes no issue comes here when it fails; until then nobody misses it. */
    @AdminsMay
    @Transactional(readOnly = true)
    public Page<Delivery> page(ErrandPlace after) {
        var errands = unfinished(after, SIZE + 1);
        var more = errands.size() > SIZE;
        var shown = errands.stream().limit(SIZE).map(this::delivery).toList();
        return new Page<>(shown, more ? ErrandPlace.of(errands.get(SIZE - 1)).toString() : null);
    }

    /** How many there are, up to a thousand. */
    @AdminsMay
    @Transactional(readOnly = true)
    public int count() {
        return unfinished(ErrandPlace.FIRST, MOST).size();
    }

    private List<Errand> unfinished(ErrandPlace after, int limit) {
        return outbox.unfinished(KINDS.keySet(), IssueChore.NAME, after, limit);
    }

    private Delivery delivery(Errand errand) {
        var kind = Objects.requireNonNull(KINDS.get(errand.chore()));
        return new Delivery(errand, kind, subject(errand, kind));
    }

    private String subject(Errand errand, Kind kind) {
        return switch (kind) {
            case ISSUE, READING, ISSUE_TYPE -> errand.target();
            case NEWS -> errand.target().substring(errand.target().indexOf('/') + 1);
            case DEPLOYMENT ->
                archive.find(UUID.fromString(errand.target()))
                        .map(migration -> migration.id().toString())
                        .orElse(errand.target());
            case SWEEP, HISTORY, INCIDENTS, REGISTRATION, CONNECTION, SHOWING ->
                connections
                        .find(UUID.fromString(errand.target().split("/")[0]))
                        .map(JiraConnection::name)
                        .orElse(errand.target());
        };
    }

    /** Everything on the issue is written anew, even what Jira was told before. */
    @EngineersMay
    public void again(String issueKey) {
        require(IssueChore.NAME, issueKey);
        links.doubt(issueKey);
        orders.one(issueKey);
    }

    @AdminsMay
    public void again(Kind kind, String target) {
        if (kind == Kind.ISSUE) {
            again(target);
        } else {
            var chore = chore(kind);
            require(chore, target);
            outbox.ask(chore, target);
        }
    }

    @AdminsMay
    public void allAgain() {
        var all = new ArrayList<Errand>();
        List<Errand> some;
        do {
            some = unfinished(all.isEmpty() ? ErrandPlace.FIRST : ErrandPlace.of(all.get(all.size() - 1)), MOST);
            all.addAll(some);
        } while (some.size() == MOST);
        all.forEach(errand -> again(Objects.requireNonNull(KINDS.get(errand.chore())), errand.target()));
    }

    private void require(String chore, String target) {
        outbox.state(chore, target).orElseThrow(() -> new NotFound("delivery"));
    }

    private static String chore(Kind kind) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
