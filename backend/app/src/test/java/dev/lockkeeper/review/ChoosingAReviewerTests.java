package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.review.ReviewerChoice.Candidate;
import dev.lockkeeper.rotation.Strategy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoosingAReviewerTests {

    private static final MemberId ADA = new MemberId(new UUID(0, 1));
    private static final MemberId BORIS = new MemberId(new UUID(0, 2));
    private static final MemberId CLEO = new MemberId(new UUID(0, 3));

    @Test
    void whoever_is_on_duty_is_asked_first_where_the_rotation_says_so() {
        var choice = choose(Strategy.ON_DUTY, onDuty(BORIS, 9), free(CLEO, 0, null), free(ADA, 2, null));

        assertThat(choice.chosen()).isEqualTo(BORIS);
        assertThat(outcomes(choice)).containsExactly(Outcome.CHOSEN, Outcome.NOT_ON_DUTY, Outcome.NOT_ON_DUTY);
        assertThat(choice.candidates()).extracting(Candidate::member).containsExactly(BORIS, CLEO, ADA);
    }

    @Test
    void where_nobody_on_duty_is_free_the_rest_goes_by_load() {
        var choice = choose(
                Strategy.ON_DUTY,
                new Contender(BORIS, false, true, 0, null, Outcome.AUTHOR),
                free(CLEO, 4, null),
                free(ADA, 2, 7));

        assertThat(choice.chosen()).isEqualTo(ADA);
        assertThat(outcomes(choice)).containsExactly(Outcome.CHOSEN, Outcome.MORE_TO_REVIEW, Outcome.AUTHOR);
    }

    @Test
    void the_least_loaded_is_asked_then_whoever_was_asked_longest_ago() {
        assertThat(choose(Strategy.LEAST_LOADED, onDuty(BORIS, 4), free(CLEO, 2, 9), free(ADA, 4, null))
                        .chosen())
                .isEqualTo(CLEO);
        var even = choose(Strategy.LEAST_LOADED, free(BORIS, 2, 8), free(CLEO, 2, 5), free(ADA, 2, 9));
        assertThat(even.chosen()).isEqualTo(CLEO);
        assertThat(outcomes(even))
                .containsExactly(Outcome.CHOSEN, Outcome.ASKED_MORE_RECENTLY, Outcome.ASKED_MORE_RECENTLY);
    }

    @Test
    void round_robin_asks_whoever_was_asked_longest_ago_whatever_their_load() {
        var choice = choose(Strategy.ROUND_ROBIN, free(BORIS, 0, 8), free(CLEO, 9, 5), free(ADA, 2, 9));

        assertThat(choice.chosen()).isEqualTo(CLEO);
        assertThat(choose(Strategy.ROUND_ROBIN, free(BORIS, 0, 1), free(ADA, 5, null))
                        .chosen())
                .isEqualTo(ADA);
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void where_nothing_tells_them_apart_the_line_does_the_same_way_each_time(Strategy strategy) {
        var choice = choose(strategy, free(CLEO, 1, 3), free(ADA, 1, 3), free(BORIS, 1, 3));

        assertThat(choice.candidates()).extracting(Candidate::member).containsExactly(CLEO, ADA, BORIS);
        assertThat(outcomes(choice)).containsExactly(Outcome.CHOSEN, Outcome.LATER_IN_LINE, Outcome.LATER_IN_LINE);
        assertThat(choose(strategy, free(CLEO, 1, 3), free(ADA, 1, 3), free(BORIS, 1, 3)))
                .isEqualTo(choice);
    }

    @Test
    void an_owner_of_the_domain_comes_first_where_one_is_wanted() {
        var line = List.of(free(BORIS, 0, null), new Contender(CLEO, true, false, 8, 9, null));

        assertThat(ReviewerChoice.among(line, Strategy.LEAST_LOADED, false).chosen())
                .isEqualTo(BORIS);
        var choice = ReviewerChoice.among(line, Strategy.LEAST_LOADED, true);
        assertThat(choice.chosen()).isEqualTo(CLEO);
        assertThat(outcomes(choice)).containsExactly(Outcome.CHOSEN, Outcome.OWNS_NO_DOMAIN);
    }

    @Test
    void nobody_is_chosen_where_everybody_is_barred_and_each_is_told_why() {
        var choice = choose(
                Strategy.LEAST_LOADED,
                new Contender(BORIS, false, true, 0, null, Outcome.AWAY),
                new Contender(CLEO, false, false, 0, null, Outcome.DECLINED));

        assertThat(choice.chosen()).isNull();
        assertThat(outcomes(choice)).containsExactly(Outcome.AWAY, Outcome.DECLINED);
    }

    private static ReviewerChoice choose(Strategy strategy, Contender... line) {
        return ReviewerChoice.among(List.of(line), strategy, false);
    }

    private static Contender free(MemberId member, int load, Integer lastAsked) {
        return new Contender(member, false, false, load, lastAsked, null);
    }

    private static Contender onDuty(MemberId member, int load) {
        return new Contender(member, false, true, load, 20, null);
    }

    private static List<Outcome> outcomes(ReviewerChoice choice) {
        return choice.candidates().stream().map(Candidate::outcome).toList();
    }
}
