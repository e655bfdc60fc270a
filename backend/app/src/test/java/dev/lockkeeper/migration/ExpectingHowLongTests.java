package dev.lockkeeper.migration;

import static dev.lockkeeper.migration.ExpectedTime.Source.EXECUTION;
import static dev.lockkeeper.migration.ExpectedTime.Source.LINTER;
import static dev.lockkeeper.migration.ExpectedTime.Source.REHEARSAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.migration.ExpectedTime.Source;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectingHowLongTests {

    private static final long ROWS = 1_000_000;

    /** Ten minutes on a million rows, six of them for indexes. */
    private static final Reckoned RECKONED = new Reckoned(Duration.ofMinutes(10), Duration.ofMinutes(6), ROWS);

    @Test
    void without_a_trial_the_linters_measure_counts() {
        assertThat(expected()).isEqualTo(time(10, 6, LINTER));
    }

    @Test
    void what_took_longer_anywhere_counts_whatever_lay_there() {
        assertThat(expected(rehearsed(15, null))).isEqualTo(time(15, 6, REHEARSAL));
        assertThat(expected(rehearsed(15, 3L), executed(20))).isEqualTo(time(20, 6, EXECUTION));
    }

    @Test
    void what_was_quick_counts_only_on_tables_of_half_the_size_or_more() {
        assertThat(expected(rehearsed(2, null))).isEqualTo(time(10, 6, LINTER));
        assertThat(expected(rehearsed(2, ROWS / 2 - 1))).isEqualTo(time(10, 6, LINTER));
        assertThat(expected(executed(2))).isEqualTo(time(10, 6, LINTER));
        assertThat(expected(rehearsed(2, ROWS / 2))).isEqualTo(time(2, 2, REHEARSAL));
        assertThat(expected(rehearsed(8, ROWS * 3))).isEqualTo(time(8, 6, REHEARSAL));
    }

    @Test
    void beside_such_a_trial_the_longest_of_all_counts() {
        assertThat(expected(rehearsed(2, ROWS), executed(4), rehearsed(3, 10L))).isEqualTo(time(4, 4, EXECUTION));
    }

    @Test
    void an_odd_number_of_rows_is_halved_upwards() {
        assertThat(new TriedTime(Duration.ZERO, 1L, REHEARSAL).isLike(3)).isFalse();
        assertThat(new TriedTime(Duration.ZERO, 2L, REHEARSAL).isLike(3)).isTrue();
    }

    private static ExpectedTime expected(TriedTime... tried) {
        return ExpectedTime.of(RECKONED, List.of(tried));
    }

    private static TriedTime rehearsed(int minutes, Long rows) {
        return new TriedTime(Duration.ofMinutes(minutes), rows, REHEARSAL);
    }

    private static TriedTime executed(int minutes) {
        return new TriedTime(Duration.ofMinutes(minutes), null, EXECUTION);
    }

    private static ExpectedTime time(int whole, int indexing, Source by) {
        return new ExpectedTime(Duration.ofMinutes(whole), Duration.ofMinutes(indexing), by);
    }
}
