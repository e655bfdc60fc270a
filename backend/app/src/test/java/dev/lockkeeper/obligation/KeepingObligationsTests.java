package dev.lockkeeper.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.common.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class KeepingObligationsTests {

    @Autowired
    Cast cast;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    Obligations obligations;

    @Autowired
    ObligationCourse course;

    @Autowired
    AuditTrail trail;

    Crew harbor;
    LocalDate today = LocalDate.now();

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void what_waits_on_a_member_comes_soonest_first() {
        promise(harbor.ada(), "later", today.plusDays(9));
        promise(harbor.ada(), "late", today.minusDays(1));
        promise(harbor.eli(), "somebody else's", today);

        assertThat(openOf(harbor.ada()))
                .extracting(ObligationRow::title, ObligationRow::late)
                .containsExactly(tuple("late", true), tuple("later", false));
    }

    @Test
    void a_kept_promise_waits_on_nobody_and_every_step_is_a_row() {
        var id = promise(harbor.ada(), "Validate", today);
        as(harbor.ada(), () -> keeping.reassign(harbor.ada(), id, harbor.eli().id(), "Holiday"));
        as(harbor.eli(), () -> keeping.keep(harbor.eli(), id, "M-45"));

        assertThat(openOf(harbor.eli())).isEmpty();
        assertThat(Acting.as(harbor.vera(), () -> course.of(id)))
                .extracting(
                        ObligationTransition::fromStatus,
                        ObligationTransition::toStatus,
                        ObligationTransition::ownerName,
                        ObligationTransition::byName,
                        ObligationTransition::reason)
                .containsExactly(
                        tuple(null, ObligationStatus.OPEN, "Ada", "Ada", ""),
                        tuple(ObligationStatus.OPEN, ObligationStatus.OPEN, "Eli", "Ada", "Holiday"),
                        tuple(ObligationStatus.OPEN, ObligationStatus.KEPT, "Eli", "Eli", "M-45"));
        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 3)).items())
                .extracting(AuditEntry::action)
                .containsExactly("obligation.done", "obligation.reassigned", "obligation.promised");
    }

    @Test
    void a_refused_step_leaves_no_row() {
        var id = promise(harbor.ada(), "Validate", today);

        assertThatThrownBy(() -> as(harbor.ada(), () -> keeping.drop(harbor.ada(), id, " ")))
                .hasMessage("obligation.reason-missing");

        assertThat(Acting.as(harbor.ada(), () -> course.of(id))).hasSize(1);
        assertThat(openOf(harbor.ada())).hasSize(1);
    }

    @Test
    void viewers_promise_nothing() {
        assertThatThrownBy(() -> promise(harbor.vera(), "Validate", today)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_open_about_a_subject_is_dropped_together() {
        promise(harbor.ada(), "about D-7", today);
        var other = new Promise(
                ObligationKind.REVIEW_DECISION, "about D-8", harbor.ada().id(), today, Subject.decision(8));
        as(harbor.ada(), () -> keeping.promise(harbor.ada(), other));

        as(
                harbor.ada(),
                () -> keeping.dropAbout(
                        harbor.ada(), Subject.decision(7), ObligationKind.REVIEW_DECISION, "Superseded"));

        assertThat(openOf(harbor.ada())).extracting(ObligationRow::title).containsExactly("about D-8");
    }

    @Test
    void the_other_tenants_obligations_are_left_alone() {
        var quarry = cast.quarry();
        var theirs = promise(quarry.ada(), "theirs", today);

        assertThatThrownBy(() -> as(harbor.ada(), () -> keeping.keep(harbor.ada(), theirs, "M-1")))
                .isInstanceOf(NotFound.class);
        as(
                harbor.ada(),
                () -> keeping.dropAbout(
                        harbor.ada(), Subject.decision(7), ObligationKind.REVIEW_DECISION, "Superseded"));

        assertThat(openOf(quarry.ada())).extracting(ObligationRow::title).containsExactly("theirs");
        assertThatThrownBy(() -> Acting.as(harbor.ada(), () -> obligations.get(theirs)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(
                        harbor.ada(),
                        () -> keeping.promise(
                                harbor.ada(),
                                new Promise(
                                        ObligationKind.OTHER,
                                        "for them",
                                        quarry.ada().id(),
                                        today,
                                        null))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_list_pages_without_gap_or_twin() {
        for (int i = 0; i < 7; i++) {
            promise(harbor.ada(), "Promise " + i, today.plusDays(i % 3));
        }

        var first = page(DueCursor.FIRST);
        var second = page(DueCursor.parse(first.next()));
        var third = page(DueCursor.parse(second.next()));

        assertThat(List.of(first, second, third))
                .flatExtracting(dev.lockkeeper.common.Page::items)
                .hasSize(7)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(java.util.Comparator.comparing(row -> ((ObligationRow) row).dueOn()));
        assertThat(third.next()).isNull();
    }

    private dev.lockkeeper.common.Page<ObligationRow> page(DueCursor after) {
        return Acting.as(
                harbor.ada(),
                () -> obligations.soonestFirst(
                        ObligationFilter.ALL, harbor.ada().id(), after, 3));
    }

    private ObligationId promise(CurrentMember by, String title, LocalDate due) {
        var promise = new Promise(ObligationKind.REVIEW_DECISION, title, by.id(), due, Subject.decision(7));
        return Acting.as(by, () -> keeping.promise(by, promise));
    }

    private List<ObligationRow> openOf(CurrentMember member) {
        return Acting.as(member, () -> obligations.openOf(member.id(), 10));
    }

    private static void as(CurrentMember member, Runnable step) {
        Acting.run(member, step);
    }
}
