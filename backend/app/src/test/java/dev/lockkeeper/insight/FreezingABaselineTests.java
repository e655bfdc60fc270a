package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.insight.roi.BaselineForm;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreezingABaselineTests extends RoiTest {

    @Test
    void a_frozen_baseline_does_not_move() {
        wayToProduction(Outcome.SUCCEEDED);
        var before = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(2);
        freeze(before, before, "").hasStatus3xxRedirection();

        var baseline = as(vera(), () -> upkeep.baseline()).orElseThrow();
        assertThat(baseline.period()).isEqualTo(new Period(before, before));
        assertThat(baseline.figures().executions()).isZero();
        assertThat(baseline.figures().lead()).isNull();

        freeze(before, before, "60").hasStatus3xxRedirection();
        var counted = as(vera(), () -> upkeep.baseline()).orElseThrow();
        assertThat(counted.figures().executions()).isEqualTo(60);
        assertThat(counted.figures().flaws()).isEqualTo(3);
        assertThat(counted.typed()).isTrue();
        assertThat(browser.get(vera(), "insights/roi")).bodyText().contains("no longer counts", "counted elsewhere");
    }

    @Test
    void what_still_goes_on_cannot_be_frozen() {
        var running = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));

        freeze(running, running, "").hasStatus(422).bodyText().contains("ends before this month");
        freeze(running.minusMonths(1), running.minusMonths(2), "")
                .hasStatus(422)
                .bodyText()
                .contains("The first month comes before the last");
    }

    @Test
    void what_may_not_be_known_yet_cannot_be_frozen() {
        var form = new BaselineForm(YearMonth.of(2026, 2), YearMonth.of(2026, 3), null, null, "Before");

        // March ends with the 31st; a run of that day is mature on 7 April, and the month as a whole on the 8th.
        TravellingClock.at(Instant.parse("2026-04-07T23:59:59Z"), () -> assertThatThrownBy(
                        () -> run(ana(), () -> upkeep.freeze(ana(), form)))
                .hasMessage("insight.roi.baseline.immature"));
        TravellingClock.at(Instant.parse("2026-04-08T00:00:00Z"), () -> {
            run(ana(), () -> upkeep.freeze(ana(), form));
            return form;
        });
        assertThat(as(vera(), () -> upkeep.baseline())).isPresent();
    }

    @Test
    void a_baseline_says_of_how_many_incidents_nobody_had_confirmed_the_cause() {
        var course = new Course(Instant.parse("2026-02-10T08:00:00Z"), null, null, null);
        var details = new IncidentDetails("Slow", Severity.MAJOR, course, "", null, List.of(), "");
        var boris = harbor.crew().boris();
        run(boris, () -> incidents.confirm(boris, incidents.report(boris, details), Cause.MIGRATION_FLAW));
        run(boris, () -> incidents.suspect(boris, incidents.report(boris, details), Cause.MIGRATION_FLAW));
        run(boris, () -> incidents.report(boris, details));
        var february = YearMonth.of(2026, 2);

        freeze(february, february, "").hasStatus3xxRedirection();

        var baseline = as(vera(), () -> upkeep.baseline()).orElseThrow();
        assertThat(baseline.unjudged()).isEqualTo(2);
        assertThat(baseline.figures().flaws()).isEqualTo(1);
        assertThat(browser.get(vera(), "insights/roi"))
                .bodyText()
                .contains("Of 2 incidents of the baseline nobody had confirmed the cause when it was frozen");
    }
}
