package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.review.ReviewerChoice.Candidate;
import dev.lockkeeper.rotation.Strategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every choice, whoever is in line: two thousand lines for each strategy. */
class AnyChoiceTests {

    private static final int LINES = 2_000;

    private static final List<Outcome> BARS = List.of(
            Outcome.AUTHOR,
            Outcome.ANSWERABLE,
            Outcome.AWAY,
            Outcome.MAY_NOT_REVIEW,
            Outcome.ROLE_TOO_LOW,
            Outcome.AT_CAPACITY,
            Outcome.DECLINED,
            Outcome.LET_TIME_PASS,
            Outcome.ASKED_ALREADY);

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void somebody_is_asked_exactly_where_somebody_is_free(Strategy strategy) {
        each(strategy, (line, choice) -> {
            var free = line.stream().filter(one -> one.barred() == null).map(Contender::member);
            if (choice.chosen() == null) {
                assertThat(free).isEmpty();
            } else {
                assertThat(free).contains(choice.chosen());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void everybody_in_line_is_told_once_and_one_at_most_is_chosen(Strategy strategy) {
        each(strategy, (line, choice) -> {
            assertThat(choice.candidates())
                    .extracting(Candidate::member)
                    .containsExactlyInAnyOrderElementsOf(
                            line.stream().map(Contender::member).toList());
            assertThat(choice.candidates().stream().filter(one -> one.outcome() == Outcome.CHOSEN))
                    .hasSize(choice.chosen() == null ? 0 : 1);
            assertThat(choice.candidates().stream()
                            .filter(one -> BARS.contains(one.outcome()))
                            .map(Candidate::member))
                    .containsExactlyElementsOf(line.stream()
                            .filter(one -> one.barred() != null)
                            .map(Contender::member)
                            .toList());
        });
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void nobody_who_is_barred_changes_who_is_asked(Strategy strategy) {
        each(strategy, (line, choice) -> {
            var free = line.stream().filter(one -> one.barred() == null).toList();
            assertThat(ReviewerChoice.among(free, strategy, false).chosen()).isEqualTo(choice.chosen());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Strategy.class,
            names = {"LEAST_LOADED", "ROUND_ROBIN"})
    void nobody_who_is_free_had_more_right_to_be_passed_over(Strategy strategy) {
        each(strategy, (line, choice) -> line.stream()
                .filter(one -> one.member().equals(choice.chosen()))
                .forEach(chosen -> line.stream()
                        .filter(one -> one.barred() == null)
                        .forEach(other ->
                                assertThat(rank(strategy, chosen)).isLessThanOrEqualTo(rank(strategy, other)))));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void who_is_asked_does_not_hang_on_chance(Strategy strategy) {
        each(strategy, (line, choice) -> {
            assertThat(ReviewerChoice.among(List.copyOf(line), strategy, false)).isEqualTo(choice);
            if (distinct(line)) {
                var shuffled = new ArrayList<>(line);
                Collections.shuffle(shuffled, new Random(line.size()));
                assertThat(ReviewerChoice.among(shuffled, strategy, false).chosen())
                        .isEqualTo(choice.chosen());
            }
        });
    }

    /** However the reviews come; the third member, who may have any amount, is always free. */
    @ParameterizedTest
    @EnumSource(Capacity.Unit.class)
    void nobody_is_given_more_than_their_capacity(Capacity.Unit unit) {
        var random = new Random(11);
        for (int run = 0; run < 300; run++) {
            var most = Map.of(member(0), 1 + random.nextInt(6), member(1), 1 + random.nextInt(6));
            var loads = new ArrayList<>(List.of(Load.NONE, Load.NONE, Load.NONE));
            for (int review = 0; review < 30; review++) {
                give(new Capacity(unit, most), loads, List.of(1, 2, 4).get(random.nextInt(3)));
            }
            most.forEach((member, limit) -> {
                var load = loads.get(place(member));
                assertThat(unit == Capacity.Unit.WEIGHT ? load.weight() : load.reviews())
                        .isLessThanOrEqualTo(limit);
            });
        }
    }

    private static void give(Capacity capacity, List<Load> loads, int weight) {
        var line = IntStream.range(0, loads.size())
                .mapToObj(place -> {
                    var fits = capacity.takes(member(place), loads.get(place), weight);
                    return new Contender(
                            member(place),
                            false,
                            false,
                            loads.get(place).weight(),
                            null,
                            fits ? null : Outcome.AT_CAPACITY);
                })
                .toList();
        var chosen =
                place(ReviewerChoice.among(line, Strategy.LEAST_LOADED, false).chosen());
        var before = loads.get(chosen);
        loads.set(chosen, new Load(before.weight() + weight, before.reviews() + 1, null));
    }

    private static int place(MemberId member) {
        return (int) member.value().getLeastSignificantBits();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "ADMIN", "REVIEWER"})
    void a_role_admits_itself_and_what_is_above(Role least) {
        var eligibility = new Eligibility(least, Set.of(), Set.of());

        for (var role : Role.values()) {
            assertThat(eligibility.admits(role)).isEqualTo(role.ordinal() <= least.ordinal());
        }
    }

    private interface Claim {
        void on(List<Contender> line, ReviewerChoice choice);
    }

    private static void each(Strategy strategy, Claim claim) {
        var random = new Random(strategy.ordinal());
        for (int n = 0; n < LINES; n++) {
            var line = line(random);
            claim.on(line, ReviewerChoice.among(line, strategy, false));
        }
    }

    private static List<Contender> line(Random random) {
        var onDuty = random.nextInt(6);
        return IntStream.range(0, random.nextInt(7))
                .mapToObj(place -> new Contender(
                        member(place),
                        random.nextBoolean(),
                        place == onDuty,
                        random.nextInt(4),
                        random.nextInt(3) == 0 ? null : 1 + random.nextInt(20),
                        random.nextInt(3) == 0 ? BARS.get(random.nextInt(BARS.size())) : null))
                .toList();
    }

    private static long rank(Strategy strategy, Contender one) {
        return (strategy == Strategy.ROUND_ROBIN ? 0 : one.load() * 1_000L) + one.lastAskedOrNever();
    }

    private static boolean distinct(List<Contender> line) {
        var turns = new HashSet<Integer>();
        return line.stream().allMatch(one -> turns.add(one.lastAskedOrNever()));
    }

    private static MemberId member(int place) {
        return new MemberId(new UUID(0, place));
    }
}
