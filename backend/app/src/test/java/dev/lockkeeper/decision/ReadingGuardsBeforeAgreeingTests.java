package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ReadingGuardsBeforeAgreeingTests extends RecordingTest {

    private static final DecisionGuard UUIDS = DecisionGuard.of(
                    GuardKind.PRIMARY_KEY_TYPE, "Primary keys are uuid.", Severity.ERROR)
            .over(List.of("*"), List.of("billing.*"))
            .set(Map.of("types", List.of("uuid")));

    @Autowired
    DecisionGuards guards;

    @Autowired
    Browser browser;

    @Test
    void nobody_agrees_on_a_page_to_guards_that_it_did_not_show() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        var without = print(id);
        guard(id, UUIDS);
        var with = print(id);
        var kept = kept(id);
        Acting.run(harbor.eli(), () -> recording.changeGuard(harbor.eli(), id, kept, UUIDS.over(List.of(), List.of())));

        for (var read : List.of(without, with)) {
            assertThat(accept("1", read))
                    .hasStatus(409)
                    .bodyText()
                    .contains(
                            "Its guards have changed since you opened this page",
                            "name=\"guards\" value=\"" + print(id));
        }
        assertThat(inForce()).isEmpty();
        assertThat(accept(print(id))).hasStatus3xxRedirection();
        assertThat(inForce()).as("they are tried first").isEmpty();
        Acting.run(harbor.boris(), () -> trying.runThrough(harbor.boris(), id));
        assertThat(accept(print(id))).hasStatus3xxRedirection();
        assertThat(inForce()).hasSize(1);
    }

    @Test
    void a_guard_that_was_taken_away_meanwhile_is_told_as_well() {
        var id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(id, UUIDS);
        var read = print(id);
        var kept = kept(id);
        Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, kept));

        assertThat(accept("1", read)).hasStatus(409);
        assertThat(accept("")).hasStatus3xxRedirection();
    }

    /** What the record's page tells its guards by. */
    private String print(DecisionId id) {
        var html = new String(browser.get(harbor.boris(), "decisions/" + id.number())
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        return html.replaceAll("(?s).*name=\"guards\" value=\"([0-9a-f]*)\".*", "$1");
    }

    private MockMvcTester.MockMvcRequestBuilder accept(String read) {
        var latest = decision().latest();
        return accept(String.valueOf(latest), read);
    }

    private Decision decision() {
        var id = new DecisionId(harbor.tenant().id(), 1);
        return Acting.as(harbor.vera(), () -> transaction.execute(status -> stored.get(id)));
    }

    private MockMvcTester.MockMvcRequestBuilder accept(String revision, String read) {
        return browser.post(harbor.boris(), "decisions/1/acceptance")
                .param("revision", revision)
                .param("guards", read);
    }

    private void guard(DecisionId id, DecisionGuard guard) {
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, guard));
    }

    private UUID kept(DecisionId id) {
        return Acting.as(harbor.vera(), () -> guards.of(key(id))).get(0).id();
    }

    private List<Guard> inForce() {
        return Acting.as(harbor.vera(), guards::inForce);
    }
}
