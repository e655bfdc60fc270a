package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AmendingGuardsTests extends RecordingTest {

    private static final DecisionGuard UUIDS = DecisionGuard.of(
                    GuardKind.PRIMARY_KEY_TYPE, "Primary keys are uuid.", Severity.ERROR)
            .set(Map.of("types", List.of("uuid")));
    private static final DecisionGuard BOTH = DecisionGuard.of(
                    GuardKind.PRIMARY_KEY_TYPE, "Primary keys are uuid.", Severity.ERROR)
            .set(Map.of("types", List.of("uuid", "bigint")));
    private static final DecisionGuard CASCADES = DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", Severity.INFO);

    @Autowired
    DecisionGuards guards;

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    Browser browser;

    private DecisionId id;

    @BeforeEach
    void a_guarded_record_that_is_changed_by_approval() {
        id = aProposal(recording, harbor.ada(), content("Keys"));
        guard(UUIDS);
        agree(harbor.boris(), id, 1);
        var rule = new ApprovalRule(Ids.next(), null, null, 1, Whose.REVIEWERS, Set.of());
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
    }

    @Test
    void those_in_force_stay_until_the_amendment_is_agreed_to() {
        amend(1);
        change(BOTH);
        guard(CASCADES);

        assertThat(inForce()).extracting(Guard::says).containsExactly("Primary keys are uuid.");
        assertThat(inForce().get(0).all("types")).containsExactly("uuid");
        assertThat(changes(2))
                .contains("Guards", "types = uuid<mark>, bigint</mark>", "No cascades (`guard-no-cascade`)");

        agree(harbor.boris(), id, 2);

        assertThat(inForce())
                .extracting(Guard::says)
                .containsExactlyInAnyOrder("Primary keys are uuid.", "No cascades.");
        assertThat(inForce()).anySatisfy(guard -> assertThat(guard.all("types")).containsExactly("uuid", "bigint"));
    }

    @Test
    void one_that_is_taken_out_is_in_force_until_then() {
        amend(1);
        var kept = kept();
        Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, kept));
        assertThat(inForce()).hasSize(1);

        agree(harbor.boris(), id, 2);

        assertThat(inForce()).isEmpty();
    }

    @Test
    void a_withdrawn_amendment_leaves_no_guard_behind() {
        amend(1);
        change(BOTH);
        guard(CASCADES);
        Acting.run(harbor.ada(), () -> recording.withdraw(harbor.ada(), id, 2, "No."));

        assertThat(inForce()).extracting(Guard::says).containsExactly("Primary keys are uuid.");
        amend(1);
        assertThat(Acting.as(harbor.vera(), () -> guards.of(key(id))))
                .singleElement()
                .satisfies(guard -> assertThat(guard.guard()).isEqualTo(UUIDS));
        agree(harbor.boris(), id, 3);
        assertThat(inForce()).singleElement().satisfies(guard -> assertThat(guard.all("types"))
                .containsExactly("uuid"));
    }

    @Test
    void a_guard_that_changes_after_an_approval_is_agreed_to_anew() {
        var two = new ApprovalRule(Ids.next(), null, null, 2, Whose.REVIEWERS, Set.of());
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), two));
        amend(1);
        agree(harbor.boris(), id, 2);
        change(BOTH);

        assertThatThrownBy(() -> agree(harbor.cleo(), id, 2)).isInstanceOf(dev.lockkeeper.common.Conflict.class);
        assertThat(agree(harbor.cleo(), id, 3)).isFalse();
        assertThat(agree(harbor.boris(), id, 3)).isTrue();
        assertThat(Acting.as(harbor.vera(), () -> guards.of(key(id), 2)))
                .singleElement()
                .satisfies(guard -> assertThat(guard.guard()).isEqualTo(UUIDS));
    }

    @Test
    void nothing_is_in_force_before_exactly_its_guards_were_tried() {
        amend(1);
        change(BOTH);

        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> recording.accept(harbor.boris(), id, 2)))
                .hasMessage("decision.dry-run-missing");
        Acting.run(harbor.ada(), () -> trying.runThrough(harbor.ada(), id));
        guard(CASCADES);
        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> recording.accept(harbor.boris(), id, 2)))
                .hasMessage("decision.dry-run-missing");
        assertThat(agree(harbor.boris(), id, 2)).isTrue();
    }

    @Test
    void the_same_guard_twice_in_one_revision_is_refused_and_in_two_is_not() {
        amend(1);
        assertThatThrownBy(() -> guard(UUIDS)).hasMessage("decision.guard-twin");
        var kept = kept();
        Acting.run(harbor.ada(), () -> recording.removeGuard(harbor.ada(), id, kept));
        guard(UUIDS);
        assertThat(agree(harbor.boris(), id, 2)).isTrue();
        assertThat(inForce()).hasSize(1);
    }

    private void amend(int read) {
        var content = content("Keys, in other words");
        Acting.run(harbor.ada(), () -> recording.revise(harbor.ada(), id, read, content, "Because."));
    }

    private void guard(DecisionGuard guard) {
        Acting.run(harbor.ada(), () -> recording.guard(harbor.ada(), id, guard));
    }

    private void change(DecisionGuard to) {
        var kept = kept();
        Acting.run(harbor.ada(), () -> recording.changeGuard(harbor.ada(), id, kept, to));
    }

    private UUID kept() {
        return Acting.as(harbor.vera(), () -> guards.of(key(id))).get(0).id();
    }

    private List<Guard> inForce() {
        return Acting.as(harbor.vera(), guards::inForce);
    }

    private String changes(int revision) {
        return new String(browser.get(harbor.vera(), "decisions/1/revisions/" + revision + "/changes")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }
}
