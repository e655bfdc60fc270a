package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.linting.Conventions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class GuardingADecisionTests extends RecordingTest {

    private static final DecisionGuard UUIDS = DecisionGuard.of(
                    GuardKind.PRIMARY_KEY_TYPE, "Primary keys are uuid.", Severity.ERROR)
            .over(List.of("*"), List.of("billing.*"))
            .set(Map.of("types", List.of("uuid")));

    @Autowired
    DecisionGuards guards;

    @Autowired
    Conventions conventions;

    @Autowired
    Browser browser;

    @Test
    void guards_are_set_changed_and_removed_while_it_is_proposed() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(id, UUIDS);
        var kept = kept(id).get(0);
        assertThat(kept.guard()).isEqualTo(UUIDS);
        assertThatThrownBy(() -> guard(id, UUIDS)).hasMessage("decision.guard-twin");

        var wider = UUIDS.over(List.of(), List.of());
        Acting.run(harbor.eli(), () -> recording.changeGuard(harbor.eli(), id, kept.id(), wider));
        assertThat(kept(id)).containsExactly(new DecisionGuard.Kept(kept.id(), wider));

        Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, kept.id()));
        assertThat(kept(id)).isEmpty();
    }

    @Test
    void what_is_settled_keeps_its_guards() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(id, UUIDS);
        var kept = kept(id).get(0).id();
        Acting.run(harbor.boris(), () -> recording.reject(harbor.boris(), id, "No."));

        assertThatThrownBy(() -> guard(id, UUIDS.over(List.of("a"), List.of()))).hasMessage("decision.guard-late");
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> recording.changeGuard(harbor.ada(), id, kept, UUIDS)))
                .hasMessage("decision.guard-late");
        assertThatThrownBy(() -> Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, kept)))
                .hasMessage("decision.guard-late");
    }

    @Test
    void they_are_in_force_from_acceptance_until_the_record_ends() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(id, UUIDS);
        assertThat(inForce(harbor.vera())).isEmpty();

        agree(harbor.boris(), id, 1);
        assertThat(inForce(harbor.vera())).singleElement().satisfies(guard -> {
            assertThat(guard.decision()).isEqualTo("D-1");
            assertThat(guard.page()).isEqualTo("/" + harbor.vera().slug() + "/decisions/1");
            assertThat(guard.except()).containsExactly("billing.*");
        });
        assertThat(inForce(cast.quarry().vera())).isEmpty();

        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), id, "Gone"));
        assertThat(inForce(harbor.vera())).isEmpty();
    }

    @Test
    void who_may_not_write_records_sets_no_guards_and_anothers_is_not_there() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(id, UUIDS);
        var kept = kept(id).get(0).id();
        var vera = harbor.vera();
        assertThatThrownBy(() -> Acting.run(vera, () -> recording.guard(vera, id, UUIDS)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.run(vera, () -> recording.removeGuard(vera, id, kept)))
                .isInstanceOf(AccessDeniedException.class);

        var quarry = cast.quarry();
        var theirs = aProposal(recording, quarry.ada(), content("Theirs"));
        assertThatThrownBy(() -> Acting.run(quarry.ada(), () -> recording.removeGuard(quarry.ada(), theirs, kept)))
                .isInstanceOf(NotFound.class);
        assertThat(browser.get(quarry.ada(), "decisions/1/guards/" + kept + "/edit"))
                .hasStatus(404);
        assertThat(kept(id)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(GuardKind.class)
    void every_kind_has_a_form_with_its_fields(GuardKind kind) {
        aProposal(recording, harbor.ada(), content("Keys"));

        var form = assertThat(browser.get(harbor.ada(), "decisions/1/guards/new?kind=" + kind.word()))
                .hasStatusOk()
                .bodyText();
        kind.settings().forEach(setting -> form.contains("name=\"" + GuardForm.field(setting.name()) + "\""));
        form.contains("/rules/" + kind.rule()).doesNotContain("??");
    }

    @Test
    void a_guard_is_added_by_form_and_shown_on_the_record() {
        aProposal(recording, harbor.ada(), content("Keys"));
        assertThat(browser.get(harbor.ada(), "decisions/1/guards/new"))
                .hasStatusOk()
                .bodyText()
                .contains("kind=no-soft-delete", "Names match a pattern");

        assertThat(browser.post(harbor.ada(), "decisions/1/guards")
                        .param("kind", "name")
                        .param("says", "Index names begin with idx_.")
                        .param("severity", "ERROR")
                        .param("thing", "index")
                        .param("pattern", "^idx_")
                        .param("except", "billing.*, legacy"))
                .hasStatus3xxRedirection();

        assertThat(browser.get(harbor.vera(), "decisions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Index names begin with idx_.", "pattern = ^idx_", "billing.*, legacy", "Blocker")
                .doesNotContain("Add a guard");
        var kept = kept(new DecisionId(harbor.ada().tenant(), 1)).get(0).id();
        assertThat(browser.get(harbor.ada(), "decisions/1/guards/" + kept + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"^idx_\"");
        assertThat(browser.post(harbor.ada(), "decisions/1/guards/" + kept + "/removal"))
                .hasStatus3xxRedirection();
        assertThat(browser.get(harbor.vera(), "decisions/1")).bodyText().contains("Nothing checks this decision yet.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name          | pattern    | (            | no regular expression of RE2",
                "name          | pattern    | (?=a)        | no regular expression of RE2",
                "name          | pattern    | (a{99}){99}  | repeats too much",
                "name          | thing      | horse        | cannot be horse",
                "most-columns  | most       | 0            | is a whole number",
                "most-columns  | most       | a lot        | is a whole number",
                "banned-type   | types      | ;            | is no name or type",
                "banned-type   | says       |              | Say the rule in one line",
                "banned-type   | tables     | a b          | is no pattern",
                "banned-type   | severity   |              | Say how much it weighs",
                "nonsense      | says       | x            | There is no such kind of guard",
            })
    void what_cannot_be_followed_is_told_in_the_form(String kind, String field, String value, String message) {
        aProposal(recording, harbor.ada(), content("Keys"));
        var post = browser.post(harbor.ada(), "decisions/1/guards").param("kind", kind);
        if (!field.equals("says")) {
            post = post.param("says", "As agreed.");
        }
        if (!field.equals("severity")) {
            post = post.param("severity", "WARN");
        }
        if (value != null) {
            post = post.param(field, value);
        }

        assertThat(post).hasStatus(422).bodyText().contains(message);
        assertThat(kept(new DecisionId(harbor.ada().tenant(), 1))).isEmpty();
    }

    @Test
    void the_file_for_the_command_line_carries_them() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(id, UUIDS);
        agree(harbor.boris(), id, 1);

        assertThat(browser.get(harbor.vera(), "settings/linting/lockkeeper.yaml"))
                .hasStatusOk()
                .bodyText()
                .contains("guards:", "decision: D-1", "Primary keys are uuid.", "http://localhost/");
        assertThat(browser.get(harbor.ana(), "settings/linting/file"))
                .bodyText()
                .doesNotContain("guards:");
    }

    private void guard(DecisionId id, DecisionGuard guard) {
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, guard));
    }

    private List<DecisionGuard.Kept> kept(DecisionId id) {
        UUID decision = Acting.as(harbor.vera(), () -> key(id));
        return Acting.as(harbor.vera(), () -> guards.of(decision));
    }

    private List<Guard> inForce(CurrentMember reader) {
        return Acting.as(reader, () -> conventions.asked().guards());
    }
}
