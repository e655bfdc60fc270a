package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.rotation.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twelve reviewers, a year, five thousand migrations, holidays and sick days: who gets how much under each strategy. */
class AYearOfReviewsTests {

    private static final int REVIEWERS = 12;
    private static final int MIGRATIONS = 5_000;
    private static final int HOURS = 365 * 24;

    /** A review that is over at an hour. */
    private record Open(int until, int reviewer, int weight) {}

    private record Outcomes(int[] taken, int[] weights, int unassigned) {

        double gini() {
            var sorted = Arrays.stream(weights).sorted().toArray();
            var total = Arrays.stream(sorted).sum();
            var ranked = IntStream.range(0, sorted.length)
                    .mapToDouble(place -> (2.0 * (place + 1) - sorted.length - 1) * sorted[place])
                    .sum();
            return ranked / (sorted.length * (double) total);
        }

        double maxByMean() {
            return Arrays.stream(weights).max().orElseThrow()
                    / Arrays.stream(weights).average().orElseThrow();
        }

        String row(Strategy strategy) {
            return String.format(
                    Locale.ROOT,
                    "%-13s  %.3f  %8.2f  %5d  %5d  %10d",
                    strategy,
                    gini(),
                    maxByMean(),
                    Arrays.stream(taken).min().orElseThrow(),
                    Arrays.stream(taken).max().orElseThrow(),
                    unassigned);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void least_loaded_shares_a_year_out_evenly(long seed) {
        assertThat(year(Strategy.LEAST_LOADED, seed).gini()).isLessThanOrEqualTo(0.10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobody_is_left_without_a_reviewer_under_any_strategy(long seed) {
        for (var strategy : Strategy.values()) {
            var outcomes = year(strategy, seed);
            assertThat(outcomes.unassigned()).isZero();
            assertThat(Arrays.stream(outcomes.taken()).sum()).isGreaterThan(MIGRATIONS);
        }
    }

    @Test
    void the_same_year_is_shared_out_the_same_way() {
        for (var strategy : Strategy.values()) {
            assertThat(year(strategy, 7).taken())
                    .containsExactly(year(strategy, 7).taken());
        }
    }

    @Test
    void the_table_of_a_year() {
        var table = new EnumMap<Strategy, Outcomes>(Strategy.class);
        for (var strategy : Strategy.values()) {
            table.put(strategy, year(strategy, 20261121));
        }

        System.out.println("strategy        gini  max:mean  least   most  unassigned");
        table.forEach((strategy, outcomes) -> System.out.println(outcomes.row(strategy)));

        assertThat(table.get(Strategy.LEAST_LOADED).gini()).isLessThanOrEqualTo(0.10);
    }

    private static Outcomes year(Strategy strategy, long seed) {
        var random = new Random(seed);
        var away = absences(random);
        var open = new PriorityQueue<Open>((one, other) -> Integer.compare(one.until(), other.until()));
        var load = new int[REVIEWERS];
        var lastAsked = new Integer[REVIEWERS];
        var outcomes = new Outcomes(new int[REVIEWERS], new int[REVIEWERS], 0);
        var unassigned = 0;
        var number = 0;
        for (int hour : hours(random)) {
            while (!open.isEmpty() && open.peek().until() <= hour) {
                var over = open.poll();
                load[over.reviewer()] -= over.weight();
            }
            var weight = 1 + random.nextInt(3);
            var author = random.nextInt(REVIEWERS * 2);
            var asked = new ArrayList<Integer>();
            // A high tier, which weighs most, asks for two.
            for (int place = 0; place < (weight == 3 ? 2 : 1); place++) {
                var line = line(hour, away, load, lastAsked, author, asked);
                var chosen = ReviewerChoice.among(line, strategy, false).chosen();
                if (chosen == null) {
                    unassigned++;
                    continue;
                }
                var reviewer = (int) chosen.value().getLeastSignificantBits();
                asked.add(reviewer);
                lastAsked[reviewer] = ++number;
                load[reviewer] += weight;
                outcomes.taken()[reviewer]++;
                outcomes.weights()[reviewer] += weight;
                open.add(new Open(hour + 1 + random.nextInt(72), reviewer, weight));
            }
        }
        return new Outcomes(outcomes.taken(), outcomes.weights(), unassigned);
    }

    /** In the order in which they stand in for whoever's week it is. */
    private static List<Contender> line(
            int hour, boolean[][] away, int[] load, Integer[] lastAsked, int author, List<Integer> asked) {
        var first = hour / (7 * 24) % REVIEWERS;
        var line = IntStream.range(0, REVIEWERS)
                .map(place -> (first + place) % REVIEWERS)
                .boxed()
                .toList();
        var onDuty =
                line.stream().filter(one -> !away[one][hour / 24]).findFirst().orElse(-1);
        return line.stream()
                .map(one -> new Contender(
                        new MemberId(new UUID(0, one)),
                        false,
                        one.equals(onDuty),
                        load[one],
                        lastAsked[one],
                        barred(one, away[one][hour / 24], author, asked)))
                .toList();
    }

    private static Outcome barred(int reviewer, boolean away, int author, List<Integer> asked) {
        if (reviewer == author) {
            return Outcome.AUTHOR;
        }
        if (asked.contains(reviewer)) {
            return Outcome.ASKED_ALREADY;
        }
        return away ? Outcome.AWAY : null;
    }

    private static int[] hours(Random random) {
        return IntStream.range(0, MIGRATIONS)
                .map(n -> random.nextInt(HOURS))
                .sorted()
                .toArray();
    }

    /** Three to six weeks of holidays each in one or two pieces, and a few days on which somebody is ill. */
    private static boolean[][] absences(Random random) {
        var away = new boolean[REVIEWERS][366];
        for (var days : away) {
            away(days, random.nextInt(340), 14 + random.nextInt(8));
            away(days, random.nextInt(340), 7 + random.nextInt(15));
            for (int spell = 0; spell < 4; spell++) {
                away(days, random.nextInt(360), 1 + random.nextInt(3));
            }
        }
        return away;
    }

    private static void away(boolean[] days, int from, int count) {
        Arrays.fill(days, from, Math.min(days.length, from + count), true);
    }
}
