package dev.lockkeeper.execution;

import static dev.lockkeeper.execution.Judgement.Verdict.MET;
import static dev.lockkeeper.execution.Judgement.Verdict.MISSED;
import static dev.lockkeeper.execution.Judgement.Verdict.UNMEASURED;
import static dev.lockkeeper.execution.Outcome.FAILED;
import static dev.lockkeeper.execution.Outcome.ROLLED_BACK;
import static dev.lockkeeper.execution.Outcome.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lockkeeper.common.Ids;
import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.risk.RiskTier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgingByObjectivesTests {

    private static final ObjectiveLimits ALL = new ObjectiveLimits(10_000L, 500L, true);
    private static final BigDecimal TARGET = new BigDecimal("0.95");
    private static final BigDecimal TINY = new BigDecimal("0.000001");

    @Test
    void what_keeps_to_duration_and_lock_and_window_has_met_it_to_the_millisecond() {
        assertThat(Judgement.of(ALL, SUCCEEDED, measured(10_000L, 500L), true).verdict())
                .isEqualTo(MET);
        assertThat(Judgement.of(ALL, SUCCEEDED, measured(10_001L, 500L), true).misses())
                .containsExactly(Miss.DURATION);
        assertThat(Judgement.of(ALL, SUCCEEDED, measured(10_000L, 501L), true).misses())
                .containsExactly(Miss.LOCK);
        assertThat(Judgement.of(ALL, SUCCEEDED, measured(1L, 1L), false).misses())
                .containsExactly(Miss.WINDOW);
        assertThat(Judgement.of(ALL, SUCCEEDED, measured(10_001L, 501L), false).misses())
                .containsExactly(Miss.DURATION, Miss.LOCK, Miss.WINDOW);
    }

    @Test
    void a_failure_is_a_miss_whatever_was_measured() {
        assertThat(Judgement.of(ALL, FAILED, measured(1L, 1L), true).misses()).containsExactly(Miss.FAILED);
        assertThat(Judgement.of(ALL, ROLLED_BACK, measured(null, null), true).verdict())
                .isEqualTo(MISSED);
    }

    @Test
    void what_nobody_measured_is_held_against_no_one_unless_something_else_was_missed() {
        assertThat(Judgement.of(ALL, SUCCEEDED, measured(1L, null), true).verdict())
                .isEqualTo(UNMEASURED);
        assertThat(Judgement.of(ALL, SUCCEEDED, measured(20_000L, null), true).verdict())
                .isEqualTo(MISSED);
        assertThat(Judgement.of(new ObjectiveLimits(10_000L, null, false), SUCCEEDED, measured(1L, null), false)
                        .verdict())
                .isEqualTo(MET);
    }

    @Test
    void an_objective_asks_something() {
        assertThatThrownBy(() -> new ObjectiveLimits(null, null, false)).hasMessage("objective.asks-nothing");
        assertThatThrownBy(() -> new ObjectiveLimits(0L, null, false)).hasMessage("objective.limit");
        assertThatThrownBy(() -> new ObjectiveLimits(null, -1L, false)).hasMessage("objective.limit");
    }

    /** 1 − 2 ÷ 100 = 0.98; 1 − 2 ÷ (100 × 0.05) = 0.6. */
    @Test
    void attainment_and_budget_are_as_the_formula_says() {
        var kept = new Attainment(100, 2, 7, TARGET);

        assertThat(kept.attained())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.98"));
        assertThat(kept.budgetLeft())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.6"));
        assertThat(kept.isBelowTarget()).isFalse();
    }

    @Test
    void a_budget_that_is_used_up_is_nothing_and_an_overdrawn_one_is_less() {
        assertThat(new Attainment(100, 5, 0, TARGET).budgetLeft())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0"));
        assertThat(new Attainment(10, 1, 0, TARGET).budgetLeft())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("-1"));
        assertThat(new Attainment(100, 5, 0, TARGET).isBelowTarget()).isFalse();
        assertThat(new Attainment(100, 6, 0, TARGET).isBelowTarget()).isTrue();
    }

    @Test
    void without_an_execution_that_can_be_judged_there_is_no_figure() {
        for (var none : List.of(new Attainment(0, 0, 0, TARGET), new Attainment(3, 0, 3, TARGET))) {
            assertThat(none.attained()).isEmpty();
            assertThat(none.budgetLeft()).isEmpty();
            assertThat(none.isBelowTarget()).isFalse();
        }
    }

    /** 1 − 1 ÷ 100 = 0.99; 1 − 1 ÷ (100 × 0.05) = 0.8. With one measured beside: 1 − 1 ÷ 101, 1 − 1 ÷ 5.05. */
    @Test
    void a_failure_is_one_of_all_that_ended_and_not_of_those_that_were_measured() {
        var failed = new Attainment(100, 1, 99, TARGET);
        assertThat(failed.attained())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.99"));
        assertThat(failed.budgetLeft())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.8"));
        assertThat(failed.isBelowTarget()).isFalse();

        assertThat(new Attainment(1, 1, 0, TARGET).attained())
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0"));
        assertThat(new Attainment(101, 1, 99, TARGET).attained())
                .hasValueSatisfying(share -> assertThat(share).isCloseTo(new BigDecimal("0.990099"), within(TINY)));
    }

    @Test
    void what_says_more_of_an_execution_comes_before_what_says_less() {
        var run = new Prospect(RiskTier.HIGH, ChangeKind.INDEX, null, ExpectedTime.Source.LINTER);
        var any = scope(null, null);
        var tier = scope(null, RiskTier.HIGH);
        var kind = scope(ChangeKind.INDEX, null);
        var both = scope(ChangeKind.INDEX, RiskTier.HIGH);

        assertThat(any.precision()).isLessThan(tier.precision());
        assertThat(tier.precision()).isLessThan(kind.precision());
        assertThat(kind.precision()).isLessThan(both.precision());
        assertThat(both.holds(run)).isTrue();
        assertThat(scope(ChangeKind.DATA, RiskTier.HIGH).holds(run)).isFalse();
        assertThat(scope(ChangeKind.INDEX, RiskTier.LOW).holds(run)).isFalse();
    }

    private static ObjectiveScope scope(@Nullable ChangeKind kind, @Nullable RiskTier tier) {
        return new ObjectiveScope(Ids.next(), kind, tier);
    }

    private static Measurements measured(@Nullable Long duration, @Nullable Long lock) {
        return new Measurements(duration, lock, null, null);
    }
}
