package dev.lockkeeper.review;

import static dev.lockkeeper.review.SameMoment.nearlyAtOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.Cast;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationStatus;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** By the step that admins take, with all that follows from it. */
class RemovingAReviewerMeanwhileTests extends ReviewTest {

    private static final int ROUNDS = 20;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Admission admission;

    @Autowired
    MemberUpkeep membership;

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    @Test
    void the_approval_of_a_reviewer_who_is_removed_at_the_same_moment_opens_no_gate() throws Exception {
        var approvedFirst = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);
            var reviewer = hire(round);

            nearlyAtOnce(round, () -> approve(reviewer, id), () -> remove(reviewer));

            await().untilAsserted(() -> assertThat(read(id).status()).isEqualTo(MigrationStatus.IN_REVIEW));
            assertThat(view(id).verdicts()).noneMatch(ReviewVerdict::counts);
            approvedFirst += view(id).verdicts().size();
        }
        assertThat(approvedFirst).as("approvals that came before the removal").isBetween(1, ROUNDS - 1);
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
                            membership.remove(harbor.ana(), harbor.boris().id());
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

        remove(harbor.boris());

        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> lifecycle.started(id, Instant.now())))
                .isInstanceOf(RuleViolation.class);
        assertThat(read(id).status()).isNotEqualTo(MigrationStatus.EXECUTING);
    }

    private CurrentMember hire(int round) {
        var mail = "remi-" + round + "@" + harbor.slug() + ".example";
        var id = Acting.as(harbor.ana(), () -> admission.addMember(mail, "Remi", Cast.PASSWORD, Role.REVIEWER));
        return new CurrentMember(harbor.tenant(), id, "Remi", Role.REVIEWER, false);
    }

    private void remove(CurrentMember member) {
        Acting.run(harbor.ana(), () -> membership.remove(harbor.ana(), member.id()));
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
}
