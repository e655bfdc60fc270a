package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Where no rule asks for anybody, what a reviewer has accepted is changed by the word of a reviewer. */
class AmendingWithoutRulesTests extends AmendingTest {

    private static final DecisionGuard CASCADES =
            DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.ERROR);
    private static final DecisionGuard SOFTER =
            DecisionGuard.of(GuardKind.NO_CASCADE, "No cascade at all.", Severity.WARN);

    @Autowired
    DecisionGuards guards;

    @Test
    void what_an_engineer_or_an_agent_writes_waits_for_a_reviewer() {
        for (var author : List.of(harbor.ada(), harbor.agent())) {
            var id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys"));

            assertThat(amend(author, id, 1, content("Keys are bigint"))).isTrue();

            assertThat(standing(id).content().title()).isEqualTo("Keys");
            assertThat(page(id)).contains("Revision 2 waits as an amendment", "Nobody has agreed to revision 2");
            assertThatThrownBy(() -> accept(author, id, 2)).isInstanceOf(AccessDeniedException.class);
            assertThat(accept(harbor.cleo(), id, 2)).isTrue();
            assertThat(standing(id).content().title()).isEqualTo("Keys are bigint");
        }
    }

    @Test
    void a_reviewers_own_words_are_in_force_at_once_unless_they_follow_what_waits() {
        var id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys"));

        assertThat(amend(harbor.cleo(), id, 1, content("Keys are bigint"))).isFalse();
        assertThat(amend(harbor.ada(), id, 2, content("Keys are text"))).isTrue();
        assertThat(amend(harbor.cleo(), id, 3, content("Keys are citext"))).isTrue();

        assertThat(standing(id).content().title()).isEqualTo("Keys are bigint");
    }

    @Test
    void a_guard_of_what_is_in_force_waits_as_an_amendment_whoever_adds_it() {
        for (var author : List.of(harbor.ada(), harbor.boris())) {
            var id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys"));
            var before = inForce().size();

            add(author, id, CASCADES);

            assertThat(inForce()).hasSize(before);
            assertThat(standing(id).revision()).isEqualTo(1);
            assertThat(page(id)).contains("Revision 2 waits as an amendment", "No cascades.");
            assertThatThrownBy(() -> accept(harbor.cleo(), id, 2)).hasMessage("decision.dry-run-missing");
            assertThat(agree(harbor.cleo(), id, 2)).isTrue();
            assertThat(inForce()).hasSize(before + 1);
        }
    }

    @Test
    void one_in_force_is_changed_and_taken_out_the_same_way_and_stands_until_then() {
        var id = guarded();
        var kept = guards(id).get(0).id();

        Acting.run(harbor.ada(), () -> recording.changeGuard(harbor.ada(), id, kept, SOFTER));

        assertThat(inForce()).extracting(Guard::says).containsExactly("No cascades.");
        assertThat(text("decisions/1/revisions/2/changes")).contains("Warning", "at all");
        assertThat(agree(harbor.boris(), id, 2)).isTrue();
        assertThat(inForce()).extracting(Guard::says).containsExactly("No cascade at all.");

        Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, kept));
        assertThat(inForce()).hasSize(1);
        assertThat(agree(harbor.boris(), id, 3)).isTrue();
        assertThat(inForce()).isEmpty();
    }

    @Test
    void a_second_one_goes_into_the_amendment_that_waits_and_a_withdrawal_takes_both_away() {
        var id = guarded();

        add(harbor.ada(), id, CASCADES.over(List.of("billing.*"), List.of()));
        add(harbor.eli(), id, CASCADES.over(List.of("ledger.*"), List.of()));

        assertThat(standing(id).open().revision()).isEqualTo(2);
        assertThat(guards(id)).hasSize(3);
        withdraw(harbor.boris(), id, 2);
        assertThat(guards(id)).hasSize(1);
        assertThat(inForce()).hasSize(1);
    }

    @Test
    void the_page_of_what_is_in_force_offers_it_to_whoever_may_write_records() {
        var id = guarded();

        var form = new String(browser.get(harbor.ada(), "decisions/1")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        assertThat(form).contains("Add a guard", "waits as an amendment until a reviewer agrees", ">Change</a>");
        assertThat(page(id)).doesNotContain("Add a guard", "until a reviewer agrees");

        assertThat(browser.post(harbor.ada(), "decisions/1/guards")
                        .param("kind", "name")
                        .param("says", "Index names begin with idx_.")
                        .param("severity", "ERROR")
                        .param("thing", "index")
                        .param("pattern", "^idx_"))
                .hasStatus3xxRedirection();
        assertThat(standing(id).open().revision()).isEqualTo(2);
    }

    private DecisionId guarded() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        add(harbor.ada(), id, CASCADES);
        agree(harbor.boris(), id, 1);
        return id;
    }

    private void add(CurrentMember by, DecisionId id, DecisionGuard guard) {
        Acting.run(by, () -> recording.guard(by, id, guard));
    }

    /** Of the latest revision. */
    private List<DecisionGuard.Kept> guards(DecisionId id) {
        UUID key = Acting.as(harbor.vera(), () -> key(id));
        return Acting.as(harbor.vera(), () -> guards.of(key));
    }

    private List<Guard> inForce() {
        return Acting.as(harbor.vera(), guards::inForce);
    }
}
