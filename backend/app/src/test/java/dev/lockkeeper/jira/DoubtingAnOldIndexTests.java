package dev.lockkeeper.jira;

import static dev.lockkeeper.jira.JiraStage.LOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.tenancy.TenantContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Jira's index is behind its issues: a search shows for a while what was deleted or moved. */
class DoubtingAnOldIndexTests extends JiraTest {

    @Autowired
    ProjectSweep sweep;

    @Autowired
    Sweeps sweeps;

    @Autowired
    Jiras jiras;

    @Autowired
    KnownIssues issues;

    @Autowired
    IssueReader reader;

    @Autowired
    MigrationArchive archive;

    @Autowired
    TransactionTemplate transaction;

    private UUID connection;
    private Jira.Found before;

    @BeforeEach
    void asItWas() {
        connection = harbor.connect();
        harbor.submit(ISSUE, LOW);
        harbor.awaitDelivered(ISSUE);
        before = within(() -> jiras.of(harbor.connection(connection)).search("project = \"SHOP\"", null, 10));
    }

    @Test
    void a_deleted_issue_that_is_still_found_stays_deleted() {
        var number = known(ISSUE).id();
        harbor.jira.people().delete(ISSUE);
        in(() -> {
            issues.gone(connection, ISSUE);
            return ISSUE;
        });

        look();

        assertThat(known(ISSUE).id()).isEqualTo(number);
        assertThat(known(ISSUE).isGone()).isTrue();
        assertThat(in(() -> sweeps.of(connection)).get(0).found()).isEmpty();
    }

    @Test
    void a_moved_issue_that_is_still_found_by_its_old_key_stays_where_it_is() {
        harbor.jira.people().move(ISSUE, "OPS-7");
        within(() -> reader.read(harbor.connection(connection), ISSUE, ISSUE));
        assertThat(named()).isEqualTo("OPS-7");

        look();

        assertThat(named()).isEqualTo("OPS-7");
        assertThat(in(() -> issues.find(ISSUE))).isEmpty();
    }

    @Test
    void an_issue_that_was_out_of_sight_and_is_there_is_news() {
        in(() -> {
            issues.unreachable(connection, ISSUE);
            return ISSUE;
        });

        look();

        assertThat(known(ISSUE).isUnreachable()).isFalse();
        assertThat(in(() -> sweeps.of(connection)).get(0).found()).containsExactly(ISSUE);
    }

    /** As the index was. */
    private void look() {
        var there = harbor.connection(connection);
        var old = (Jira) Proxy.newProxyInstance(
                Jira.class.getClassLoader(), new Class<?>[] {Jira.class}, (proxy, method, arguments) -> before);
        within(() -> {
            var begun = in(() -> sweeps.begin(connection, "SHOP", Instant.EPOCH));
            return sweep.run(there, old, begun, 1, null);
        });
    }

    private String named() {
        return Acting.as(harbor.crew.vera(), () -> archive.get(harbor.first())).jiraIssue();
    }

    private KnownIssue known(String issue) {
        return Objects.requireNonNull(in(() -> issues.find(issue).orElse(null)));
    }

    private <T> T within(Supplier<T> work) {
        return TenantContext.in(harbor.crew.tenant().id(), work::get);
    }

    private <T> T in(Supplier<T> work) {
        return within(() -> transaction.execute(status -> work.get()));
    }
}
