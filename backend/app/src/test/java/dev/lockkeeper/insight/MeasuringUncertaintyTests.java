package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against printed tables. */
class MeasuringUncertaintyTests {

    private static final Offset<Double> TABLE = within(0.0006);

    @ParameterizedTest
    @CsvSource({"0, 0, 3.689", "1, 0.0253, 5.572", "3, 0.6187, 8.767", "10, 4.795, 18.390", "100, 81.364, 121.627"})
    void a_count_lies_within_the_exact_interval_of_poisson(int count, double low, double high) {
        var interval = Intervals.poisson(count);

        assertThat(interval.low()).isCloseTo(low, TABLE);
        assertThat(interval.high()).isCloseTo(high, TABLE);
    }

    @Test
    void a_share_lies_within_wilsons_interval() {
        var interval = Intervals.share(2, 50);

        assertThat(interval.low()).isCloseTo(0.0110, TABLE);
        assertThat(interval.high()).isCloseTo(0.1346, TABLE);
    }

    @Test
    void a_share_of_nothing_failed_is_not_certain() {
        var interval = Intervals.share(0, 10);

        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.2775, TABLE);
    }

    /** The exact ones, summed term by term elsewhere. */
    @ParameterizedTest
    @CsvSource({"1000, 938.9730, 1063.9521", "1001, 939.9420, 1064.9831", "3000, 2893.5986, 3109.3135"})
    void a_large_count_lies_within_the_same_interval(int count, double low, double high) {
        var interval = Intervals.poisson(count);

        assertThat(interval.low()).isCloseTo(low, TABLE);
        assertThat(interval.high()).isCloseTo(high, TABLE);
    }

    @Test
    void a_very_large_count_takes_no_time() {
        var began = System.nanoTime();
        for (var n = 0; n < 10_000; n++) {
            Intervals.poisson(100_000);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(Intervals.poisson(100_000).low()).isCloseTo(99_381.1, within(0.5));
        assertThat(Intervals.poisson(100_000).high()).isCloseTo(100_621.7, within(0.5));
    }

    /** Of n throws of a coin, the largest r so that fewer than r heads are at most 2.5 times of 100: printed tables. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "5, 0", "6, 1", "8, 1", "9, 2", "10, 2", "20, 6", "50, 18", "100, 40", "1000, 469"})
    void the_middle_lies_between_as_many_from_either_end(int n, int rank) {
        assertThat(Intervals.medianRank(n)).isEqualTo(rank);
    }

    @Test
    void of_very_many_the_places_are_those_of_a_bell() {
        // (10,000 − 1.96 × 100) ÷ 2
        assertThat(Intervals.medianRank(10_000)).isEqualTo(4902);
    }

    @Test
    void the_interval_of_a_median_is_two_of_its_sample() {
        assertThat(Intervals.median(hours(3, 1, 2, 5, 4))).isNull();
        assertThat(Intervals.median(hours(3, 1, 6, 2, 5, 4))).isEqualTo(new Intervals.Interval(3600, 6 * 3600));
        assertThat(Intervals.median(hours(10, 9, 8, 7, 6, 5, 4, 3, 2, 1)))
                .isEqualTo(new Intervals.Interval(2 * 3600, 9 * 3600));
    }

    @Test
    void six_of_sixty_to_one_of_fifty_is_four_fifths_less_or_chance() {
        var reduction = Objects.requireNonNull(Reduction.of(1, 50, 6, 60));

        // 1 − (1 ÷ 50) ÷ (6 ÷ 60); of seven in all one: by Clopper and Pearson 0.0036 to 0.5787, as odds × 60 ÷ 50.
        assertThat(reduction.share()).isCloseTo(0.8, within(1e-12));
        assertThat(reduction.interval().low()).isCloseTo(-0.6485, TABLE);
        assertThat(reduction.interval().high()).isCloseTo(0.9957, TABLE);
        assertThat(reduction.spelled()).isEqualTo("80 %");
        assertThat(reduction.low()).isEqualTo("−65 %");
        assertThat(reduction.high()).isEqualTo("100 %");
    }

    @Test
    void what_never_happened_cannot_be_reduced() {
        assertThat(Reduction.of(1, 50, 0, 60)).isNull();
        assertThat(Reduction.of(1, 0, 6, 60)).isNull();
        var gone = Objects.requireNonNull(Reduction.of(0, 50, 6, 60));
        assertThat(gone.share()).isEqualTo(1);
        // 1 − (1 − 0.025^(1/6)) ÷ 0.025^(1/6) × 60 ÷ 50
        assertThat(gone.interval().low()).isCloseTo(-0.0192, TABLE);
        assertThat(gone.interval().high()).isEqualTo(1);
    }

    private static List<Duration> hours(int... hours) {
        return Arrays.stream(hours).mapToObj(Duration::ofHours).toList();
    }
}
