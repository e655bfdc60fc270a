package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.migration.Verdict;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewingAtTheSameMomentTests extends ReviewTest {

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    @Test
    void two_people_who_approve_at_the_same_moment_open_the_gate_together() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = unlinked(harbor.ada(), MigrationFixtures.DANGEROUS);

            atOnce(() -> approve(harbor.boris(), id), () -> approve(harbor.cleo(), id));

            assertThat(view(id).verdicts()).hasSize(2);
            assertThat(read(id).verdict()).isEqualTo(Verdict.OPEN);
        }
    }

    @Test
    void an_approval_that_races_with_an_edit_never_falls_on_the_new_content() throws Exception {
        for (int round = 0; round < 5; round++) {
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
