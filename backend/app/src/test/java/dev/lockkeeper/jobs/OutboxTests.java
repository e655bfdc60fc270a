package dev.lockkeeper.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@LockkeeperTest
@Import(OutboxTests.Lighthouse.class)
class OutboxTests {

    /** A target that can be out of order. */
    @TestComponent
    static class Lighthouse implements Chore {

        record Flash(TenantId tenant, String target, boolean inTransaction) {}

        final List<Flash> flashes = new CopyOnWriteArrayList<>();
        volatile RuntimeException broken;
        volatile CountDownLatch hold = new CountDownLatch(0);
        volatile CountDownLatch running = new CountDownLatch(1);

        @Override
        public String name() {
            return "test.lighthouse";
        }

        @Override
        public void run(String target) {
            flashes.add(new Flash(
                    TenantContext.required(), target, TransactionSynchronizationManager.isActualTransactionActive()));
            running.countDown();
            try {
                hold.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (broken != null) {
                throw broken;
            }
        }

        long of(Crew crew) {
            return flashes.stream()
                    .filter(flash -> flash.tenant().equals(crew.tenant().id()))
                    .count();
        }
    }

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Cast cast;

    @Autowired
    Outbox outbox;

    @Autowired
    Workers workers;

    @Autowired
    Lighthouse lighthouse;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    Crew harbor;

    @BeforeEach
    void calm() {
        harbor = cast.harbor();
        lighthouse.broken = null;
        lighthouse.hold = new CountDownLatch(0);
        lighthouse.running = new CountDownLatch(1);
    }

    @Test
    void what_was_asked_for_is_done_in_its_tenant_with_no_transaction_open() {
        ask(harbor);

        await().atMost(SOON).untilAsserted(() -> assertThat(state(harbor)).get().matches(Errand::isDone));
        assertThat(lighthouse.flashes)
                .filteredOn(flash -> flash.tenant().equals(harbor.tenant().id()))
                .containsExactly(new Lighthouse.Flash(harbor.tenant().id(), "north", false));
    }

    @Test
    void a_step_that_is_rolled_back_has_asked_for_nothing() {
        Acting.run(
                harbor.ada(),
                () -> transaction.executeWithoutResult(status -> {
                    outbox.ask("test.lighthouse", "north");
                    status.setRollbackOnly();
                }));
        var quarry = cast.quarry();
        ask(quarry);

        await().atMost(SOON).until(() -> lighthouse.of(quarry) == 1);
        assertThat(state(harbor)).isEmpty();
        assertThat(lighthouse.of(harbor)).isZero();
    }

    @Test
    void a_failure_is_tried_again_until_it_succeeds() {
        lighthouse.broken = new IllegalStateException("the lamp is out");
        ask(harbor);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(state(harbor)).get().matches(errand -> errand.failures() >= 2));
        assertThat(state(harbor)).get().extracting(Errand::lastError).isEqualTo("the lamp is out");

        lighthouse.broken = null;

        await().atMost(SOON).untilAsserted(() -> assertThat(state(harbor))
                .get()
                .matches(Errand::isDone)
                .extracting(Errand::failures)
                .isEqualTo(0));
    }

    @Test
    void what_waits_for_the_same_again_and_again_is_warned_of_once() {
        var log = (Logger) LoggerFactory.getLogger(ErrandTask.class);
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        log.addAppender(seen);
        try {
            lighthouse.broken = new TryLater("fog", Duration.ofMillis(50));
            ask(harbor);
            await().atMost(SOON).until(() -> lighthouse.of(harbor) >= 4);
        } finally {
            lighthouse.broken = null;
            log.detachAppender(seen);
        }

        assertThat(seen.list)
                .filteredOn(event -> event.getLevel() == Level.WARN)
                .filteredOn(event -> event.getFormattedMessage()
                        .contains(harbor.tenant().id().toString()))
                .hasSize(1);
    }

    @Test
    void what_cannot_succeed_is_set_aside_until_somebody_asks_again() {
        lighthouse.broken = new GiveUp("there is no such lighthouse");
        ask(harbor);
        await().atMost(SOON).untilAsserted(() -> assertThat(state(harbor)).get().matches(Errand::isDead));

        lighthouse.broken = null;
        ask(harbor);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(state(harbor)).get().matches(Errand::isDone).matches(errand -> !errand.isDead()));
    }

    @Test
    void what_is_asked_for_while_it_runs_runs_again_afterwards() throws Exception {
        lighthouse.hold = new CountDownLatch(1);
        ask(harbor);
        assertThat(lighthouse.running.await(10, TimeUnit.SECONDS)).isTrue();

        ask(harbor);
        ask(harbor);
        lighthouse.hold.countDown();

        await().atMost(SOON).untilAsserted(() -> assertThat(state(harbor)).get().matches(Errand::isDone));
        assertThat(lighthouse.of(harbor)).isEqualTo(2);
    }

    @Test
    void what_is_asked_for_while_nobody_works_is_done_by_workers_that_start_again() {
        workers.stop();
        try {
            ask(harbor);
            assertThat(workers.isRunning()).isFalse();
            assertThat(state(harbor)).get().matches(errand -> !errand.isDone());
        } finally {
            workers.start();
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(state(harbor)).get().matches(Errand::isDone));
    }

    @Test
    void nobody_who_asks_hurries_what_the_other_system_wants_to_hear_nothing_of() {
        lighthouse.broken = TryLater.notBefore("too many ships", Duration.ofHours(1));
        var named = askAndWait("too many ships");

        lighthouse.broken = null;
        ask(harbor);

        assertThat(state(harbor)).get().extracting(Errand::nextAt).isEqualTo(named);
        await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> lighthouse.of(harbor) == 1);
    }

    @Test
    void what_waits_by_our_own_choice_goes_when_somebody_asks() {
        lighthouse.broken = new TryLater("closed for lunch", Duration.ofHours(1));
        askAndWait("closed for lunch");

        lighthouse.broken = null;
        ask(harbor);

        await().atMost(SOON).untilAsserted(() -> assertThat(state(harbor)).get().matches(Errand::isDone));
    }

    private @Nullable Instant askAndWait(String why) {
        ask(harbor);
        await().atMost(SOON).until(() -> state(harbor)
                .filter(errand -> why.equals(errand.lastError()))
                .isPresent());
        return state(harbor).orElseThrow().nextAt();
    }

    /** The trail's head is what every step of a tenant holds to its end. */
    @Test
    void steps_that_ask_for_the_same_before_and_after_the_trail_take_turns() throws Exception {
        var asked = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> step(() -> {
                outbox.ask("test.lighthouse", "north");
                asked.countDown();
                reach(held);
                events.publishEvent(new Lit("first"));
            }));
            var second = threads.submit(() -> step(() -> {
                reach(asked);
                events.publishEvent(new Lit("second"));
                held.countDown();
                outbox.ask("test.lighthouse", "north");
            }));
            assertThat(first).succeedsWithin(SOON);
            assertThat(second).succeedsWithin(SOON);
        } finally {
            threads.shutdownNow();
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(state(harbor)).get().matches(Errand::isDone));
    }

    private record Lit(String subject) implements Audited {

        @Override
        public MemberId actor() {
            return null;
        }

        @Override
        public String action() {
            return "test.lit";
        }
    }

    private void step(Runnable work) {
        Acting.run(harbor.ada(), () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private static void reach(CountDownLatch point) {
        try {
            assertThat(point.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ask(Crew crew) {
        Acting.run(
                crew.ada(), () -> transaction.executeWithoutResult(status -> outbox.ask("test.lighthouse", "north")));
    }

    private Optional<Errand> state(Crew crew) {
        return Acting.as(crew.ada(), () -> transaction.execute(status -> outbox.state("test.lighthouse", "north")));
    }
}
