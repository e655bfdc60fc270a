package dev.lockkeeper.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharingOutFatesTests {

    @Test
    void a_single_migration_is_the_one_that_is_measured() {
        assertThat(Fate.of(1, 1)).isEqualTo(Fate.MEASURED);
    }

    @Test
    void of_a_thousand_most_are_done_and_some_are_in_every_state() {
        var shares = IntStream.rangeClosed(1, 1000)
                .mapToObj(n -> Fate.of(n, 1000))
                .collect(groupingBy(Function.identity(), counting()));

        assertThat(shares).containsOnlyKeys(Fate.values());
        assertThat(shares.get(Fate.DONE)).isBetween(700L, 800L);
        assertThat(shares.get(Fate.MEASURED)).isBetween(30L, 50L);
    }
}
