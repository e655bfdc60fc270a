package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import dev.lockkeeper.lint.TableName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AmendingADecisionTests extends RecordingTest {

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    DecisionReading reading;

    @Autowired
    DecisionRules rules;

    @Autowired
    Browser browser;

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
    void it_can_be_withdrawn_and_its_number_is_not_given_again() {
        var id = inForce(1, "billing.*");
        amend(harbor.ada(), id, 1, content("Keys are bigint"));

        withdraw(harbor.ada(), id, 2);

        assertThat(standing(id).open()).isNull();
        assertThat(standing(id).revision()).isEqualTo(1);
        assertThatThrownBy(() -> agree(harbor.boris(), id, 2)).hasMessage("decision.not-proposed");
        assertThat(browser.get(harbor.vera(), "decisions/1/revisions/2"))
                .bodyText()
                .contains("It was never in force.");
        amend(harbor.ada(), id, 1, content("Keys are text"));
        assertThat(standing(id).open().revision()).isEqualTo(3);
        assertThat(history(id)).contains("Withdrawn by Ada", "Never mind.");
    }

    @Test
    void only_who_wrote_it_or_a_reviewer_withdraws_it() {
        var id = inForce(1);
        amend(harbor.ada(), id, 1, content("Keys are bigint"));

        assertThatThrownBy(() -> withdraw(harbor.eli(), id, 2)).hasMessage("decision.withdraw-own");
        assertThatThrownBy(() -> withdraw(harbor.boris(), id, 1)).isInstanceOf(Conflict.class);
        withdraw(harbor.boris(), id, 2);
        assertThatThrownBy(() -> withdraw(harbor.boris(), id, 1)).hasMessage("decision.no-amendment");
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
    void where_nobody_is_asked_it_is_in_force_at_once() {
        rule(DecisionCategory.NAMING, 2);
        var id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys"));

        assertThat(amend(harbor.ada(), id, 1, content("Keys are bigint"))).isFalse();
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
    void its_day_to_look_again_counts_from_when_it_is_in_force() {
        var id = inForce(1);
        amend(harbor.ada(), id, 1, content("Keys", "Disk.", LocalDate.of(2030, 1, 2), List.of(), List.of()));
        assertThat(page(id)).doesNotContain("Review a decision");

        agree(harbor.boris(), id, 2);

        assertThat(page(id)).contains("Review a decision");
    }

    @Test
    void what_ends_takes_its_amendment_along() {
        var id = inForce(1);
        amend(harbor.ada(), id, 1, content("Keys are bigint"));

        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), id, "Gone."));

        assertThat(standing(id).open()).isNull();
        assertThat(history(id)).contains("Withdrawn by Boris");
    }

    @Test
    void two_who_agree_at_once_are_both_counted_and_a_revision_meanwhile_is_told() throws Exception {
        var id = inForce(2);
        for (var read = 2; read <= 16; read += 2) {
            amend(harbor.ada(), id, read - 1, content("Keys " + read));
            var at = read;
            assertThat(atOnce(() -> accept(harbor.boris(), id, at), () -> accept(harbor.cleo(), id, at)))
                    .containsExactlyInAnyOrder("true", "false");
            assertThat(standing(id).revision()).isEqualTo(read);
            amend(harbor.ada(), id, read, content("Keys again " + read));
            accept(harbor.boris(), id, read + 1);
            var outcome = atOnce(
                    () -> accept(harbor.cleo(), id, at + 1),
                    () -> amend(harbor.eli(), id, at + 1, content("Keys after " + at)));
            assertThat(outcome).isIn(List.of("true", "Conflict"), List.of("Conflict", "true"), List.of("true", "true"));
            settle(id);
            read = last(id) - 1;
        }
    }

    @Test
    void another_tenants_record_of_the_number_stands() {
        var id = inForce(1);
        var quarry = cast.quarry();
        var theirs = anAcceptedOne(recording, quarry.ada(), quarry.boris(), content("Theirs"));
        amend(harbor.ada(), id, 1, content("Keys are bigint"));

        assertThatThrownBy(() -> withdraw(quarry.boris(), theirs, 1)).hasMessage("decision.no-amendment");
        assertThat(Acting.as(quarry.vera(), () -> reading.get(theirs)).open()).isNull();
        assertThat(standing(id).open()).isNotNull();
        assertThatThrownBy(() -> Acting.run(
                        quarry.boris(),
                        () -> recording.withdraw(quarry.boris(), new DecisionId(id.tenant(), 99), 1, "No")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_page_withdraws_and_agrees() {
        var id = inForce(1);
        amend(harbor.ada(), id, 1, content("Keys are bigint"));
        assertThat(browser.post(harbor.ada(), "decisions/1/withdrawal").param("revision", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(browser.post(harbor.vera(), "decisions/1/withdrawal")
                        .param("revision", "2")
                        .param("reason", "No"))
                .hasStatus(403);

        assertThat(browser.post(harbor.boris(), "decisions/1/acceptance").param("revision", "2"))
                .hasStatus3xxRedirection();

        assertThat(standing(id).revision()).isEqualTo(2);
    }

    private DecisionId inForce(int approvals, String... tables) {
        var id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys", tables));
        rule(null, approvals);
        return id;
    }

    private void rule(DecisionCategory category, int approvals) {
        var rule = new ApprovalRule(Ids.next(), category, null, approvals, Whose.REVIEWERS, Set.of());
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
    }

    private boolean amend(CurrentMember by, DecisionId id, int read, DecisionContent content) {
        return Acting.as(by, () -> recording.revise(by, id, read, content, "Because."));
    }

    private boolean accept(CurrentMember by, DecisionId id, int read) {
        return Acting.as(by, () -> recording.accept(by, id, read));
    }

    private void withdraw(CurrentMember by, DecisionId id, int read) {
        Acting.run(by, () -> recording.withdraw(by, id, read, "Never mind."));
    }

    /** Whatever came of two at once: nothing waits afterwards. */
    private void settle(DecisionId id) {
        var open = standing(id).open();
        if (open != null) {
            withdraw(harbor.boris(), id, open.revision());
            Acting.run(harbor.ana(), () -> ruling.list(harbor.ana())
                    .forEach(rule -> ruling.remove(harbor.ana(), rule.id())));
            amend(harbor.ada(), id, standing(id).revision(), content("Settled"));
            rule(null, 2);
        }
    }

    private int last(DecisionId id) {
        return Acting.as(
                harbor.vera(),
                () -> transaction.execute(status -> stored.get(id).last()));
    }

    private static List<String> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            var first = both.submit(told(one));
            var second = both.submit(told(other));
            return List.of(first.get(), second.get());
        } finally {
            both.shutdown();
        }
    }

    private static Callable<String> told(Callable<Boolean> step) {
        return () -> {
            try {
                return step.call().toString();
            } catch (Conflict conflict) {
                return "Conflict";
            }
        };
    }

    private DecisionReading.Standing standing(DecisionId id) {
        return Acting.as(harbor.vera(), () -> reading.get(id));
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

    private String history(DecisionId id) {
        return text("decisions/" + id.number() + "/revisions");
    }

    private String page(DecisionId id) {
        return text("decisions/" + id.number());
    }

    private String text(String path) {
        return new String(
                browser.get(harbor.vera(), path).exchange().getResponse().getContentAsByteArray());
    }
}
