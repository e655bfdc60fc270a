package dev.lockkeeper.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TurnTests {

    private static final CheckResult APPROVED = CheckResult.open("approvals", "gate.approvals.open");
    private static final CheckResult UNREVIEWED = CheckResult.waiting("approvals", "gate.approvals.waiting");
    private static final CheckResult BRIEF_MISSING = CheckResult.waiting("brief", "gate.brief.waiting");
    private static final CheckResult BREAKS = CheckResult.blocked("compatible", "gate.compatible.blocked");

    @Test
    void a_draft_is_the_authors_to_submit() {
        assertThat(Turn.of(MigrationStatus.DRAFT, gate(BREAKS))).isEqualTo(Turn.SUBMIT);
    }

    @Test
    void what_is_blocked_is_the_authors_to_mend() {
        assertThat(Turn.of(MigrationStatus.IN_REVIEW, gate(UNREVIEWED, BREAKS))).isEqualTo(Turn.REVISE);
    }

    @Test
    void what_only_a_dual_write_blocks_is_for_who_ends_that() {
        var mirrored = CheckResult.blocked(DualWriteCheck.KEY, "gate.dual-write.blocked");

        assertThat(Turn.of(MigrationStatus.IN_REVIEW, gate(UNREVIEWED, mirrored)))
                .isEqualTo(Turn.DUAL_WRITE);
        assertThat(Turn.of(MigrationStatus.IN_REVIEW, gate(mirrored, BREAKS))).isEqualTo(Turn.REVISE);
    }

    @Test
    void a_brief_that_says_too_little_is_the_authors_to_complete() {
        assertThat(Turn.of(MigrationStatus.IN_REVIEW, gate(BRIEF_MISSING, UNREVIEWED)))
                .isEqualTo(Turn.COMPLETE);
    }

    @Test
    void what_waits_on_approvals_alone_is_the_reviewers() {
        assertThat(Turn.of(MigrationStatus.IN_REVIEW, gate(UNREVIEWED))).isEqualTo(Turn.REVIEW);
        assertThat(Turn.REVIEW.isWithAuthor()).isFalse();
    }

    @Test
    void a_rehearsal_and_then_a_window_come_after_what_people_have_to_say() {
        var window = CheckResult.waiting("window", "gate.window.waiting");
        var rehearsal = CheckResult.waiting("rehearsal", "gate.rehearsal.waiting");

        assertThat(Turn.of(MigrationStatus.IN_REVIEW, gate(window, UNREVIEWED))).isEqualTo(Turn.REVIEW);
        assertThat(Turn.of(MigrationStatus.IN_REVIEW, gate(window, BRIEF_MISSING)))
                .isEqualTo(Turn.COMPLETE);
        assertThat(Turn.of(MigrationStatus.IN_REVIEW, gate(window, rehearsal, APPROVED)))
                .isEqualTo(Turn.REHEARSE);
        assertThat(Turn.of(MigrationStatus.IN_REVIEW, gate(window, APPROVED))).isEqualTo(Turn.SCHEDULE);
    }

    @Test
    void what_is_approved_is_to_be_executed_and_what_is_executing_to_be_reported() {
        assertThat(Turn.of(MigrationStatus.APPROVED, gate(APPROVED))).isEqualTo(Turn.EXECUTE);
        assertThat(Turn.of(MigrationStatus.EXECUTING, gate(APPROVED))).isEqualTo(Turn.REPORT);
    }

    @ParameterizedTest
    @EnumSource(
            value = MigrationStatus.class,
            names = {"DONE", "REJECTED", "WITHDRAWN", "FAILED", "ROLLED_BACK"})
    void what_has_ended_is_nobodys_turn(MigrationStatus ended) {
        assertThat(Turn.of(ended, gate(UNREVIEWED))).isEqualTo(Turn.NOBODY);
    }

    private static Gate gate(CheckResult... results) {
        return Gate.of(List.of(results));
    }
}
