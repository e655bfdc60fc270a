package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.Attainment;
import dev.lockkeeper.execution.Judgement;
import dev.lockkeeper.execution.Miss;
import dev.lockkeeper.execution.ObjectiveLimits;
import dev.lockkeeper.execution.ObjectiveScope;
import dev.lockkeeper.execution.ObjectiveSetting;
import dev.lockkeeper.execution.Outcome;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of four executions of 40 seconds each, one failed. */
class ShowingObjectivesTests extends InsightTest {

    @Autowired
    ObjectiveSetting setting;

    @Autowired
    ObjectiveSamples objectives;

    @Autowired
    Browser browser;

    @Test
    void each_objective_shows_what_was_kept_of_it_with_its_interval_and_its_budget() {
        history();

        var kept = as(harbor.crew().vera(), () -> objectives.kept(period()));
        var line = kept.objectives().get(0);
        assertThat(line.attainment())
                .extracting(Attainment::eligible, Attainment::misses, Attainment::unmeasured)
                .containsExactly(4, 1, 0);
        assertThat(line.rows()).isEqualTo(4);
        // Of 3 in 4 by Wilson; on a picture of a hundred.
        assertThat(line.low()).isEqualTo("30.1 %");
        assertThat(line.high()).isEqualTo("95.4 %");
        assertThat(line.drawn()).isEqualTo(new KeptLine.Drawn("30.06", "65.38", "75.00", "90.00"));
        var month = YearMonth.from(hour(5).atOffset(ZoneOffset.UTC));
        assertThat(kept.months()).hasSize(3).contains(new ObjectivesKept.Month(month, 3, 1, 0));
        assertThat(kept.rows()).isEqualTo(4);
        assertThat(kept.breaches())
                .singleElement()
                .satisfies(breach -> assertThat(breach.judgement().misses()).containsExactly(Miss.FAILED));

        // 1 − 1 ÷ (4 × 0.1)
        assertThat(browser.text(harbor.crew().vera(), "insights?months=3"))
                .contains("Execution objectives", "75.0 %", "-150.0 % of the error budget", "it failed", "90 %")
                .contains("95 times of 100 the truth lies between 30.1 % and 95.4 %");
    }

    @Test
    void it_leads_to_the_executions_that_it_judged_page_by_page() {
        history();
        var objective = as(
                harbor.crew().vera(),
                () -> objectives.kept(period()).objectives().get(0).objective().id());

        var first = as(harbor.crew().vera(), () -> objectives.in(period(), objective, null, 3));
        var rest = as(harbor.crew().vera(), () -> objectives.in(period(), objective, first.next(), 3));

        assertThat(first.items()).hasSize(3).doesNotContainAnyElementsOf(rest.items());
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        assertThat(first.items()).extracting(JudgedRow::verdict).contains(Judgement.Verdict.MET);
        assertThat(as(harbor.crew().vera(), () -> objectives.count(period(), objective)))
                .isEqualTo(4);
        assertThat(as(harbor.crew().vera(), () -> objectives.count(period(), UUID.randomUUID())))
                .isZero();
        assertThat(as(cast.quarry().vera(), () -> objectives.count(period(), null)))
                .isZero();
        assertThat(browser.text(harbor.crew().vera(), "insights/objectives?months=3&objective=" + objective))
                .contains("4 rows", "Missed", "it failed", "M-1 Add a berth");
    }

    @Test
    void where_nothing_is_asked_the_page_says_so() {
        assertThat(browser.text(harbor.crew().vera(), "insights?months=3"))
                .contains("Nothing is asked of executions yet");
    }

    private void history() {
        var ana = harbor.crew().ana();
        TravellingClock.at(start, () -> {
            Acting.run(
                    ana,
                    () -> setting.set(
                            ana,
                            new ObjectiveScope(harbor.production(), null, null),
                            new ObjectiveLimits(60_000L, null, false),
                            new BigDecimal("0.9")));
            return ana;
        });
        for (var n = 0; n < 4; n++) {
            wayToProduction(n == 2 ? Outcome.FAILED : Outcome.SUCCEEDED, "job-" + n);
        }
    }
}
