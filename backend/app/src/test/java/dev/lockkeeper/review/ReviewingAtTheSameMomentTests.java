package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.rotation.Strategy;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ReviewingAtTheSameMomentTests extends ReviewTest {

    static final int ROUNDS = 20;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    @Test
    void two_people_who_approve_at_the_same_moment_open_the_gate_together() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = unlinked(harbor.ada(), MigrationFixtures.DANGEROUS);

            atOnce(() -> approve(harbor.boris(), id), () -> approve(harbor.cleo(), id));

            assertThat(view(id).verdicts()).hasSize(2);
            assertThat(read(id).verdict()).isEqualTo(Verdict.OPEN);
        }
    }

    @Test
    void an_approval_that_races_with_an_edit_never_falls_on_the_new_content() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);
            var version = read(id).version();
            var next = next();

            atOnce(
                    () -> Acting.run(harbor.boris(), () -> reviewing.approve(harbor.boris(), id, 1, "")),
                    () -> Acting.run(harbor.ada(), () -> lifecycle.revise(harbor.ada(), id, version, next, "")));

            var now = read(id);
            assertThat(now.status() == MigrationStatus.APPROVED).isEqualTo(now.revisionNumber() == 1);
        }
    }

    @Test
    void an_approval_and_an_objection_at_the_same_moment_leave_it_blocked() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);

            atOnce(() -> approve(harbor.boris(), id), () -> requestChanges(harbor.cleo(), id));

            assertThat(view(id).verdicts()).hasSize(2);
            assertThat(read(id).verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        }
    }

    @Test
    void an_approval_that_races_with_a_withdrawal_never_comes_after_it() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);

            atOnce(
                    () -> approve(harbor.boris(), id),
                    () -> Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), id, "No longer.")));

            assertThat(read(id).status()).isEqualTo(MigrationStatus.WITHDRAWN);
        }
    }

    @Test
    void the_approval_of_a_reviewer_who_is_removed_at_the_same_moment_opens_no_gate() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);
            setActive(harbor.boris(), true);

            atOnce(() -> approve(harbor.boris(), id), () -> setActive(harbor.boris(), false));

            Acting.run(harbor.olga(), () -> lifecycle.settle(id));
            assertThat(view(id).verdicts()).noneMatch(ReviewVerdict::counts);
            assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
        }
    }

    /** The one who removes has begun and not ended; the approval waits for that, and then finds nobody who may. */
    @Test
    void an_approval_waits_for_a_removal_that_is_under_way_and_is_refused() throws Exception {
        var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var removed = new CountDownLatch(1);
            var end = new CountDownLatch(1);
            var removal = threads.submit(() -> {
                Acting.run(
                        harbor.ana(),
                        () -> transaction.executeWithoutResult(status -> {
                            update(harbor.boris(), false);
                            removed.countDown();
                            waitFor(end);
                        }));
                return null;
            });
            removed.await();
            var approval = threads.submit(() -> {
                approve(harbor.boris(), id);
                return null;
            });
            await().until(() -> waiting() > 0 || approval.isDone());
            end.countDown();
            removal.get(30, TimeUnit.SECONDS);
            assertThatThrownBy(() -> approval.get(30, TimeUnit.SECONDS)).hasRootCauseMessage("review.may-not");
        } finally {
            threads.shutdown();
        }
        assertThat(view(id).verdicts()).isEmpty();
        assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW);
    }

    @Test
    void what_somebody_approved_who_is_gone_since_does_not_start() {
        var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);
        approve(harbor.boris(), id);
        assertThat(read(id).status()).isEqualTo(MigrationStatus.APPROVED);

        setActive(harbor.boris(), false);

        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> lifecycle.started(id, Instant.now())))
                .isInstanceOf(RuleViolation.class);
        assertThat(read(id).status()).isNotEqualTo(MigrationStatus.EXECUTING);
    }

    /** Each step waits for the other somewhere: at the trail, at the counter, at a migration. */
    @Test
    void submissions_declines_and_searches_at_the_same_moment_wait_for_each_other_and_end() throws Exception {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo(), harbor.olga());
        for (int round = 0; round < 10; round++) {
            var draft = unlinkedDraft(harbor.ada(), MigrationFixtures.HARMLESS);
            var declined = unlinked(harbor.ada(), MigrationFixtures.DANGEROUS);
            var asked = view(declined).assignments().get(0);
            var reviewer = Stream.of(harbor.boris(), harbor.cleo(), harbor.olga())
                    .filter(member -> member.id().equals(asked.reviewer()))
                    .findFirst()
                    .orElseThrow();

            atOnce(
                    () -> Acting.run(reviewer, () -> reviewing.decline(reviewer, declined, asked.id(), "On a train.")),
                    () -> Acting.run(harbor.ada(), () -> lifecycle.submit(harbor.ada(), draft)));

            assertThat(asked(draft)).hasSize(1);
            assertThat(asked(declined)).hasSize(2);
        }
    }

    private void setActive(CurrentMember member, boolean active) {
        Acting.run(harbor.ana(), () -> transaction.executeWithoutResult(status -> update(member, active)));
    }

    private void update(CurrentMember member, boolean active) {
        jdbc.sql("update tenant.member set active = :active where tenant_id = :tenant and id = :id")
                .param("active", active)
                .param("tenant", harbor.tenant().id().value())
                .param("id", member.id().value())
                .update();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Proposal next() {
        var linked = MigrationFixtures.proposal(shop, MigrationFixtures.HARMLESS + "-- one line more\n");
        return new Proposal(linked.title(), shop, null, null, linked.posture(), linked.brief(), linked.scripts());
    }

    /** Both begin together; a refusal of one is not the other's. */
    private static void atOnce(Runnable one, Runnable other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var start = new CountDownLatch(1);
            var both = Stream.of(one, other)
                    .map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var work : both) {
                try {
                    work.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(RuleViolation.class);
                }
            }
        } finally {
            threads.shutdown();
        }
    }
}
