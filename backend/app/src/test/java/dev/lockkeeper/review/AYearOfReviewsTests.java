package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.review.Fairness.Share;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.Duty;
import dev.lockkeeper.rotation.PaperRotation;
import dev.lockkeeper.rotation.Stint;
import dev.lockkeeper.rotation.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twelve reviewers, a year, five thousand migrations, holidays and sick days: who gets how much under each strategy. Tiers
 * weigh what they usually weigh, duty is that of the calendar, and fairness is reckoned as the page of a rotation does.
 */
class AYearOfReviewsTests {

    private static final int MIGRATIONS = 5_000;
    private static final int DAYS = 365;
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final Cadence WEEKLY =
            new Cadence(ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0), 7, LocalDate.of(2026, 1, 5));
    private static final List<MemberId> REVIEWERS =
            IntStream.range(0, 12).mapToObj(n -> new MemberId(new UUID(0, n))).toList();

    /** A review that is over at an instant. */
    private record Open(Instant until, MemberId reviewer, int weight) {}

    private record Outcomes(Fairness fairness, int unassigned) {

        double gini() {
            return fairness.gini().orElseThrow();
        }

        List<Integer> taken() {
            return fairness.shares().stream().map(Share::taken).toList();
        }

        String row(Strategy strategy) {
            return String.format(
                    Locale.ROOT,
                    "%-13s  %.3f  %8.2f  %5d  %5d  %10d",
                    strategy,
                    gini(),
                    fairness.maxByMean().orElseThrow(),
                    taken().stream().min(Comparator.naturalOrder()).orElseThrow(),
                    taken().stream().max(Comparator.naturalOrder()).orElseThrow(),
                    unassigned);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void least_loaded_shares_a_year_out_evenly(long seed) {
        assertThat(new Year(Strategy.LEAST_LOADED, seed).outcomes().gini()).isLessThanOrEqualTo(0.10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobody_is_left_without_a_reviewer_under_any_strategy(long seed) {
        for (var strategy : Strategy.values()) {
            var outcomes = new Year(strategy, seed).outcomes();
            assertThat(outcomes.unassigned()).isZero();
            assertThat(outcomes.fairness().taken()).isGreaterThan(MIGRATIONS);
        }
    }

    @Test
    void the_same_year_is_shared_out_the_same_way() {
        for (var strategy : Strategy.values()) {
            assertThat(new Year(strategy, 7).outcomes()).isEqualTo(new Year(strategy, 7).outcomes());
        }
    }

    @Test
    void the_table_of_a_year() {
        var table = new EnumMap<Strategy, Outcomes>(Strategy.class);
        for (var strategy : Strategy.values()) {
            table.put(strategy, new Year(strategy, 20261121).outcomes());
        }

        System.out.println("strategy        gini  max:mean  least   most  unassigned");
        table.forEach((strategy, outcomes) -> System.out.println(outcomes.row(strategy)));

        assertThat(table.get(Strategy.LEAST_LOADED).gini()).isLessThanOrEqualTo(0.10);
        assertThat(table.get(Strategy.ON_DUTY).gini())
                .as("whoever is on duty comes first")
                .isGreaterThan(table.get(Strategy.LEAST_LOADED).gini());
    }

    /** One year under one strategy; the same seed makes the same absences and migrations under each. */
    private static final class Year {

        private final Strategy strategy;
        private final Random random;
        private final PaperRotation rotation;
        private final PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparing(Open::until));
        private final Map<MemberId, Integer> load = new HashMap<>();
        private final Map<MemberId, Integer> lastAsked = new HashMap<>();
        private final Map<MemberId, Integer> taken = new HashMap<>();
        private final Map<MemberId, Integer> weights = new HashMap<>();
        private int unassigned;
        private int number;

        Year(Strategy strategy, long seed) {
            this.strategy = strategy;
            this.random = new Random(seed);
            this.rotation = new PaperRotation(
                    WEEKLY,
                    REVIEWERS,
                    REVIEWERS.stream().flatMap(this::absences).toList());
        }

        Outcomes outcomes() {
            random.ints(MIGRATIONS, 0, DAYS * 24 * 60)
                    .sorted()
                    .mapToObj(minute -> START.plus(Duration.ofMinutes(minute)))
                    .forEach(this::migration);
            var whole = Duration.ofDays(DAYS);
            var present = rotation.present(START, START.plus(whole));
            return new Outcomes(
                    new Fairness(REVIEWERS.stream()
                            .map(one -> share(one, present.get(one).toMinutes() / (double) whole.toMinutes()))
                            .toList()),
                    unassigned);
        }

        private Share share(MemberId member, double availability) {
            return new Share(member, member.toString(), taken.get(member), 0, 0, weights.get(member), availability);
        }

        /** Of anybody of the team or of as many others; a high tier asks for two. */
        private void migration(Instant at) {
            while (!open.isEmpty() && !open.peek().until().isAfter(at)) {
                var over = open.poll();
                load.merge(over.reviewer(), -over.weight(), Integer::sum);
            }
            var tier = RiskTier.values()[random.nextInt(RiskTier.values().length)];
            var author = new MemberId(new UUID(0, random.nextInt(REVIEWERS.size() * 2)));
            var duty = rotation.at(at);
            var asked = new HashSet<MemberId>();
            for (int place = 0; place < (tier == RiskTier.HIGH ? 2 : 1); place++) {
                ask(at, Weights.USUAL.of(tier), line(duty, author, asked), asked);
            }
        }

        private void ask(Instant at, int weight, List<Contender> line, Set<MemberId> asked) {
            var chosen = ReviewerChoice.among(line, strategy, false).chosen();
            if (chosen == null) {
                unassigned++;
                return;
            }
            asked.add(chosen);
            lastAsked.put(chosen, ++number);
            load.merge(chosen, weight, Integer::sum);
            taken.merge(chosen, 1, Integer::sum);
            weights.merge(chosen, weight, Integer::sum);
            open.add(new Open(at.plus(Duration.ofMinutes(60 + random.nextInt(72 * 60))), chosen, weight));
        }

        private List<Contender> line(Duty duty, MemberId author, Set<MemberId> asked) {
            return Stream.concat(duty.candidates().stream(), REVIEWERS.stream())
                    .distinct()
                    .map(one -> new Contender(
                            one,
                            false,
                            one.equals(duty.onDuty()),
                            load.getOrDefault(one, 0),
                            lastAsked.get(one),
                            barred(one, duty, author, asked)))
                    .toList();
        }

        private static @Nullable Outcome barred(MemberId reviewer, Duty duty, MemberId author, Set<MemberId> asked) {
            if (reviewer.equals(author)) {
                return Outcome.AUTHOR;
            }
            if (asked.contains(reviewer)) {
                return Outcome.ASKED_ALREADY;
            }
            return duty.away().contains(reviewer) ? Outcome.AWAY : null;
        }

        /** Three to six weeks of holidays in two pieces, and a few days on which they are ill, from any hour on. */
        private Stream<Stint> absences(MemberId member) {
            var away = new ArrayList<Stint>();
            away.add(away(member, 14 + random.nextInt(8)));
            away.add(away(member, 7 + random.nextInt(15)));
            for (int spell = 0; spell < 4; spell++) {
                away.add(away(member, 1 + random.nextInt(3)));
            }
            return away.stream();
        }

        private Stint away(MemberId member, int days) {
            var from = START.plus(Duration.ofHours(random.nextInt((DAYS - 25) * 24)));
            return new Stint(member, from, from.plus(Duration.ofDays(days)));
        }
    }
}
