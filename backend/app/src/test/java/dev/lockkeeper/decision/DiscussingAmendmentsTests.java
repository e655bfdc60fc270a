package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static dev.lockkeeper.decision.DecisionFixtures.rewritten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is in force and what would take its place are both talked about, and told apart. */
class DiscussingAmendmentsTests extends RecordingTest {

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    DecisionCommenting commenting;

    @Autowired
    DecisionDiscussion discussion;

    @Autowired
    DecisionFollowing following;

    @Autowired
    Browser browser;

    private DecisionId id;

    @BeforeEach
    void anAmendment() {
        id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys"));
        var rule = new ApprovalRule(Ids.next(), null, null, 1, Whose.REVIEWERS, Set.of());
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
        amend(1, "Keys are snowflakes");
    }

    @Test
    void a_passage_of_the_amendment_is_quoted_from_the_page_of_what_is_in_force() {
        var comment = quote("Keys are snowflakes");

        assertThat(isOutdated(comment)).isFalse();
        assertThatThrownBy(() -> quote("Keys are nothing at all")).hasMessage("decision.comment.quote-gone");
    }

    @Test
    void what_is_quoted_from_a_withdrawn_amendment_is_outdated() {
        var comment = quote("Keys are snowflakes");

        withdraw(2);

        assertThat(isOutdated(comment)).isTrue();
    }

    @Test
    void what_changed_is_told_against_what_was_in_force_and_not_against_what_was_withdrawn() {
        withdraw(2);
        amend(1, "Keys are bigint");
        Acting.run(harbor.boris(), () -> recording.accept(harbor.boris(), id, 3));

        assertThat(browser.get(harbor.vera(), "decisions/1/revisions/3/changes"))
                .bodyText()
                .contains("bigint")
                .doesNotContain("snowflakes");
    }

    @Test
    void a_reason_that_is_ended_with_the_enter_key_accepts_nothing() {
        assertThat(browser.get(harbor.boris(), "decisions/1"))
                .bodyText()
                .containsPattern(
                        "(?s)<form[^>]*action=\"[^\"]*/withdrawal\"[^>]*>(?:(?!</form>).)*id=\"amendment-reason\"");
    }

    @Test
    void followers_are_told_that_it_was_withdrawn() {
        Acting.run(harbor.cleo(), () -> following.follow(harbor.cleo(), id));

        withdraw(2);

        assertThat(browser.get(harbor.cleo(), "work"))
                .bodyText()
                .contains("Ada withdrew the amendment: what was in force stays")
                .doesNotContain("Ada revised it");
    }

    private void amend(int read, String decision) {
        Acting.run(harbor.ada(), () -> recording.revise(harbor.ada(), id, read, rewritten(decision), "Because."));
    }

    private void withdraw(int read) {
        Acting.run(harbor.ada(), () -> recording.withdraw(harbor.ada(), id, read, "Never mind."));
    }

    private UUID quote(String words) {
        var passage = new DecisionPassage(DecisionPart.DECISION, words);
        return Acting.as(harbor.boris(), () -> commenting.comment(harbor.boris(), id, 1, passage, "So?", ""));
    }

    private boolean isOutdated(UUID comment) {
        return Acting.as(harbor.vera(), () -> discussion.thread(id, comment, null))
                .thread()
                .outdated();
    }
}
