package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberUpkeep;
import dev.lockkeeper.access.PausedUpkeep;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.rotation.Strategy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database decides which of the two came first: nobody is asked who may not review. */
class LosingWhoIsBeingAskedTests extends ReviewTest {

    private static final int ROUNDS = 20;

    @Autowired
    MemberUpkeep membership;

    @Autowired
    PausedUpkeep paused;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    ExecutorService threads = Executors.newFixedThreadPool(2);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CurrentMember next;
    CurrentMember other;

    /** One of them has something to review, so the other comes next. */
    @BeforeEach
    void two() {
        open(cast.harbor());
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var first = asked(unlinked(harbor.ada(), MigrationFixtures.HARMLESS)).get(0);
        other = first.equals(harbor.boris().id()) ? harbor.boris() : harbor.cleo();
        next = other.equals(harbor.boris()) ? harbor.cleo() : harbor.boris();
    }

    @AfterEach
    void close() {
        end.countDown();
        threads.shutdown();
    }

    @Test
    void whoever_is_losing_the_right_at_this_moment_is_not_waited_for_and_not_asked() throws Exception {
        var removal = underWay(() -> update(next, false));

        var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);

        assertThat(removal.isDone()).isFalse();
        assertThat(asked(id)).containsExactly(other.id());
        assertThat(view(id).assignments().get(0).reasons())
                .filteredOn(reason -> reason.name().equals(next.name()))
                .extracting(AssignmentRows.Reason::outcome)
                .containsExactly(Outcome.MAY_NOT_REVIEW);
        end.countDown();
        removal.get(30, TimeUnit.SECONDS);
    }

    @Test
    void while_one_owner_loses_that_the_other_owners_are_asked_as_ever() throws Exception {
        Acting.run(harbor.olga(), () -> {
            membership.changeRole(harbor.olga(), next.id(), Role.OWNER);
            membership.changeRole(harbor.olga(), other.id(), Role.OWNER);
        });
        var losing = underWay(() -> paused.changeRole(harbor.olga(), next.id(), Role.ADMIN, () -> {}));

        var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);

        assertThat(losing.isDone()).isFalse();
        assertThat(asked(id)).containsExactly(other.id());
        end.countDown();
        losing.get(30, TimeUnit.SECONDS);
    }

    @Test
    void of_two_owners_who_stop_being_one_at_the_same_moment_one_stays() throws Exception {
        Acting.run(harbor.olga(), () -> membership.changeRole(harbor.olga(), next.id(), Role.OWNER));
        var first =
                underWay(() -> paused.changeRole(harbor.olga(), harbor.olga().id(), Role.ADMIN, () -> {}));

        var second = threads.submit(
                () -> Acting.run(harbor.olga(), () -> membership.changeRole(harbor.olga(), next.id(), Role.ADMIN)));

        await().until(() -> waiting() > 0);
        end.countDown();
        first.get(30, TimeUnit.SECONDS);
        assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS)).hasMessageContaining("member.last-owner");
    }

    @Test
    void who_would_take_the_right_away_waits_until_they_have_been_asked() throws Exception {
        var draft = unlinkedDraft(harbor.ada(), MigrationFixtures.HARMLESS);
        var asking = underWay(() -> Acting.run(harbor.ada(), () -> lifecycle.submit(harbor.ada(), draft)));

        var removal = threads.submit(
                () -> Acting.run(harbor.ana(), () -> transaction.executeWithoutResult(status -> update(next, false))));

        await().until(() -> waiting() > 0);
        assertThat(removal.isDone()).isFalse();
        end.countDown();
        asking.get(30, TimeUnit.SECONDS);
        removal.get(30, TimeUnit.SECONDS);
        assertThat(asked(draft)).containsExactly(next.id());
    }

    @Test
    void whichever_comes_first_somebody_is_asked_who_may_review() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var draft = unlinkedDraft(harbor.ada(), MigrationFixtures.HARMLESS);
            var start = new CountDownLatch(1);
            var both = List.of(
                    threads.submit(() -> {
                        start.await();
                        Acting.run(harbor.ada(), () -> lifecycle.submit(harbor.ada(), draft));
                        return null;
                    }),
                    threads.submit(() -> {
                        start.await();
                        change(next, Role.ENGINEER);
                        return null;
                    }));
            start.countDown();
            for (var step : both) {
                step.get(30, TimeUnit.SECONDS);
            }

            await().untilAsserted(() -> assertThat(asked(draft)).containsExactly(other.id()));
            change(next, Role.REVIEWER);
        }
    }

    @Test
    void who_left_and_came_back_may_be_asked_again_for_the_same() {
        var id = unlinked(harbor.ada(), MigrationFixtures.HARMLESS);
        assertThat(asked(id)).containsExactly(next.id());
        change(next, Role.ENGINEER);
        await().untilAsserted(() -> assertThat(asked(id)).containsExactly(other.id()));

        change(next, Role.REVIEWER);
        decline(id);

        assertThat(asked(id)).containsExactly(next.id());
    }

    private void decline(MigrationId id) {
        var mine = view(id).assignments().stream()
                .filter(row -> row.status() == AssignmentStatus.ASSIGNED)
                .findFirst()
                .orElseThrow();
        Acting.run(other, () -> reviewing.decline(other, id, mine.id(), "On a train."));
    }

    /** Done, and not ended before the test says so. */
    private Future<?> underWay(Runnable step) throws Exception {
        var under = threads.submit(() -> Acting.run(
                harbor.ana(),
                () -> transaction.executeWithoutResult(status -> {
                    step.run();
                    begun.countDown();
                    waitForEnd();
                })));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        return under;
    }

    private void waitForEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(CurrentMember member, Role role) {
        Acting.run(harbor.ana(), () -> membership.changeRole(harbor.ana(), member.id(), role));
    }

    private void update(CurrentMember member, boolean active) {
        jdbc.sql("update tenant.member set active = :active where tenant_id = :tenant and id = :id")
                .param("active", active)
                .param("tenant", harbor.tenant().id().value())
                .param("id", member.id().value())
                .update();
    }

    /** In this database: the server may serve others, in which somebody waits for something else. */
    private int waiting() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0
                        """).query(Integer.class).single();
    }
}
