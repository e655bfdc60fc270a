package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import dev.lockkeeper.risk.RiskTier;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What begins before a freeze and is expected to end within it. */
class RunningLongTests extends PlanningStage {

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    ExecutionReporting executions;

    @Test
    void it_is_refused_with_the_words_that_say_so() {
        rehearsed(Duration.ofMinutes(90), RehearsalOutcome.SUCCEEDED);
        freezeAtNoon(Place.PRODUCTION);
        var ada = harbor.crew().ada();

        assertThatThrownBy(() -> schedule(ada, Destination.PRODUCTION, noon().minus(HOUR)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("window.freeze.reached");
                    assertThat(refusal.arguments())
                            .containsExactly("Sale", Moments.words(noon()), "production", 90L, 1);
                });
        assertThat(page(noon().minus(HOUR)))
                .contains("Begun then, it would run into a freeze in production", "about 90 min, as in its rehearsal");

        schedule(ada, Destination.PRODUCTION, noon().minus(HOUR.multipliedBy(2)));
        assertThat(freezes().verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void what_was_planned_before_the_freeze_was_told_waits() {
        rehearsed(Duration.ofMinutes(90), RehearsalOutcome.SUCCEEDED);
        schedule(harbor.crew().ada(), Destination.PRODUCTION, noon().minus(HOUR));
        assertThat(freezes().verdict()).isEqualTo(Verdict.OPEN);

        freezeAtNoon(Place.PRODUCTION);

        assertThat(freezes().verdict()).isEqualTo(Verdict.WAITING);
        assertThat(freezes().sentence()).isEqualTo("gate.freeze.reached");
    }

    @Test
    void at_each_place_the_latest_rehearsal_that_went_through_counts_and_without_one_the_linter() {
        freezeAtNoon(Place.PRODUCTION);
        rehearsed(Duration.ofHours(3), RehearsalOutcome.FAILED);
        var ada = harbor.crew().ada();

        schedule(ada, Destination.PRODUCTION, noon().minus(HOUR));

        rehearsed(Duration.ofHours(3), RehearsalOutcome.SUCCEEDED);
        assertThatThrownBy(() -> schedule(ada, Destination.PRODUCTION, noon().minus(HOUR)))
                .hasMessage("window.freeze.reached");
        rehearsed(Duration.ofMinutes(1), RehearsalOutcome.SUCCEEDED);
        schedule(ada, Destination.PRODUCTION, noon().minus(HOUR));
        unscheduleInProduction();

        rehearsed("stage-4", Duration.ofHours(3), RehearsalOutcome.SUCCEEDED);
        rehearsed(Duration.ofMinutes(1), RehearsalOutcome.SUCCEEDED);
        assertThatThrownBy(() -> schedule(ada, Destination.PRODUCTION, noon().minus(HOUR)))
                .hasMessage("window.freeze.reached");
    }

    @Test
    void how_long_it_took_in_another_environment_counts_and_makes_what_is_planned_wait() {
        var ada = harbor.crew().ada();
        schedule(ada, Destination.PRODUCTION, noon().minus(HOUR));
        freezeAtNoon(Place.PRODUCTION);
        assertThat(freezes().verdict()).isEqualTo(Verdict.OPEN);

        executed(harbor.staging(), Duration.ofMinutes(90));

        assertThat(freezes().verdict()).isEqualTo(Verdict.WAITING);
        assertThat(summary().verdict()).as("as lists show it").isEqualTo(Verdict.WAITING);
        unscheduleInProduction();
        assertThatThrownBy(() -> schedule(ada, Destination.PRODUCTION, noon().minus(HOUR)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly("Sale", Moments.words(noon()), "production", 90L, 2));
    }

    @Test
    void the_week_shows_until_when_and_into_what() {
        rehearsed(Duration.ofMinutes(90), RehearsalOutcome.SUCCEEDED);
        schedule(harbor.crew().ada(), Destination.PRODUCTION, noon().minus(HOUR));
        freezeAtNoon(Place.PRODUCTION);

        assertThat(browser.text(harbor.crew().vera(), week()))
                .contains("about 90 min, as in its rehearsal", Moments.words(noon().plus(HOUR.dividedBy(2))))
                .contains("It is expected to run into the freeze &quot;Sale&quot;, from " + Moments.words(noon()))
                .doesNotContain("It is planned into the freeze");
    }

    @Test
    void what_lasts_past_midnight_stands_on_the_next_day_too_also_in_the_next_week() {
        rehearsed(Duration.ofHours(3), RehearsalOutcome.SUCCEEDED);
        var sunday = tomorrow.atZone(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        schedule(
                harbor.crew().ada(),
                Destination.PRODUCTION,
                sunday.plusHours(23).toInstant());

        var monday = sunday.plusDays(1);
        assertThat(browser.text(harbor.crew().vera(), "windows?week=" + monday.toLocalDate()))
                .contains("M-" + migration.number() + " Add a berth", "is expected to run until")
                .contains(Moments.words(monday.plusHours(2).toInstant()));
        assertThat(browser.text(harbor.crew().vera(), "windows?week=" + sunday.toLocalDate()))
                .contains("about 180 min, as in its rehearsal")
                .doesNotContain("is expected to run until");
    }

    @Test
    void what_begins_days_before_a_week_and_reaches_into_it_stands_there() {
        rehearsed(Duration.ofHours(30), RehearsalOutcome.SUCCEEDED);
        var sunday = tomorrow.atZone(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        schedule(
                harbor.crew().ada(),
                Destination.PRODUCTION,
                sunday.minusHours(4).toInstant());

        var monday = sunday.plusDays(1);
        assertThat(browser.text(harbor.crew().vera(), "windows?week=" + monday.toLocalDate()))
                .contains("M-" + migration.number() + " Add a berth", "is expected to run until")
                .contains(Moments.words(monday.plusHours(2).toInstant()));
    }

    @Test
    void elsewhere_it_is_the_same() {
        rehearsed(Duration.ofMinutes(90), RehearsalOutcome.SUCCEEDED);
        freezeAtNoon(Place.EVERYWHERE);

        assertThatThrownBy(() -> schedule(harbor.crew().ada(), staging(), noon().minus(HOUR)))
                .hasMessage("window.freeze.reached");
        assertThatThrownBy(() -> start(staging(), noon().minus(HOUR))).hasMessage("window.freeze.reached");
        assertThat(stops()).isEmpty();
    }

    @Test
    void what_took_longer_elsewhere_than_it_was_expected_to_does_not_speak_against_its_own_start() {
        freezeAtNoon(Place.in(harbor.staging()));
        var began = noon().minus(HOUR);

        TravellingClock.at(noon().plus(HOUR), () -> {
            executed(harbor.staging(), HOUR.multipliedBy(2));
            return began;
        });

        assertThatThrownBy(() -> schedule(harbor.crew().ada(), staging(), began))
                .as("the next one")
                .hasMessage("window.freeze.reached");
    }

    private Instant noon() {
        return tomorrow.plus(HOUR.multipliedBy(12));
    }

    private void freezeAtNoon(Place place) {
        var ana = harbor.crew().ana();
        var details = new FreezeDetails("Sale", place, RiskTier.LOW, noon(), noon().plus(HOUR));
        Acting.run(ana, () -> freezing.open(ana, details));
    }

    private String week() {
        return "windows?week=" + tomorrow.toString().substring(0, 10);
    }

    private void unscheduleInProduction() {
        Acting.run(
                harbor.crew().ada(), () -> scheduling.unschedule(harbor.crew().ada(), migration));
    }

    private void executed(UUID environment, Duration lasted) {
        var end = clock.instant();
        var report = new ExecutionReport(
                "stage-" + end,
                environment,
                end.minus(lasted),
                end,
                Outcome.SUCCEEDED,
                Measurements.NONE,
                new Tool("Flyway", "12.4"));
        Acting.run(harbor.crew().ada(), () -> executions.report(harbor.crew().ada(), migration, report));
    }

    private void rehearsed(Duration lasted, RehearsalOutcome outcome) {
        rehearsed("stage-3", lasted, outcome);
    }

    private void rehearsed(String place, Duration lasted, RehearsalOutcome outcome) {
        var now = clock.instant();
        var report = new RehearsalReport(
                "ci-" + now + lasted,
                1,
                new Setting(place, "18.1", ""),
                now.minus(lasted.multipliedBy(outcome == RehearsalOutcome.FAILED ? 2 : 1))
                        .minusMillis(1),
                lasted.toMillis(),
                null,
                outcome,
                "");
        Acting.run(harbor.crew().ada(), () -> rehearsals.report(harbor.crew().ada(), migration, report));
    }

    private String page(Instant at) {
        var answer = browser.post(harbor.crew().ada(), "migrations/" + migration.number() + "/schedule")
                .param("at", at.toString().substring(0, 16))
                .exchange();
        assertThat(answer).hasStatus(422);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private CheckResult freezes() {
        return Acting.as(harbor.crew().vera(), () -> archive.gate(archive.get(migration)).checks().stream()
                .filter(check -> check.key().equals("freeze"))
                .findFirst()
                .orElseThrow());
    }
}
