package dev.lockkeeper.jira;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.jira.Delivery.Kind;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.MigrationArchive;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Jira has still to be told, or asked, and the second chance of what was given up. */
@Service
@Transactional
class Deliveries {

    private static final int MOST = 1_000;

    private static final Map<String, Kind> KINDS = Map.of(
            IssueChore.NAME, Kind.ISSUE,
            NewsChore.NAME, Kind.NEWS,
            SweepChore.NAME, Kind.SWEEP,
            HistoryChore.NAME, Kind.HISTORY,
            IssueReadingChore.NAME, Kind.READING,
            IncidentChore.NAME, Kind.INCIDENTS,
            RegistrationChore.NAME, Kind.REGISTRATION,
            DeploymentChore.NAME, Kind.DEPLOYMENT);

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

    /** Oldest first. What only reads comes here when it fails; until then nobody misses it. */
    @AdminsMay
    @Transactional(readOnly = true)
    public List<Delivery> unfinished() {
        return outbox.unfinished(MOST).stream().flatMap(this::delivery).toList();
    }

    private Stream<Delivery> delivery(Errand errand) {
        var kind = KINDS.get(errand.chore());
        return kind == null || kind != Kind.ISSUE && !errand.isFailing() && !errand.isDead()
                ? Stream.empty()
                : Stream.of(new Delivery(errand, kind, subject(errand, kind)));
    }

    private String subject(Errand errand, Kind kind) {
        return switch (kind) {
            case ISSUE, READING -> errand.target();
            case NEWS -> errand.target().substring(errand.target().indexOf('/') + 1);
            case DEPLOYMENT ->
                archive.find(UUID.fromString(errand.target()))
                        .map(migration -> migration.id().toString())
                        .orElse(errand.target());
            case SWEEP, HISTORY, INCIDENTS, REGISTRATION ->
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
        unfinished()
                .forEach(delivery -> again(delivery.kind(), delivery.errand().target()));
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
