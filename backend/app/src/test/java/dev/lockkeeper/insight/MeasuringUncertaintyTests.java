package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
