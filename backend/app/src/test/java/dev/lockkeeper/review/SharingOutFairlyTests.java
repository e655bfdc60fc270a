package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.review.Fairness.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharingOutFairlyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void where_all_carry_the_same_gini_is_nought_and_the_most_is_the_mean() {
        var even = loads(6, 6, 6);

        assertThat(even.gini()).hasValue(0);
        assertThat(even.maxByMean()).hasValue(1);
    }

    /** By hand: differences of 1, 3, 2 each twice = 12; 12 ÷ (2 · 9 · 7/3) = 2/7; 4 ÷ (7/3) = 12/7. */
    @Test
    void three_loads_are_reckoned_as_by_hand() {
        var three = loads(1, 2, 4);

        assertThat(three.gini().orElseThrow()).isCloseTo(2.0 / 7, within(1e-12));
        assertThat(three.maxByMean().orElseThrow()).isCloseTo(12.0 / 7, within(1e-12));
    }

    /** By hand: one of four carries everything: 3 · 8 · 2 ÷ (2 · 16 · 2) = 0.75. */
    @Test
    void where_one_carries_everything_gini_is_all_but_one_part() {
        var one = loads(8, 0, 0, 0);

        assertThat(one.gini()).hasValue(0.75);
        assertThat(one.maxByMean()).hasValue(4);
    }

    @Test
    void where_nobody_carries_anything_it_is_even_and_nobody_carries_most() {
        assertThat(loads(0, 0).gini()).hasValue(0);
        assertThat(loads(0, 0).maxByMean()).isEmpty();
        assertThat(loads().gini()).isEmpty();
        assertThat(loads().maxByMean()).isEmpty();
    }

    @Test
    void who_was_there_half_the_time_carries_twice_as_much() {
        var halves = new Fairness(List.of(share(6, 1), share(3, 0.5)));

        assertThat(halves.shares()).extracting(Share::load).containsExactly(6.0, 6.0);
        assertThat(halves.gini()).hasValue(0);
    }

    @Test
    void who_was_never_there_counts_in_nothing() {
        var fairness = new Fairness(List.of(share(4, 1), share(4, 1), share(0, 0), share(9, 0)));

        assertThat(fairness.gini()).hasValue(0);
        assertThat(fairness.maxByMean()).hasValue(1);
        assertThat(FairnessChart.of(fairness).bars())
                .extracting(FairnessChart.Bar::load)
                .containsExactly("4.0", "4.0", null, null);
    }

    @Test
    void gini_lies_between_nought_and_one_whatever_the_order_and_the_unit() {
        var random = new Random(3);
        for (int run = 0; run < 1_000; run++) {
            var weights = random.ints(1 + random.nextInt(12), 0, 50).toArray();
            var gini = loads(weights).gini().orElseThrow();
            var backwards = new ArrayList<>(loads(weights).shares());
            Collections.reverse(backwards);

            assertThat(gini).isBetween(0.0, 1.0);
            assertThat(new Fairness(backwards).gini().orElseThrow()).isCloseTo(gini, within(1e-9));
            var tenfold = Arrays.stream(weights).map(weight -> 10 * weight).toArray();
            assertThat(loads(tenfold).gini().orElseThrow()).isCloseTo(gini, within(1e-9));
        }
    }

    @Test
    void bars_are_as_wide_as_loads_beside_the_greatest() {
        var chart = FairnessChart.of(loads(1, 2, 4));

        assertThat(chart.bars()).extracting(FairnessChart.Bar::width).containsExactly("25.00", "50.00", "100.00");
        assertThat(chart.meanAt()).isEqualTo("58.33");
        assertThat(FairnessChart.of(loads(0)).bars())
                .extracting(FairnessChart.Bar::width)
                .containsExactly("0.00");
    }

    @Test
    void a_period_is_over_or_runs_and_is_not_too_long() {
        assertThat(FairnessPeriod.of(null, null, TODAY)).isEqualTo(new FairnessPeriod(TODAY.minusDays(89), TODAY));
        assertThat(FairnessPeriod.of(TODAY, TODAY.minusDays(9), TODAY))
                .isEqualTo(new FairnessPeriod(TODAY.minusDays(9), TODAY));
        assertThat(FairnessPeriod.of(TODAY.plusDays(5), TODAY.plusDays(9), TODAY))
                .isEqualTo(new FairnessPeriod(TODAY, TODAY));
        assertThat(FairnessPeriod.of(LocalDate.MIN, LocalDate.MAX, TODAY))
                .isEqualTo(new FairnessPeriod(TODAY.minusDays(FairnessPeriod.MOST_DAYS - 1), TODAY));
        var now = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(new FairnessPeriod(TODAY, TODAY).ends(ZoneOffset.UTC, now)).isEqualTo(now);
        assertThat(new FairnessPeriod(TODAY.minusDays(1), TODAY.minusDays(1)).ends(ZoneOffset.UTC, now))
                .isEqualTo("2026-11-21T00:00:00Z");
    }

    private static Fairness loads(int... weights) {
        return new Fairness(
                Arrays.stream(weights).mapToObj(weight -> share(weight, 1)).toList());
    }

    private static Share share(int weight, double availability) {
        return new Share(new MemberId(UUID.randomUUID()), "Somebody", weight, 0, 0, weight, availability);
    }
}
