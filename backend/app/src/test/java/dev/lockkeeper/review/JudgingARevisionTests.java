package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.DomainDetails;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationPage;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class JudgingARevisionTests extends ReviewTest {

    @Autowired
    MigrationPage migrationPage;

    @Autowired
    Surveying surveying;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    @Test
    void one_approval_opens_the_gate_of_a_harmless_migration() {
        var id = harmless(harbor.ada());
        assertThat(approvals(id).verdict()).isEqualTo(Verdict.WAITING);

        approve(harbor.boris(), id);

        assertThat(approvals(id).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(read(id).status()).isEqualTo(MigrationStatus.APPROVED);
    }

    @Test
    void a_dangerous_one_waits_for_two_different_people() {
        var id = dangerous(harbor.ada());

        approve(harbor.boris(), id);
        approve(harbor.boris(), id);
        assertThat(approvals(id).sentence()).startsWith("gate.approvals.n");
        assertThat(approvals(id).arguments()).startsWith(1, 2);

        approve(harbor.cleo(), id);
        assertThat(approvals(id).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(approvals(id).arguments()).containsExactly("Boris, Cleo");
    }

    @Test
    void nobody_approves_their_own_work_or_that_of_their_agent() {
        var boriss = harmless(harbor.boris());
        var agents = harmless(harbor.agent());
        promoteAda();

        assertThatThrownBy(() -> approve(harbor.boris(), boriss)).hasMessage("review.own-work");
        assertThatThrownBy(() -> approve(adaAsReviewer(), agents)).hasMessage("review.own-agent");
        approve(harbor.cleo(), agents);
        assertThat(read(agents).status()).isEqualTo(MigrationStatus.APPROVED);
    }

    @Test
    void agents_engineers_and_viewers_approve_nothing() {
        var id = harmless(harbor.ada());

        for (var person : List.of(harbor.agent(), harbor.eli(), harbor.vera())) {
            assertThatThrownBy(() -> approve(person, id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> requestChanges(person, id)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void an_approval_is_of_one_revision_and_the_next_begins_anew() {
        var id = harmless(harbor.ada());
        approve(harbor.boris(), id);

        revise(harbor.ada(), id, MigrationFixtures.HARMLESS + "-- one line more\n");

        assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        assertThat(view(id).verdicts()).isEmpty();
        assertThat(view(id).outdatedVerdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.name()).isEqualTo("Boris");
            assertThat(verdict.revisionNumber()).isEqualTo(1);
        });
    }

    @Test
    void an_approval_of_a_revision_that_is_no_longer_there_is_refused() {
        var id = harmless(harbor.ada());
        revise(harbor.ada(), id, MigrationFixtures.HARMLESS + "-- one line more\n");

        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> reviewing.approve(harbor.boris(), id, 1, "")))
                .hasMessage("review.revision-moved");
    }

    @Test
    void a_request_for_changes_blocks_until_its_author_thinks_otherwise() {
        var id = harmless(harbor.ada());
        approve(harbor.cleo(), id);

        requestChanges(harbor.boris(), id);
        assertThat(approvals(id).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(approvals(id).arguments()).containsExactly("Boris");
        assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);

        approve(harbor.boris(), id);
        assertThat(approvals(id).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void a_request_for_changes_says_which() {
        var id = harmless(harbor.ada());

        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> reviewing.requestChanges(harbor.boris(), id, 1, " ")))
                .hasMessage("review.say-what");
    }

    @Test
    void a_comment_on_the_whole_decides_nothing() {
        var id = harmless(harbor.ada());
        approve(harbor.boris(), id);

        Acting.run(harbor.boris(), () -> reviewing.remark(harbor.boris(), id, 1, "Nice."));
        Acting.run(harbor.agent(), () -> reviewing.remark(harbor.agent(), id, 1, "Thank you."));

        assertThat(approvals(id).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(view(id).verdicts()).hasSize(3);
    }

    @Test
    void the_approval_of_somebody_who_may_no_longer_review_does_not_count() {
        var id = harmless(harbor.ada());
        approve(harbor.boris(), id);

        change("update tenant.member set role = 'ENGINEER' where tenant_id = :tenant and id = :id", harbor.boris());

        assertThat(approvals(id).verdict()).isEqualTo(Verdict.WAITING);
    }

    @Test
    void where_the_policy_wants_an_owner_of_the_domain_two_others_do_not_do() {
        var orders = Acting.as(
                harbor.ana(),
                () -> surveying.addDomain(
                        harbor.ana(),
                        new DomainDetails("Orders", "", List.of(harbor.olga().id()))));
        shop = Acting.as(
                harbor.ana(),
                () -> surveying.registerDatabase(harbor.ana(), new DatabaseDetails("orders", 18, false, orders, "")));
        var id = dangerous(harbor.ada());
        approve(harbor.boris(), id);
        approve(harbor.cleo(), id);
        assertThat(approvals(id).sentence()).isEqualTo("gate.approvals.owner");
        assertThat(approvals(id).arguments()).containsExactly("Olga");

        approve(harbor.olga(), id);
        assertThat(approvals(id).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void what_has_ended_is_judged_no_more() {
        var id = harmless(harbor.ada());
        Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id, "No longer."));

        assertThatThrownBy(() -> approve(harbor.boris(), id)).hasMessage("review.not-under-review");
        var draft = fixtures.draft(harbor.ada(), shop, MigrationFixtures.HARMLESS);
        assertThatThrownBy(() -> approve(harbor.boris(), draft)).hasMessage("review.not-under-review");
    }

    @Test
    void the_other_tenants_migration_of_the_same_number_is_left_alone() {
        var ours = harmless(harbor.ada());
        var ourBoris = harbor.boris();
        open(cast.quarry());
        var theirs = harmless(harbor.ada());

        approve(ourBoris, ours, 1);

        assertThat(theirs.number()).isEqualTo(ours.number());
        assertThat(view(theirs).verdicts()).isEmpty();
        assertThat(read(theirs).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        assertThatThrownBy(() -> approve(harbor.boris(), new MigrationId(theirs.tenant(), 99), 1))
                .isInstanceOf(NotFound.class);
    }

    private void approve(CurrentMember by, MigrationId id, int revision) {
        Acting.run(by, () -> reviewing.approve(by, id, revision, ""));
    }

    private CheckResult approvals(MigrationId id) {
        return checks(id)
                .filter(check -> check.key().equals("approvals"))
                .findFirst()
                .orElseThrow();
    }

    private Stream<CheckResult> checks(MigrationId id) {
        return Acting.as(harbor.olga(), () -> migrationPage.of(id)).gate().checks().stream();
    }

    private void promoteAda() {
        change("update tenant.member set role = 'REVIEWER' where tenant_id = :tenant and id = :id", harbor.ada());
    }

    private CurrentMember adaAsReviewer() {
        return new CurrentMember(harbor.tenant(), harbor.ada().id(), "Ada", Role.REVIEWER, false);
    }

    private void change(String sql, CurrentMember member) {
        Acting.run(
                harbor.ana(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(sql)
                        .param("tenant", harbor.tenant().id().value())
                        .param("id", member.id().value())
                        .update()));
    }
}
