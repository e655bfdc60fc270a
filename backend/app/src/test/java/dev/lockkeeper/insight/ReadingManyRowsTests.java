package dev.lockkeeper.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures of very many rows are the same, and need some bytes a row. */
class ReadingManyRowsTests {

    @Test
    void lengths_added_one_by_one_are_spread_as_those_that_are_held() {
        var lot = new Random(7);
        var lengths = new Lengths();
        var some = new Lengths();
        var held = new ArrayList<Duration>();
        for (var n = 0; n < 10_001; n++) {
            var length = Duration.ofNanos(lot.nextLong(3_000_000_000_000_000L));
            (n % 3 == 0 ? some : lengths).add(length);
            held.add(length);
        }
        lengths.addAll(some);
        lengths.add(null);

        var spread = Percentiles.of(lengths);

        Collections.sort(held);
        assertThat(spread.n()).isEqualTo(10_001);
        assertThat(spread.p50()).isEqualTo(held.get(5000));
        assertThat(spread.p85()).isEqualTo(held.get(8500));
        assertThat(spread.p95()).isEqualTo(held.get(9500));
        // (10,001 − 1.96 × 100.005) ÷ 2 is 4,902.5: the 4,902nd from either end.
        assertThat(spread.interval())
                .isEqualTo(new Intervals.Interval(
                        held.get(4901).toNanos() / 1e9, held.get(10_001 - 4902).toNanos() / 1e9));
    }

    @Test
    void the_mean_of_what_is_not_there_is_not_known() {
        assertThat(new Lengths().mean()).isNull();
        assertThat(Percentiles.of(new Lengths()).p50()).isNull();
    }
}
