package dev.lockkeeper.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.review.ReviewEscalated;
import dev.lockkeeper.review.ReviewReminded;
import dev.lockkeeper.review.ReviewerMissing;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.RotationCalendar;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Strategy;
import dev.lockkeeper.rotation.Swapping;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class TellingOfDutyTests extends NoticeStage {

    private static final Instant SINCE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-02T13:00:00Z");

    @Autowired
    NoticeWords words;

    @Autowired
    RotationUpkeep upkeep;

    @Autowired
    RotationCalendar calendar;

    @Autowired
    Swapping swapping;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void whose_time_runs_out_is_told_once_until_it_begins_anew() {
        var id = migration(harbor.ada());
        var assignment = UUID.randomUUID();

        remind(id, assignment, SINCE, UNTIL);
        remind(id, assignment, SINCE, UNTIL);

        assertThat(said(harbor.boris(), NoticeKind.REVIEW_DUE))
                .containsExactly(id + " Add a fulfilment status still waits for your review: somebody else is asked at"
                        + " 2 Mar 2026, 13:00 UTC");
        remind(id, assignment, UNTIL, null);
        assertThat(said(harbor.boris(), NoticeKind.REVIEW_DUE))
                .contains(id + " Add a fulfilment status still waits for your review");
    }

    @Test
    void that_time_is_up_is_told_to_who_let_it_pass_and_to_the_author() {
        var id = migration(harbor.ada());

        publish(new ReviewEscalated(
                id, UUID.randomUUID(), harbor.boris().id(), harbor.cleo().id(), true));

        for (var member : List.of(harbor.boris(), harbor.ada())) {
            assertThat(said(member, NoticeKind.REVIEW_ESCALATED))
                    .containsExactly("Boris did not review " + id
                            + " Add a fulfilment status in time: Cleo is asked, who leads the rotation");
        }
        assertThat(notices(harbor.cleo(), NoticeKind.REVIEW_ESCALATED)).isEmpty();
    }

    @Test
    void that_nobody_can_be_asked_is_told_to_the_admins_as_it_happens() {
        var id = migration(harbor.ada());

        assertThat(said(harbor.ana(), NoticeKind.REVIEWER_MISSING))
                .containsExactly("Nobody can be asked to review " + id + " Add a fulfilment status");
        assertThat(notices(harbor.olga(), NoticeKind.REVIEWER_MISSING)).hasSize(1);
        assertThat(notices(harbor.boris(), NoticeKind.REVIEWER_MISSING)).isEmpty();

        publish(new ReviewerMissing(id, UUID.randomUUID(), 7, harbor.boris().id(), null));
        assertThat(said(harbor.ana(), NoticeKind.REVIEWER_MISSING))
                .contains("The time of Boris to review " + id
                        + " Add a fulfilment status is up, and nobody else can be asked");
    }

    @Test
    void the_other_side_of_a_swap_is_told_of_each_step_and_led_to_it() {
        var rotation = rotation(harbor.boris().id(), harbor.cleo().id());
        var swap = ask(rotation, harbor.boris(), harbor.cleo());

        assertThat(said(harbor.cleo(), NoticeKind.SHIFT_SWAP))
                .containsExactly("Boris asks you to swap a shift of Everybody");
        var notice = notices(harbor.cleo(), NoticeKind.SHIFT_SWAP).get(0);
        assertThat(notice.path()).isEqualTo("/rotations/" + rotation + "/swaps/" + swap);
        assertThat(browser.get(harbor.cleo(), notice.path().substring(1))).hasStatusOk();
        assertThat(notices(harbor.boris(), NoticeKind.SHIFT_SWAP)).isEmpty();

        Acting.run(harbor.cleo(), () -> swapping.decline(harbor.cleo(), rotation, swap));
        var again = ask(rotation, harbor.boris(), harbor.cleo());
        Acting.run(harbor.cleo(), () -> swapping.accept(harbor.cleo(), rotation, again));

        assertThat(said(harbor.boris(), NoticeKind.SHIFT_SWAP))
                .containsExactly(
                        "Cleo declined the swap of a shift of Everybody",
                        "Cleo accepted the swap of a shift of Everybody");
        assertThat(notices(harbor.cleo(), NoticeKind.SHIFT_SWAP)).hasSize(2);
    }

    private void remind(MigrationId id, UUID assignment, Instant since, Instant until) {
        publish(new ReviewReminded(
                id, UUID.randomUUID(), assignment, harbor.boris().id(), since, until));
    }

    /** As a round does it, for nobody. */
    private void publish(Object event) {
        Acting.asSystem(
                harbor.tenant().id(),
                () -> transaction.execute(status -> {
                    events.publishEvent(event);
                    return "";
                }));
    }

    private UUID ask(RotationId rotation, CurrentMember by, CurrentMember of) {
        var now = Instant.now();
        return Acting.as(by, () -> {
            var shift = calendar.shifts(rotation, now, now.plus(Duration.ofDays(30))).stream()
                    .filter(one -> by.id().equals(one.member()) && one.from().isAfter(now))
                    .findFirst()
                    .orElseThrow();
            return swapping.ask(by, rotation, shift.from(), of.id(), null);
        });
    }

    private RotationId rotation(MemberId... members) {
        var details = new RotationDetails(
                "Everybody",
                new Cadence(ZoneOffset.UTC, LocalTime.NOON, 7, LocalDate.of(2026, 1, 5)),
                Strategy.LEAST_LOADED,
                null,
                List.of(members));
        return Acting.as(harbor.ana(), () -> upkeep.create(harbor.ana(), details));
    }

    private List<String> said(CurrentMember member, NoticeKind kind) {
        return notices(member, kind).stream().map(words::of).toList();
    }
}
