package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.lint.TableName;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AmendingADecisionTests extends AmendingTest {

    @Autowired
    DecisionRules rules;

    @Test
    void what_is_in_force_stays_until_the_amendment_is_agreed_to() {
        var id = inForce(2, "billing.*");

        assertThat(amend(harbor.ada(), id, 1, content("Keys are snowflakes", "ledger.*")))
                .isTrue();

        assertThat(standing(id).revision()).isEqualTo(1);
        assertThat(standing(id).content().title()).isEqualTo("Keys");
        assertThat(covering("billing.invoice")).containsExactly("Keys");
        assertThat(covering("ledger.entry")).isEmpty();
        assertThat(agentsFile()).contains("D-1 Keys.").doesNotContain("snowflakes");
        assertThat(found("snowflakes")).isEmpty();
        assertThat(page(id)).contains("Revision 2 waits as an amendment", "2 more reviewers", "Because.");
    }

    @Test
    void it_is_in_force_once_all_are_agreed_and_who_agreed_stays_to_be_read() {
        var id = inForce(2, "billing.*");
        amend(harbor.ada(), id, 1, content("Keys are snowflakes", "ledger.*"));

        assertThat(agree(harbor.boris(), id, 2)).isFalse();
        assertThat(standing(id).revision()).isEqualTo(1);
        assertThat(agree(harbor.cleo(), id, 2)).isTrue();

        assertThat(standing(id).revision()).isEqualTo(2);
        assertThat(standing(id).open()).isNull();
        assertThat(covering("billing.invoice")).isEmpty();
        assertThat(covering("ledger.entry")).containsExactly("Keys are snowflakes");
        assertThat(agentsFile()).contains("D-1 Keys are snowflakes.");
        assertThat(found("snowflakes")).hasSize(1);
        assertThat(standing(id).approvals())
                .extracting(DecisionReading.Given::revision, DecisionReading.Given::by)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(2, "Boris"),
                        org.assertj.core.groups.Tuple.tuple(2, "Cleo"),
                        org.assertj.core.groups.Tuple.tuple(1, "Boris"));
        assertThat(page(id)).contains("Who agreed", "Cleo").doesNotContain("waits as an amendment");
        assertThat(history(id)).contains("In force by the word of Cleo");
    }

    @Test
    void a_further_revision_voids_what_was_agreed_to() {
        var id = inForce(2, "billing.*");
        amend(harbor.ada(), id, 1, content("Keys are bigint"));
        agree(harbor.boris(), id, 2);

        amend(harbor.eli(), id, 2, content("Keys are bigint or uuid"));

        assertThatThrownBy(() -> agree(harbor.cleo(), id, 2)).isInstanceOf(Conflict.class);
        assertThat(agree(harbor.cleo(), id, 3)).isFalse();
        assertThat(standing(id).revision()).isEqualTo(1);
        assertThat(agree(harbor.boris(), id, 3)).isTrue();
        assertThat(standing(id).revision()).isEqualTo(3);
        assertThat(history(id)).contains("Revised once more by Eli");
    }

    @Test
    void nobody_gets_round_a_rule_by_changing_what_the_record_is_about() {
        rule(DecisionCategory.TYPES_AND_KEYS, 1);
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        agree(harbor.boris(), id, 1);
        var keys = content("Keys are bigint");
        var elsewhere = new DecisionContent(
                keys.title(),
                DecisionCategory.OTHER,
                keys.context(),
                keys.options(),
                keys.decision(),
                keys.consequences(),
                keys.critique(),
                List.of(),
                List.of(),
                List.of(),
                null);

        assertThat(amend(harbor.ada(), id, 1, elsewhere)).isTrue();
        assertThat(standing(id).open().missing()).hasSize(1);
    }

    @Test
    void where_nobody_is_asked_what_a_reviewer_writes_is_in_force_at_once() {
        rule(DecisionCategory.NAMING, 2);
        var id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys"));

        assertThat(amend(harbor.cleo(), id, 1, content("Keys are bigint"))).isFalse();
        assertThat(standing(id).revision()).isEqualTo(2);
    }

    @Test
    void who_wrote_it_does_not_count_and_the_critique_is_asked_for() {
        var id = inForce(1);
        var uncritical = content("Keys are bigint", "", null, List.of(), List.of());

        assertThatThrownBy(() -> amend(harbor.boris(), id, 1, uncritical)).hasMessage("decision.critique-missing");
        amend(harbor.boris(), id, 1, content("Keys are bigint"));
        assertThat(agree(harbor.boris(), id, 2)).isFalse();
        assertThat(agree(harbor.cleo(), id, 2)).isTrue();
    }

    @Test
    void nobody_agrees_to_their_own_words_that_somebody_else_has_saved_again() {
        var id = inForce(1);
        amend(harbor.boris(), id, 1, content("Keys are bigint"));
        amend(harbor.eli(), id, 2, content("Keys are bigint"));
        amend(harbor.ada(), id, 3, content("Keys are bigint"));

        assertThat(agree(harbor.boris(), id, 4)).isFalse();
        assertThat(agree(harbor.cleo(), id, 4)).isTrue();
    }

    @Test
    void who_wrote_what_is_in_force_may_agree_to_what_others_make_of_it() {
        var id = inForce(1);
        amend(harbor.boris(), id, 1, content("Keys are bigint"));
        agree(harbor.cleo(), id, 2);
        amend(harbor.ada(), id, 2, content("Keys are text"));

        assertThat(agree(harbor.boris(), id, 3)).isTrue();
    }

    @Test
    void its_day_to_look_again_counts_from_when_it_is_in_force() {
        var id = inForce(1);
        amend(harbor.ada(), id, 1, content("Keys", "Disk.", LocalDate.of(2030, 1, 2), List.of(), List.of()));
        assertThat(page(id)).doesNotContain("Review a decision");

        agree(harbor.boris(), id, 2);

        assertThat(page(id)).contains("Review a decision");
    }

    private List<String> covering(String table) {
        var name = TableName.parse(table).orElseThrow();
        return Acting.as(harbor.vera(), () -> decisions.covering(null, List.of(name))).stream()
                .map(DecisionRow::title)
                .toList();
    }

    private List<DecisionRow> found(String words) {
        return Acting.as(harbor.vera(), () -> reading.search(words, null, null)).items();
    }

    private String agentsFile() {
        return Acting.as(harbor.vera(), () -> rules.markdown(harbor.vera()));
    }
}
