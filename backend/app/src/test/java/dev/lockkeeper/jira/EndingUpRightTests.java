package dev.lockkeeper.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.jobs.SteppedWorkers;
import dev.lockkeeper.jobs.SteppedWorkers.Fates;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two tenants with two Jiras each, to which anything happens in any order, as a number has it. Other numbers: {@code
 * -Dlockkeeper.jira.seed=100 -Dlockkeeper.jira.seeds=50}.
 */
@SteppedJiraTest
class EndingUpRightTests {

    private static final int STEPS = 60;
    private static final int ROUNDS = 40;
    private static final Duration LONGER_THAN_A_WEEK = Duration.ofDays(8);

    @Autowired
    Cast cast;

    @Autowired
    ApplicationContext beans;

    @Autowired
    SteppedWorkers workers;

    @Autowired
    SweepRound sweeps;

    @Autowired
    ResumeRound resuming;

    @Autowired
    Outbox outbox;

    @Autowired
    IssueOrders orders;

    @Autowired
    TransactionTemplate transaction;

    private final Time time = new Time();
    private final List<String> story = new ArrayList<>();
    private final List<TwoJiras> tenants = new ArrayList<>();
    private SecretWatch log;

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("lockkeeper.jira.seeds", 3))
                .map(n -> Long.getLong("lockkeeper.jira.seed", 1) + n);
    }

    @BeforeEach
    void twoTenants() {
        workers.alone();
        log = SecretWatch.begin();
        time.during(() -> {
            tenants.add(new TwoJiras(beans, cast.harbor(), time));
            tenants.add(new TwoJiras(beans, cast.quarry(), time));
        });
        tenants.forEach(tenant -> log.guard(tenant.secrets));
    }

    @AfterEach
    void close() {
        log.close();
        tenants.forEach(TwoJiras::close);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens_on_the_way_each_issue_shows_what_its_migrations_say(long seed) {
        System.out.println("seed " + seed);
        var life = new Life(new Random(seed), beans, tenants, time, workers, story);

        for (var step = 0; step < STEPS; step++) {
            time.during(life::step);
        }
        life.calm();
        settle();

        try {
            time.during(this::allIsRight);
        } catch (AssertionError wrong) {
            System.out.println(String.join("\n", story));
            throw new AssertionError("seed " + seed + ", whose story is printed", wrong);
        }
    }

    /** All works again, somebody lets paused connections go on, and what was given up is tried again. */
    private void settle() {
        for (var round = 0; round < ROUNDS && (round == 0 || !unfinished().isEmpty()); round++) {
            if (round == 1) {
                time.pass(LONGER_THAN_A_WEEK);
            }
            time.pass(Duration.ofHours(3));
            time.during(this::look);
            tenants.forEach(
                    tenant -> tenant.jiras().forEach(jira -> jira.webhooks().settle()));
        }
        tenants.forEach(tenant ->
                story.add("left over: " + TenantContext.in(tenant.crew.tenant().id(), () -> outbox.unfinished(100))));
    }

    private void look() {
        workers.findTheDead(time.instant());
        for (var tenant : tenants) {
            Acting.run(
                    tenant.crew.ana(),
                    () -> tenant.connections.forEach(id -> tenant.stage.connections.resume(tenant.crew.ana(), id)));
            TenantContext.run(tenant.crew.tenant().id(), () -> {
                resuming.run();
                sweeps.run();
                transaction.executeWithoutResult(status -> outbox.unfinished(100).stream()
                        .filter(errand -> errand.isDead() && errand.chore().equals(IssueChore.NAME))
                        .map(Errand::target)
                        .forEach(orders::one));
            });
        }
        workers.work(time.instant(), Fates.ALL_LIVE);
    }

    /** What is deleted, or hidden, stays given up. */
    private List<Errand> unfinished() {
        return tenants.stream()
                .flatMap(tenant -> TenantContext.in(tenant.crew.tenant().id(), () -> outbox.unfinished(100)).stream())
                .filter(errand -> !errand.isDead())
                .toList();
    }

    private void allIsRight() {
        assertThat(unfinished()).isEmpty();
        tenants.forEach(tenant -> new IssueTruth(beans, tenant).holds());
        nothingCrossed(tenants.get(0), tenants.get(1));
        nothingCrossed(tenants.get(1), tenants.get(0));
        assertThat(log.found()).isEmpty();
    }

    private static void nothingCrossed(TwoJiras tenant, TwoJiras other) {
        tenant.jiras().forEach(jira -> assertThat(jira.requests())
                .noneMatch(request -> request.body().contains("/" + other.crew.slug() + "/")));
    }
}
