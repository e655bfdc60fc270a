package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where others are asked, nobody agrees to what they have made themselves: its words, or its guards. */
class HavingAHandTests extends RecordingTest {

    private static final DecisionGuard CASCADES =
            DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.ERROR);

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    DecisionGuards guards;

    @Autowired
    Admission admission;

    @Autowired
    Browser browser;

    @Test
    void who_added_a_guard_does_not_count_and_the_page_says_so() {
        othersAreAsked(1);
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(harbor.boris(), id);

        assertThat(agree(harbor.boris(), id, 1)).isFalse();
        assertThat(page()).contains("had a hand in it and is not counted", "1 more reviewer");
        assertThat(agree(harbor.cleo(), id, 1)).isTrue();
    }

    @Test
    void where_nobody_else_is_asked_their_word_is_enough() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(harbor.boris(), id);
        assertThat(page()).doesNotContain("had a hand in it");

        assertThat(agree(harbor.boris(), id, 1)).isTrue();
    }

    @Test
    void who_changed_or_removed_one_does_not_count_either() {
        var id = inForce();
        amend(id, 1);
        change(harbor.boris(), id);
        assertThat(agree(harbor.boris(), id, 2)).isFalse();
        assertThat(agree(harbor.cleo(), id, 2)).isTrue();

        amend(id, 2);
        Acting.run(harbor.cleo(), () -> recording.removeGuard(harbor.cleo(), id, first(id)));
        assertThat(agree(harbor.cleo(), id, 3)).isFalse();
        assertThat(agree(harbor.boris(), id, 3)).isTrue();
    }

    @Test
    void a_further_revision_of_what_waits_is_still_partly_theirs_and_one_after_a_withdrawal_is_not() {
        var id = inForce();
        amend(id, 1);
        change(harbor.boris(), id);
        amend(id, 2);
        assertThat(agree(harbor.boris(), id, 3)).isFalse();

        Acting.run(harbor.ada(), () -> recording.withdraw(harbor.ada(), id, 3, "No."));
        amend(id, 1);

        assertThat(agree(harbor.boris(), id, 4)).isTrue();
    }

    @Test
    void a_guard_that_makes_a_new_revision_does_not_make_the_words_somebody_elses() {
        othersAreAsked(2);
        var id = aProposal(recording, harbor.boris(), content("Keys"));
        agree(harbor.cleo(), id, 1);
        guard(harbor.ada(), id);

        assertThat(agree(harbor.boris(), id, 2)).isFalse();
        assertThat(agree(harbor.cleo(), id, 2)).as("one of two").isFalse();
        assertThat(agree(harbor.ana(), id, 2)).isTrue();
    }

    @Test
    void who_answers_for_an_agent_does_not_count_where_it_had_a_hand() {
        othersAreAsked(1);
        var agent = Acting.as(
                harbor.olga(),
                () -> admission.addAgent("Boris's agent", harbor.boris().id()));
        var helper = new CurrentMember(harbor.tenant(), agent, "Boris's agent", Role.ENGINEER, true);
        var written = aProposal(recording, helper, content("Keys"));
        var guarded = aProposal(recording, harbor.ada(), content("Cascades"));
        guard(helper, guarded);

        assertThat(List.of(agree(harbor.boris(), written, 1), agree(harbor.boris(), guarded, 1)))
                .containsOnly(false);
        assertThat(List.of(agree(harbor.cleo(), written, 1), agree(harbor.cleo(), guarded, 1)))
                .containsOnly(true);
    }

    private DecisionId inForce() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(harbor.ada(), id);
        agree(harbor.boris(), id, 1);
        othersAreAsked(1);
        return id;
    }

    private void othersAreAsked(int approvals) {
        var rule = new ApprovalRule(Ids.next(), null, null, approvals, Whose.REVIEWERS, Set.of());
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
    }

    private void amend(DecisionId id, int read) {
        revise(harbor.ada(), id, read, content("Keys, after " + read), "Because.");
    }

    private void guard(CurrentMember by, DecisionId id) {
        Acting.run(by, () -> recording.guard(by, id, CASCADES));
    }

    private void change(CurrentMember by, DecisionId id) {
        var other = DecisionGuard.of(GuardKind.NO_CASCADE, "No cascade at all.", Severity.WARN);
        Acting.run(by, () -> recording.changeGuard(by, id, first(id), other));
    }

    private UUID first(DecisionId id) {
        return Acting.as(harbor.vera(), () -> guards.of(key(id))).get(0).id();
    }

    private String page() {
        return new String(browser.get(harbor.vera(), "decisions/1")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }
}
