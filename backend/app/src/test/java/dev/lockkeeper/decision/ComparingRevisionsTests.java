package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.rewritten;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ComparingRevisionsTests extends RecordingTest {

    @Autowired
    Browser browser;

    @BeforeEach
    void four_revisions() {
        var id = aProposal(recording, harbor.ada(), rewritten("Keys are bigint.\nThey are read aloud."));
        revise(harbor.ada(), id, 1, rewritten("Keys are text.\nThey are read aloud."), "");
        revise(harbor.ada(), id, 2, rewritten("Keys are citext.\nThey are read aloud."), "");
        revise(harbor.ada(), id, 3, rewritten("Keys are uuid.\nThey are read aloud."), "");
    }

    @Test
    void side_by_side_both_states_of_a_line_stand_in_one_row_and_an_equal_line_on_both_sides() {
        var split = changes("2/changes?view=split");

        assertThat(split)
                .contains("comparison--split")
                .containsPattern(
                        "(?s)<tr[^>]*>(?:(?!</tr>).)*<mark>bigint</mark>(?:(?!</tr>).)*<mark>text</mark>(?:(?!</tr>).)*</tr>");
        assertThat(split.split("They are read aloud.", -1)).hasSize(3);
    }

    @Test
    void one_below_the_other_each_state_has_a_row_and_an_equal_line_stands_once() {
        var unified = changes("2/changes?view=unified");

        assertThat(unified)
                .contains("<mark>bigint</mark>", "<mark>text</mark>")
                .doesNotContain("comparison--split")
                .doesNotContainPattern("(?s)<mark>bigint</mark>(?:(?!</tr>).)*<mark>text</mark>");
        assertThat(unified.split("They are read aloud.", -1)).hasSize(2);
    }

    @Test
    void any_two_are_compared_whatever_was_said_between_them() {
        assertThat(changes("4/changes?since=1"))
                .contains("revision 1 to 4", "<mark>bigint</mark>", "<mark>uuid</mark>")
                .doesNotContain("citext");
        assertThat(changes("3/changes?since=1&view=split"))
                .contains("bigint", "citext")
                .doesNotContain("uuid");
        assertThat(changes("1/changes?since=4"))
                .contains("revision 4 to 1")
                .containsPattern("(?s)<mark>uuid</mark>.*<mark>bigint</mark>");
    }

    private String changes(String path) {
        return new String(browser.get(harbor.vera(), "decisions/1/revisions/" + path)
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }
}
