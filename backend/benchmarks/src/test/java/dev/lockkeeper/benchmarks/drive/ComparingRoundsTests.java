package dev.lockkeeper.benchmarks.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingRoundsTests {

    @Test
    void the_median_of_an_even_number_lies_between_two() {
        assertThat(Spread.of(9, 1, 4, 2)).isEqualTo(new Spread(1, 3, 9));
        assertThat(Spread.of(3, 1, 2).words(1)).isEqualTo("2.0 (1.0–3.0)");
    }

    @Test
    void a_page_is_compared_with_the_bare_page_of_the_same_round() {
        var samples = new LinkedHashMap<Target, List<Sample>>();
        samples.put(new Target(Target.BARE, 10, List.of()), rounds(100, 1000));
        samples.put(new Target("a migration", 10, List.of()), rounds(50, 500));

        var table = new Rounds(samples).table();

        assertThat(table).hasSize(4);
        assertThat(table.get(3)).startsWith("| a migration | 10 | 2.00 (2.00–2.00) | 275 (50–500) |");
    }

    private static List<Sample> rounds(double... perSecond) {
        return java.util.Arrays.stream(perSecond)
                .mapToObj(figure -> new Sample(figure, 1, 2, 1024))
                .toList();
    }
}
