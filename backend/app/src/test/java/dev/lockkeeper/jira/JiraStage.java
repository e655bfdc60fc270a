package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.CatalogueFixtures;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jirasandbox.ContractWitness;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jirasandbox.Options;
import dev.lockkeeper.jirasandbox.RecordedRequest;
import dev.lockkeeper.jirasandbox.issue.RemoteLink;
import dev.lockkeeper.jirasandbox.issue.SelectField;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.migration.Brief;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.review.Reviewing;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationContext;

/** A crew with a database to change and a Jira of its own: what Ada does there, and what the Jira shows. */
final class JiraStage implements AutoCloseable {

    static final String EMAIL = "lockkeeper@harbor.example";
    static final String FIELD = "customfield_10050";
    static final String TOKEN = "ATATT-never-to-be-seen";
    static final String LOW = "CREATE TABLE fulfilment (id bigint PRIMARY KEY);";
    static final String HIGH = "ALTER TABLE orders DROP COLUMN legacy_state;";
    static final String LOW_WAITS = "LOW risk · waiting for 1 of 1 approvals";
    static final Duration SOON = Duration.ofSeconds(20);

    final Crew crew;
    final JiraSandbox jira;
    final JiraConnections connections;
    private final ContractWitness witness;
    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final Reviewing reviewing;
    private final Outbox outbox;
    private final DatabaseId database;

    JiraStage(ApplicationContext beans, Crew crew) {
        this(beans, crew, options -> options, Clock.systemUTC());
    }

    /** The same, in a Jira that goes by another clock. */
    JiraStage(ApplicationContext beans, Crew crew, Clock clock) {
        this(beans, crew, options -> options, clock);
    }

    /** The same, in a Jira with other habits. */
    JiraStage(ApplicationContext beans, Crew crew, UnaryOperator<Options> habits) {
        this(beans, crew, habits, Clock.systemUTC());
    }

    private JiraStage(ApplicationContext beans, Crew crew, UnaryOperator<Options> habits, Clock clock) {
        this.crew = crew;
        jira = JiraSandbox.start(
                habits.apply(Options.forAccount(EMAIL, TOKEN)
                        .withSelectField(new SelectField(FIELD, "Database risk", List.of("Low", "Moderate", "High")))),
                clock);
        witness = ContractWitness.of(jira);
        connections = beans.getBean(JiraConnections.class);
        lifecycle = beans.getBean(MigrationLifecycle.class);
        reviewing = beans.getBean(Reviewing.class);
        archive = beans.getBean(MigrationArchive.class);
        outbox = beans.getBean(Outbox.class);
        var surveying = beans.getBean(Surveying.class);
        database = CatalogueFixtures.aDatabase(surveying, crew.ana(), "shop", null);
        CatalogueFixtures.aSnapshot(
                surveying,
                crew.ana(),
                database,
                CatalogueFixtures.NOON,
                CatalogueFixtures.aTable("public", "orders", 4_000_000, null));
    }

    UUID connect(String... projects) {
        return connectWith(TOKEN, projects);
    }

    UUID connectWith(String token, String... projects) {
        return connect(details(token, projects));
    }

    UUID connect(ConnectionDetails details) {
        return Acting.as(crew.ana(), () -> connections.connect(crew.ana(), details));
    }

    ConnectionDetails details(String token, String... projects) {
        return new ConnectionDetails("Harbor Cloud", jira.baseUrl(), EMAIL, token, List.of(projects));
    }

    JiraConnection connection(UUID id) {
        return Acting.as(crew.ana(), () -> connections.get(id));
    }

    MigrationId draft(String issue, String sql) {
        return Acting.as(crew.ada(), () -> lifecycle.open(crew.ada(), proposal(issue, sql)));
    }

    MigrationId submit(String issue, String sql) {
        var id = draft(issue, sql);
        submit(id);
        return id;
    }

    MigrationId first() {
        return new MigrationId(crew.tenant().id(), 1);
    }

    void submit(MigrationId id) {
        Acting.run(crew.ada(), () -> lifecycle.submit(crew.ada(), id));
    }

    void revise(MigrationId id, String issue, String sql) {
        Acting.run(crew.ada(), () -> {
            var seen = archive.get(id).version();
            lifecycle.revise(crew.ada(), id, seen, proposal(issue, sql), "reconsidered");
        });
    }

    void approve(CurrentMember reviewer, MigrationId id, int revision) {
        Acting.run(reviewer, () -> reviewing.approve(reviewer, id, revision, ""));
    }

    void requestChanges(CurrentMember reviewer, MigrationId id, int revision) {
        Acting.run(reviewer, () -> reviewing.requestChanges(reviewer, id, revision, "Not so."));
    }

    void reject(CurrentMember reviewer, MigrationId id) {
        Acting.run(reviewer, () -> lifecycle.reject(reviewer, id, "Not this way."));
    }

    void withdraw(MigrationId id) {
        Acting.run(crew.ada(), () -> lifecycle.withdraw(crew.ada(), id, "not needed"));
    }

    private Proposal proposal(String issue, String sql) {
        return new Proposal(
                "Add a fulfilment status",
                database,
                issue,
                null,
                Posture.REVERSIBLE,
                new Brief(
                        "Track it.",
                        "orders: 4 million",
                        "",
                        Brief.Compatibility.WORKS,
                        "Nobody reads it.",
                        "Restore."),
                List.of(
                        new MigrationScript("001.sql", Direction.UP, true, sql),
                        new MigrationScript("001.sql", Direction.DOWN, true, "DROP TABLE IF EXISTS fulfilment;")));
    }

    Errand errand(String issue) {
        return TenantContext.in(crew.tenant().id(), () -> outbox.state(IssueChore.NAME, issue))
                .orElseThrow();
    }

    boolean isWaiting(String chore, UUID target) {
        return TenantContext.in(crew.tenant().id(), () -> outbox.state(chore, target.toString()))
                .filter(errand -> !errand.isDone())
                .isPresent();
    }

    boolean isAsked(String issue) {
        return TenantContext.in(crew.tenant().id(), () -> outbox.state(IssueChore.NAME, issue))
                .isPresent();
    }

    /** Also of an issue that nobody has asked to be written yet: a step that is under way will. */
    void awaitDelivered(String issue) {
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(NoSuchElementException.class)
                .untilAsserted(() -> assertThat(errand(issue).isDone())
                        .as(errand(issue).toString())
                        .isTrue());
    }

    void awaitDead(String issue) {
        await().atMost(SOON).until(() -> errand(issue).isDead());
    }

    void awaitFailing(String issue) {
        await().atMost(SOON).until(() -> errand(issue).isFailing());
    }

    RemoteLink onlyLink(String issue) {
        assertThat(jira.remoteLinks(issue)).hasSize(1);
        return jira.remoteLinks(issue).get(0);
    }

    List<RecordedRequest> writes() {
        return jira.requests().stream().filter(RecordedRequest::isWrite).toList();
    }

    @Override
    public void close() {
        jira.close();
        witness.close();
    }
}
