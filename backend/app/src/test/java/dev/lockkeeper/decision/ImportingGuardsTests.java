package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.adr.Trees.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.lint.Guard;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportingGuardsTests extends ImportingTest {

    private static final String KEYS =
            "  - { rule: guard-primary-key-type, says: \"Keys are uuid.\", severity: error, tables: [\"billing.*\"], settings: { \"types\": [\"uuid\"] } }\n";

    private static final String OTHERS = "  - { rule: guard-no-cascade, says: \"No cascades.\", severity: warn }\n";

    @Autowired
    DecisionGuards guards;

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    Browser browser;

    @Test
    void those_of_a_proposal_take_effect_once_it_is_accepted() {
        var id = imported(harbor.boris(), List.of(own("proposed", KEYS)));

        assertThat(kept(1)).extracting(DecisionGuard::says).containsExactly("Keys are uuid.");
        assertThat(inForce()).isEmpty();
        assertThat(notes(id)).contains("guards-waiting [1]");

        agree(harbor.boris(), id(1), 1);

        assertThat(inForce()).extracting(Guard::decision, Guard::says).containsExactly(tuple("D-1", "Keys are uuid."));
    }

    @Test
    void those_of_a_record_in_force_wait_for_their_dry_run_and_a_reviewer_and_whoever_looks_first_is_told() {
        var preview = preview(harbor.boris(), List.of(own("accepted", KEYS)));
        assertThat(notes(preview)).contains("guards-amend [1]");

        imported(harbor.boris(), List.of(own("accepted", KEYS)));

        assertThat(decision(harbor.vera(), 1).status()).isEqualTo(DecisionStatus.ACCEPTED);
        assertThat(latest(harbor.vera(), 1).revision()).isEqualTo(1);
        assertThat(inForce()).isEmpty();
        assertThat(page()).contains("Revision 2 waits as an amendment", "Keys are uuid.", "Nobody has agreed");
        Awaitility.await()
                .untilAsserted(() -> assertThat(text("decisions/1/trial")).contains("Tried on 0 migrations"));

        assertThat(Acting.as(harbor.boris(), () -> recording.accept(harbor.boris(), id(1), 2)))
                .isTrue();

        assertThat(inForce()).extracting(Guard::decision, Guard::says).containsExactly(tuple("D-1", "Keys are uuid."));
        assertThat(page()).contains("The dry run that it was accepted on").doesNotContain("waits as an amendment");
        assertThat(Acting.as(cast.quarry().vera(), guards::inForce)).isEmpty();
    }

    @Test
    void who_wants_none_of_them_withdraws_them_and_the_record_stays() {
        imported(harbor.boris(), List.of(own("accepted", KEYS)));

        Acting.run(harbor.boris(), () -> recording.withdraw(harbor.boris(), id(1), 2, "Not here."));

        assertThat(inForce()).isEmpty();
        assertThat(latest(harbor.vera(), 1).revision()).isEqualTo(1);
        assertThat(page()).doesNotContain("waits as an amendment");
    }

    @Test
    void whoever_brought_them_in_does_not_agree_to_them_where_others_are_asked() {
        var rule = new ApprovalRule(Ids.next(), null, null, 1, ApprovalRule.Whose.REVIEWERS, Set.of());
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
        imported(harbor.boris(), List.of(own("accepted", KEYS)));

        assertThat(agree(harbor.boris(), id(1), 2)).isFalse();
        assertThat(agree(harbor.cleo(), id(1), 2)).isTrue();
    }

    @Test
    void without_the_critique_the_record_stands_and_its_guards_wait_for_it() {
        var own = new String(own("accepted", KEYS).bytes()).replace("Disk.\n", "");
        imported(harbor.boris(), List.of(file("0001-keys.md", own)));

        assertThat(decision(harbor.vera(), 1).status()).isEqualTo(DecisionStatus.ACCEPTED);
        assertThatThrownBy(() -> agree(harbor.boris(), id(1), 2)).hasMessage("decision.critique-missing");
    }

    @Test
    void what_nothing_can_follow_is_told_and_kept() {
        var id = imported(
                harbor.boris(),
                List.of(own(
                        "accepted",
                        KEYS
                                + KEYS
                                + "  - { rule: guard-of-the-moon, says: \"Howl.\", severity: error }\n"
                                + "  - { rule: guard-name, says: \"Short.\", severity: warn, settings: { thing: [index], pattern: [\"(\"] } }\n"
                                + "  - { rule: guard-no-cascade, says: \"No.\", severity: grave }\n"
                                + "  - just words\n")));

        assertThat(kept(1)).hasSize(1);
        assertThat(notes(id))
                .contains(
                        "guard [Keys are uuid.]",
                        "guard [Howl.]",
                        "guard [Short.]",
                        "guard [No.]",
                        "guard [just words]",
                        "guards-amend [1]");
        assertThat(latest(harbor.vera(), 1).content().context())
                .contains("guard-of-the-moon", "Howl.", "pattern", "grave", "guard: `just words`", "Why.");
    }

    @Test
    void a_file_read_again_adds_to_a_proposal_and_takes_nothing_away() {
        imported(harbor.boris(), List.of(own("proposed", KEYS)));

        var id = imported(harbor.boris(), List.of(own("proposed", OTHERS)));

        assertThat(kept(1)).extracting(DecisionGuard::says).containsExactlyInAnyOrder("Keys are uuid.", "No cascades.");
        assertThat(notes(id)).contains("guards-waiting [1]");
    }

    @Test
    void what_is_in_force_keeps_the_guards_that_it_was_agreed_to_with() {
        imported(harbor.boris(), List.of(own("accepted", KEYS)));
        agree(harbor.boris(), id(1), 2);

        var id = imported(harbor.boris(), List.of(own("accepted", OTHERS)));

        assertThat(latest(harbor.vera(), 1).revision()).isEqualTo(3);
        assertThat(kept(1)).extracting(DecisionGuard::says).containsExactly("Keys are uuid.");
        assertThat(notes(id)).contains("guards-stay [1]", "revised [D-1]");
    }

    @Test
    void a_file_that_changes_while_its_guards_wait_waits_with_them() {
        imported(harbor.boris(), List.of(own("accepted", KEYS)));

        imported(harbor.boris(), List.of(own("accepted", OTHERS)));

        assertThat(latest(harbor.vera(), 1).revision()).isEqualTo(1);
        assertThat(decision(harbor.vera(), 1).latest()).isEqualTo(3);
        assertThat(kept(1)).extracting(DecisionGuard::says).containsExactly("Keys are uuid.");
        assertThat(inForce()).isEmpty();
    }

    @Test
    void guards_that_an_older_release_wrote_as_text_are_kept_below_the_decision() {
        var text = "<!-- lockkeeper: guards -->\n### Confirmation\n\n* Keys are uuid (`guard-primary-key-type`)\n\n";
        var file = new String(own("accepted", "").bytes())
                .replace("guards:\n", "")
                .replace("<!-- lockkeeper: end", text + "<!-- lockkeeper: end");

        var id = imported(harbor.boris(), List.of(file("0001-keys.md", file)));

        assertThat(kept(1)).isEmpty();
        assertThat(notes(id)).contains("guards []");
        assertThat(latest(harbor.vera(), 1).content().decision()).contains("So.", "* Keys are uuid (`guard-");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static dev.lockkeeper.decision.adr.AdrFile own(String status, String guards) {
        return file("0001-keys.md", """
                ---
                lockkeeper: 1
                number: 1
                title: "Keys"
                status: %s
                date: 2024-02-03
                category: types-and-keys
                guards:
                %s---

                # Keys

                <!-- lockkeeper: context -->
                ## Context and Problem Statement

                Why.

                <!-- lockkeeper: decision -->
                ## Decision Outcome

                So.

                <!-- lockkeeper: critique -->
                ## What will we regret in 18 months?

                Disk.

                <!-- lockkeeper: end -->
                """.formatted(status, guards));
    }

    private DecisionId id(int number) {
        return new DecisionId(harbor.tenant().id(), number);
    }

    private List<DecisionGuard> kept(int number) {
        var key = decision(harbor.vera(), number).key();
        return Acting.as(harbor.vera(), () -> guards.of(key)).stream()
                .map(DecisionGuard.Kept::guard)
                .toList();
    }

    private List<Guard> inForce() {
        return Acting.as(harbor.vera(), guards::inForce);
    }

    private String page() {
        return text("decisions/1");
    }

    private String text(String path) {
        return new String(
                browser.get(harbor.vera(), path).exchange().getResponse().getContentAsByteArray());
    }

    private List<String> notes(UUID id) {
        return report(harbor.vera(), id).get(0).notes().stream()
                .map(note -> note.key().replace("decision.import.note.", "") + " " + note.args())
                .toList();
    }
}
