package dev.lockkeeper.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import dev.lockkeeper.risk.RiskTier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What begins before a freeze and is expected to end within it. */
class RunningLongTests extends PlanningStage {

    @Autowired
    Rehearsals rehearsals;

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
    void the_latest_rehearsal_that_went_through_counts_and_without_one_the_linter() {
        freezeAtNoon(Place.PRODUCTION);
        rehearsed(Duration.ofHours(3), RehearsalOutcome.FAILED);
        var ada = harbor.crew().ada();

        schedule(ada, Destination.PRODUCTION, noon().minus(HOUR));

        rehearsed(Duration.ofHours(3), RehearsalOutcome.SUCCEEDED);
        assertThatThrownBy(() -> schedule(ada, Destination.PRODUCTION, noon().minus(HOUR)))
                .hasMessage("window.freeze.reached");
        rehearsed(Duration.ofMinutes(1), RehearsalOutcome.SUCCEEDED);
        schedule(ada, Destination.PRODUCTION, noon().minus(HOUR));
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

    private Instant noon() {
        return tomorrow.plus(HOUR.multipliedBy(12));
    }

    private void freezeAtNoon(Place place) {
        var ana = harbor.crew().ana();
        var details = new FreezeDetails("Sale", place, RiskTier.LOW, noon(), noon().plus(HOUR));
        Acting.run(ana, () -> freezing.open(ana, details));
    }

    private void rehearsed(Duration lasted, RehearsalOutcome outcome) {
        var now = clock.instant();
        var report = new RehearsalReport(
                "ci-" + now + lasted,
                1,
                new Setting("stage-3", "18.1", ""),
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
