package dev.lockkeeper.review;

import static dev.lockkeeper.review.SameMoment.atOnce;
import static dev.lockkeeper.review.SameMoment.nearlyAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.rotation.Strategy;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewingAtTheSameMomentTests extends ReviewTest {

    static final int ROUNDS = 20;

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
        var approvedFirst = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);
            var version = read(id).version();
            var next = next();

            nearlyAtOnce(
                    round,
                    () -> Acting.run(harbor.boris(), () -> reviewing.approve(harbor.boris(), id, 1, "")),
                    () -> Acting.run(harbor.ada(), () -> lifecycle.revise(harbor.ada(), id, version, next, "")));

            var now = read(id);
            assertThat(now.status() == MigrationStatus.APPROVED).isEqualTo(now.revisionNumber() == 1);
            approvedFirst += view(id).verdicts().size();
        }
        assertThat(approvedFirst).as("approvals that came before the edit").isBetween(1, ROUNDS - 1);
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

    private Proposal next() {
        var linked = MigrationFixtures.proposal(shop, MigrationFixtures.HARMLESS + "-- one line more\n");
        return new Proposal(linked.title(), shop, null, null, linked.posture(), linked.brief(), linked.scripts());
    }
}
