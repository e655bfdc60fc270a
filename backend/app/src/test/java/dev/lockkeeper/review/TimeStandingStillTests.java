package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Turn;
import dev.lockkeeper.migration.TurnTaken;
import dev.lockkeeper.review.AssignmentRows.Row;
import dev.lockkeeper.review.Running.Span;
import dev.lockkeeper.rotation.RotationId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boris and Cleo are asked since Monday at nine, Olga leads; at ten Boris wants something changed. */
class TimeStandingStillTests extends TimeLimitTest {

    RotationId rotation;
    MigrationId id;

    @BeforeEach
    void two_are_asked() {
        rotation = pressing(harbor.olga().id(), harbor.boris(), harbor.cleo());
        id = at("2027-03-01T09:00:00Z", () -> dangerous(harbor.ada()));
        assertThat(asked(id)).hasSize(2);
    }

    @Test
    void while_it_is_the_authors_turn_nobody_is_reminded_and_nobody_else_is_asked() {
        objectAt("2027-03-01T10:00:00Z");

        rounds("2027-03-01T11:00:00Z", "2027-03-01T13:00:00Z", "2027-03-03T13:00:00Z");

        assertThat(told(id, "review.reminded") + told(id, "review.escalated")).isZero();
        assertThat(asked(id)).containsExactly(harbor.cleo().id());
        assertThat(open(id).until()).isNull();
        assertThat(view(id).assignments()).extracting(Row::status).doesNotContain(AssignmentStatus.ESCALATED);
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains("their time stands still");
    }

    @Test
    void what_is_left_runs_on_when_it_is_their_turn_again() {
        objectAt("2027-03-01T10:00:00Z");
        agreeAt("2027-03-01T15:00:00Z");
        assertThat(open(id).until()).isEqualTo("2027-03-02T10:00:00Z");
        assertThat(open(id).standing()).isFalse();

        rounds("2027-03-01T15:59:59Z");
        assertThat(told(id, "review.reminded")).isZero();
        rounds("2027-03-01T16:00:00Z", "2027-03-02T09:59:59Z");
        assertThat(told(id, "review.reminded")).isEqualTo(1);
        assertThat(told(id, "review.escalated")).isZero();
        rounds("2027-03-02T10:00:00Z");
        assertThat(told(id, "review.escalated")).isEqualTo(1);
        assertThat(asked(id)).containsExactly(harbor.olga().id());
    }

    @Test
    void whose_time_was_up_before_is_left_alone_until_then() {
        objectAt("2027-03-01T13:30:00Z");
        rounds("2027-03-01T13:35:00Z", "2027-03-01T14:00:00Z");
        assertThat(told(id, "review.reminded") + told(id, "review.escalated")).isZero();

        agreeAt("2027-03-01T15:00:00Z");
        rounds("2027-03-01T15:05:00Z");

        assertThat(told(id, "review.escalated")).isEqualTo(1);
    }

    @Test
    void other_terms_meanwhile_leave_it_standing_and_count_afterwards() {
        objectAt("2027-03-01T10:00:00Z");

        Acting.run(harbor.ana(), () -> terms.change(harbor.ana(), rotation, 1, limits(null, 3)));

        assertThat(open(id).until()).isNull();
        agreeAt("2027-03-01T15:00:00Z");
        assertThat(open(id).until()).isEqualTo("2027-03-01T17:00:00Z");
    }

    @Test
    void it_runs_in_the_turns_of_reviewers_and_before_anybody_kept_turns() {
        assertThat(running("09:00")).containsExactly(span("09:00", null));
        assertThat(running("09:00", "08:00 SUBMIT", "09:00 REVIEW")).containsExactly(span("09:00", null));
        assertThat(running("09:00", "08:00 SUBMIT")).isEmpty();
        assertThat(running("09:00", "08:00 REVIEW", "10:00 REVISE", "11:00 COMPLETE", "12:00 REVIEW", "13:00 REHEARSE"))
                .containsExactly(span("09:00", "10:00"), span("12:00", "13:00"));
        assertThat(running("09:00", "08:00 REVIEW", "08:30 REVISE", "10:00 REVIEW", "11:00 REVIEW"))
                .containsExactly(span("10:00", null));
    }

    private static List<Span> running(String since, String... turns) {
        var taken = Arrays.stream(turns)
                .map(turn -> turn.split(" "))
                .map(turn -> new TurnTaken(Turn.valueOf(turn[1]), hour(turn[0])))
                .toList();
        return Running.since(hour(since), taken).spans();
    }

    private static Span span(String from, String to) {
        return new Span(hour(from), to == null ? null : hour(to));
    }

    private static Instant hour(String clock) {
        return Instant.parse("2027-03-01T" + clock + ":00Z");
    }

    private void objectAt(String instant) {
        at(instant, () -> {
            requestChanges(harbor.boris(), id);
            return "";
        });
    }

    private void agreeAt(String instant) {
        at(instant, () -> {
            approve(harbor.boris(), id);
            return "";
        });
    }
}
