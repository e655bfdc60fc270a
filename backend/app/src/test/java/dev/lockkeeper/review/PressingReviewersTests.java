package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.review.AssignmentRows.Row;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PressingReviewersTests extends TimeLimitTest {

    @Test
    void whoever_is_asked_is_reminded_once() {
        var id = asking();
        var first = asked(id);
        assertThat(open(id).until()).isEqualTo("2027-03-01T13:00:00Z");

        rounds("2027-03-01T10:59:59Z");
        assertThat(told(id, "review.reminded")).isZero();
        rounds("2027-03-01T11:00:00Z", "2027-03-01T11:05:00Z", "2027-03-01T12:59:59Z");

        assertThat(told(id, "review.reminded")).isEqualTo(1);
        assertThat(asked(id)).isEqualTo(first);
    }

    @Test
    void when_their_time_is_up_the_next_is_asked() {
        var id = asking();
        var first = asked(id).get(0);

        rounds("2027-03-01T11:00:00Z", "2027-03-01T13:00:00Z", "2027-03-01T13:05:00Z");

        assertThat(asked(id)).doesNotContain(first).hasSize(1);
        assertThat(told(id, "review.escalated")).isEqualTo(1);
        assertThat(open(id).until()).isEqualTo("2027-03-01T17:00:00Z");
        assertThat(view(id).assignments())
                .extracting(Row::status)
                .containsExactly(AssignmentStatus.ESCALATED, AssignmentStatus.ASSIGNED);
    }

    @Test
    void then_the_lead_is_asked_and_nobody_after_that() {
        var id = asking();

        rounds("2027-03-01T13:00:00Z", "2027-03-01T15:00:00Z", "2027-03-01T17:00:00Z", "2027-03-01T18:00:00Z");
        assertThat(asked(id)).containsExactly(harbor.olga().id());
        assertThat(open(id).until()).isEqualTo("2027-03-02T13:00:00Z");
        assertThat(open(id).reasons())
                .extracting(AssignmentRows.Reason::outcome)
                .contains(Outcome.CHOSEN_AS_LEAD, Outcome.LET_TIME_PASS);

        rounds("2027-03-02T11:00:00Z", "2027-03-02T13:00:00Z", "2027-03-05T13:00:00Z");
        assertThat(asked(id)).containsExactly(harbor.olga().id());
        assertThat(told(id, "review.reminded")).as("the second and the lead").isEqualTo(2);
        assertThat(told(id, "review.escalated")).isEqualTo(2);
        assertThat(told(id, "review.reviewer-missing")).isZero();
    }

    @Test
    void the_page_says_that_it_waits_on_the_lead_and_why() {
        var id = asking();

        rounds("2027-03-01T13:00:00Z", "2027-03-01T17:00:00Z");

        assertThat(browser.get(harbor.vera(), "migrations/" + id.number()))
                .bodyText()
                .contains("it waits on Olga.");
        assertThat(browser.get(harbor.vera(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains("Why Olga?", "let the time pass", "asked as the rotation");
    }

    @Test
    void the_page_and_the_queue_say_until_when() {
        pressing(null, harbor.boris());
        var id = at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));

        assertThat(browser.get(harbor.vera(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains("since", "1 Mar 2027, 09:00 UTC", "until", "1 Mar 2027, 13:00 UTC");
        assertThat(at(
                        "2027-03-01T09:00:00Z",
                        () -> Acting.as(
                                harbor.boris(),
                                () -> queue.waitingOn(harbor.boris().id(), Instant.parse("2027-03-01T09:00:00Z"), 5))))
                .extracting(ReviewQueue.Waiting::until)
                .containsExactly(Instant.parse("2027-03-01T13:00:00Z"));
    }

    @Test
    void where_nobody_is_left_it_stays_with_them_and_is_told_once() {
        pressing(null, harbor.boris());
        var id = at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));

        rounds("2027-03-01T13:00:00Z", "2027-03-01T13:05:00Z", "2027-03-04T13:05:00Z");

        assertThat(asked(id)).containsExactly(harbor.boris().id());
        assertThat(told(id, "review.reviewer-missing")).isEqualTo(1);
        var late = at("2027-03-04T13:05:00Z", () -> open(id));
        assertThat(late.late()).isTrue();
        assertThat(late.stuck()).isTrue();
    }

    @Test
    void whoever_has_decided_or_declined_is_pressed_no_more() {
        pressing(null, harbor.boris(), harbor.cleo());
        var decided = at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));
        var ended = at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));
        at("2027-03-01T10:00:00Z", () -> {
            approve(member(asked(decided).get(0)), decided);
            Acting.run(harbor.ada(), () -> lifecycle.withdraw(harbor.ada(), ended, "No longer."));
            return "";
        });

        rounds("2027-03-01T11:00:00Z", "2027-03-01T13:00:00Z", "2027-03-02T13:00:00Z");

        for (var id : List.of(decided, ended)) {
            assertThat(told(id, "review.reminded") + told(id, "review.escalated"))
                    .isZero();
        }
    }

    /** Boris or Cleo since Monday at nine; Olga leads. */
    private MigrationId asking() {
        pressing(harbor.olga().id(), harbor.boris(), harbor.cleo());
        return at("2027-03-01T09:00:00Z", () -> harmless(harbor.ada()));
    }
}
