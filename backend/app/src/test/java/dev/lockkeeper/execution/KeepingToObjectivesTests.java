package dev.lockkeeper.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.Shipyard;
import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.migration.Windows;
import dev.lockkeeper.risk.RiskTier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@LockkeeperTest
class KeepingToObjectivesTests {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final ObjectiveLimits TEN_SECONDS = new ObjectiveLimits(10_000L, null, false);

    @Autowired
    Cast cast;

    @Autowired
    Shipyard shipyard;

    @Autowired
    ExecutionReporting reporting;

    @Autowired
    ExecutionArchive archive;

    @Autowired
    MigrationArchive migrations;

    @Autowired
    ObjectiveSetting setting;

    @Autowired
    Objectives objectives;

    @Autowired
    GatePolicies policies;

    @Autowired
    Browser browser;

    @Autowired
    Clock clock;

    Yard harbor;
    CurrentMember ana;

    @BeforeEach
    void yard() {
        harbor = shipyard.of(cast.harbor());
        ana = harbor.crew().ana();
    }

    @Test
    void an_execution_is_judged_as_it_ends_and_anew_where_it_is_corrected() {
        set(null, null, TEN_SECONDS);
        var migration = shipyard.draft(harbor, "Add a berth");
        var start = clock.instant();
        run(migration, "a", start, null, Outcome.RUNNING);
        assertThat(row(migration).judgement()).isNull();

        run(migration, "a", start, start.plusSeconds(11), Outcome.SUCCEEDED);
        assertThat(judged(migration).misses()).containsExactly(Miss.DURATION);
        assertThat(standing().attainment()).isEqualTo(new Attainment(1, 1, 0, target(standing())));

        run(migration, "a", start.plusSeconds(3), start.plusSeconds(12), Outcome.SUCCEEDED);
        assertThat(judged(migration).verdict()).isEqualTo(Judgement.Verdict.MET);
        assertThat(standing().attainment().misses()).isZero();
    }

    @Test
    void a_failure_is_not_counted_against_the_successes_whose_locks_nobody_measured() {
        set(null, null, new ObjectiveLimits(null, 500L, false));
        var start = clock.instant();
        for (var n = 1; n <= 3; n++) {
            run(shipyard.draft(harbor, "Kept"), "kept-" + n, start, start.plusSeconds(1), Outcome.SUCCEEDED);
        }
        assertThat(standing().attainment().attained()).isEmpty();

        run(shipyard.draft(harbor, "Failed"), "failed", start, start.plusSeconds(1), Outcome.FAILED);

        assertThat(standing().attainment()).isEqualTo(new Attainment(4, 1, 3, target(standing())));
        assertThat(browser.text(ana, "settings/objectives")).contains("75.0 %", "50.0 % of the error budget");
    }

    @Test
    void a_miss_shows_on_the_migration_and_on_the_settings_page_and_among_the_breaches() {
        set(null, null, new ObjectiveLimits(10_000L, 500L, false));
        var migration = shipyard.draft(harbor, "Add a berth");
        run(migration, "a", clock.instant(), clock.instant().plusSeconds(11), Outcome.FAILED);

        assertThat(browser.text(harbor.crew().vera(), "migrations/" + migration.number() + "/executions"))
                .contains("It missed its objective", "it failed", "it took too long", "takes 10.0 s at most");
        assertThat(browser.text(ana, "settings/objectives"))
                .contains("staging", "Every kind", "0.0 %", "Below target", "1 missed", "-100.0 % of the error budget");
        assertThat(breaches(harbor))
                .singleElement()
                .satisfies(breach -> assertThat(breach.migration()).isEqualTo(migration.number()))
                .satisfies(breach -> assertThat(breach.judgement().misses()).contains(Miss.FAILED, Miss.DURATION));
    }

    @Test
    void what_was_judged_stays_judged_by_what_held_then() {
        set(null, null, TEN_SECONDS);
        var before = shipyard.draft(harbor, "Before");
        var start = clock.instant();
        run(before, "a", start, start.plusSeconds(20), Outcome.SUCCEEDED);

        set(null, null, new ObjectiveLimits(30_000L, null, false));
        var after = shipyard.draft(harbor, "After");
        var later = clock.instant();
        run(after, "b", later, later.plusSeconds(20), Outcome.SUCCEEDED);
        run(before, "late", start, start.plusSeconds(20), Outcome.SUCCEEDED);

        assertThat(judged(before).verdict()).isEqualTo(Judgement.Verdict.MISSED);
        assertThat(judged(after).verdict()).isEqualTo(Judgement.Verdict.MET);
        assertThat(standing().attainment().eligible()).isEqualTo(3);
        assertThat(standing().attainment().misses()).isEqualTo(2);
        assertThat(browser.text(ana, "settings/objectives")).contains("What held before", "takes 30.0 s at most");
    }

    @Test
    void the_objective_that_says_most_of_it_counts_alone() {
        set(null, null, TEN_SECONDS);
        set(ChangeKind.SCHEMA, null, new ObjectiveLimits(60_000L, null, false));
        set(ChangeKind.INDEX, null, new ObjectiveLimits(1L, null, false));
        var migration = shipyard.draft(harbor, "Add a berth");
        run(migration, "a", clock.instant(), clock.instant().plusSeconds(20), Outcome.SUCCEEDED);

        assertThat(judged(migration).limits().durationMs()).isEqualTo(60_000L);
        assertThat(Acting.as(ana, () -> objectives.standing(28)))
                .extracting(one -> one.attainment().eligible())
                .containsExactlyInAnyOrder(0, 1, 0);
    }

    @Test
    void a_run_that_leaves_its_window_misses_it_though_it_began_inside() {
        set(null, null, new ObjectiveLimits(null, null, true));
        var inside = shipyard.draft(harbor, "Inside");
        run(inside, "a", clock.instant(), clock.instant().plusSeconds(20), Outcome.SUCCEEDED);
        assertThat(judged(inside).verdict()).isEqualTo(Judgement.Verdict.MET);

        var then = clock.instant();
        var closing =
                then.atOffset(ZoneOffset.UTC).toLocalTime().plusSeconds(10).withNano(0);
        windowUntil(closing);
        var leaving = shipyard.draft(harbor, "Leaving");
        run(leaving, "b", clock.instant(), clock.instant().plusSeconds(60), Outcome.SUCCEEDED);

        assertThat(judged(leaving).misses()).containsExactly(Miss.WINDOW);
        run(inside, "late", then, then.plusSeconds(60), Outcome.SUCCEEDED);
        assertThat(archiveOf(inside))
                .extracting(run -> run.judgement().verdict())
                .containsOnly(Judgement.Verdict.MET);
    }

    @Test
    void only_admins_set_and_end_objectives_and_what_is_wrong_is_said_at_its_field() {
        assertThat(browser.get(harbor.crew().ada(), "settings/objectives")).hasStatus(403);
        assertThatThrownBy(() -> Acting.run(
                        harbor.crew().ada(),
                        () -> setting.set(harbor.crew().ada(), scope(null, null), TEN_SECONDS, HALF)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(form("much", "100", "10"))
                .hasStatus(422)
                .bodyText()
                .contains("A whole number from 1 on", "From 50 to 99.99", "value=\"100\"", "value=\"10\"");
        assertThat(form("", "95", "")).hasStatus(422).bodyText().contains("Say at least one");

        assertThat(form("10", "99.5", "")).hasStatus3xxRedirection();
        assertThat(browser.text(ana, "settings/objectives")).contains("takes 10.0 s at most", "99.5 %");
        assertThat(browser.post(
                        ana, "settings/objectives/" + standing().objective().id() + "/removal"))
                .hasStatus3xxRedirection();
        assertThat(browser.text(ana, "settings/objectives")).contains("Nothing is asked of executions yet");
    }

    @Test
    void the_other_tenants_objectives_are_left_alone() {
        var quarry = shipyard.of(cast.quarry());
        var cleo = quarry.crew().ana();
        Acting.run(cleo, () -> setting.set(cleo, new ObjectiveScope(quarry.staging(), null, null), TEN_SECONDS, HALF));
        set(null, null, TEN_SECONDS);
        var theirs = Acting.as(cleo, () -> objectives.standing(28)).get(0).objective();

        assertThatThrownBy(() -> Acting.run(ana, () -> setting.end(ana, theirs.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.run(
                        ana,
                        () -> setting.set(ana, new ObjectiveScope(quarry.staging(), null, null), TEN_SECONDS, HALF)))
                .isInstanceOf(NotFound.class);
        Acting.run(ana, () -> setting.end(ana, standing().objective().id()));
        assertThat(Acting.as(cleo, () -> objectives.standing(28))).hasSize(1);
        assertThat(breaches(quarry)).isEmpty();
    }

    private MockMvcRequestBuilder form(String seconds, String target, String lock) {
        return browser.post(ana, "settings/objectives")
                .param("environment", harbor.staging().toString())
                .param("kind", "")
                .param("tier", "")
                .param("durationSeconds", seconds)
                .param("lockMs", lock)
                .param("target", target);
    }

    /** Open all day but for the hour after that time, everywhere. */
    private void windowUntil(LocalTime closing) {
        var days = EnumSet.allOf(DayOfWeek.class);
        var window = new Window(days, closing.plusHours(1), closing, ZoneOffset.UTC, Place.EVERYWHERE);
        Acting.run(ana, () -> {
            var policy = policies.current();
            var windows = new Windows(List.of(window));
            policies.save(ana, new Policy(policy.version(), policy.risk(), policy.tiers(), windows), "");
        });
    }

    private void set(@Nullable ChangeKind kind, @Nullable RiskTier tier, ObjectiveLimits limits) {
        Acting.run(ana, () -> setting.set(ana, scope(kind, tier), limits, HALF));
    }

    private ObjectiveScope scope(@Nullable ChangeKind kind, @Nullable RiskTier tier) {
        return new ObjectiveScope(harbor.staging(), kind, tier);
    }

    private void run(MigrationId migration, String key, Instant start, @Nullable Instant end, Outcome outcome) {
        var ada = harbor.crew().ada();
        var report = new ExecutionReport(
                key, harbor.staging(), start, end, outcome, Measurements.NONE, new Tool("psql", "18"));
        Acting.run(ada, () -> reporting.report(ada, migration, report));
    }

    private Standing standing() {
        return Acting.as(ana, () -> objectives.standing(28)).get(0);
    }

    private static BigDecimal target(Standing standing) {
        return standing.objective().target();
    }

    private List<Breach> breaches(Yard yard) {
        var now = clock.instant();
        return Acting.as(
                yard.crew().vera(),
                () -> objectives.breaches(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))));
    }

    private List<ExecutionRow> archiveOf(MigrationId migration) {
        return Acting.as(ana, () -> archive.of(migrations.get(migration).uuid()));
    }

    private ExecutionRow row(MigrationId migration) {
        return archiveOf(migration).get(0);
    }

    private Judgement judged(MigrationId migration) {
        return row(migration).judgement();
    }
}
