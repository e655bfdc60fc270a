package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.aProposal;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is remembered of guards is what the database says, of this tenant and of now. */
class GuardsInForceTests extends RecordingTest {

    private static final DecisionGuard UUIDS = DecisionGuard.of(
                    GuardKind.PRIMARY_KEY_TYPE, "Primary keys are uuid.", Severity.ERROR)
            .set(Map.of("types", List.of("uuid")));

    @Autowired
    GuardsInForce remembered;

    @Autowired
    DecisionGuards guards;

    @Autowired
    JdbcClient jdbc;

    @Test
    void they_are_read_once_while_nothing_changes() {
        guarded(harbor.ada(), harbor.boris(), "Keys");

        assertThat(known(harbor.vera())).hasSize(1).isSameAs(known(harbor.ada()));
    }

    @Test
    void however_many_there_are_all_are_in_force() {
        var id = guarded(harbor.ada(), harbor.boris(), "Keys");
        guarded(harbor.ada(), harbor.boris(), "Last");
        Acting.run(
                harbor.ada(),
                () -> transaction.executeWithoutResult(status ->
                        jdbc.sql("""
                        insert into tenant.decision_guard
                               (tenant_id, id, decision_id, rule_id, setting, says, severity, tables, except_tables, settings,
                                added_by, added_at, revisions)
                        select g.tenant_id, gen_random_uuid(), g.decision_id, g.rule_id, 'n' || n, 'Keys ' || n, g.severity,
                               g.tables, g.except_tables, g.settings, g.added_by, g.added_at, g.revisions
                          from tenant.decision_guard g cross join generate_series(1, 1200) as n
                         where g.decision_id = :decision
                        """).param("decision", stored.get(id).key()).update()));

        assertThat(Acting.as(harbor.vera(), guards::inForce))
                .hasSize(1202)
                .doesNotHaveDuplicates()
                .last()
                .satisfies(guard -> assertThat(guard.decision()).isEqualTo("D-2"));
    }

    @Test
    void each_step_of_a_record_is_seen_at_once() {
        var ada = harbor.ada();
        var boris = harbor.boris();
        var id = aProposal(recording, ada, content("Keys"));
        Acting.run(ada, () -> recording.guard(ada, id, UUIDS));
        assertThat(current()).isEmpty();

        agree(boris, id, 1);
        assertThat(current()).hasSize(1);

        var next = guarded(ada, boris, "Keys, too");
        assertThat(current()).hasSize(2);

        Acting.run(boris, () -> recording.supersede(boris, id, next, "Better."));
        assertThat(current()).hasSize(1);

        Acting.run(boris, () -> recording.deprecate(boris, next, "Gone."));
        assertThat(current()).isEmpty();
    }

    @Test
    void no_tenant_is_told_of_anothers() {
        var quarry = cast.quarry();
        guarded(harbor.ada(), harbor.boris(), "Ours");
        guarded(quarry.ada(), quarry.boris(), "Theirs");
        guarded(quarry.ada(), quarry.boris(), "Theirs, too");

        for (int turn = 0; turn < 3; turn++) {
            assertThat(known(harbor.vera())).hasSize(1).allMatch(guard -> pageOf(guard, harbor.vera()));
            assertThat(known(quarry.vera())).hasSize(2).allMatch(guard -> pageOf(guard, quarry.vera()));
        }
    }

    @Test
    void what_came_to_nothing_is_not_remembered() {
        var ada = harbor.ada();
        var boris = harbor.boris();
        guarded(ada, boris, "Keys");
        var before = current();
        var id = aProposal(recording, ada, content("Never"));
        Acting.run(ada, () -> recording.guard(ada, id, UUIDS));

        Acting.run(
                boris,
                () -> transaction.executeWithoutResult(status -> {
                    agree(boris, id, 1);
                    assertThat(remembered.inForce()).hasSize(2);
                    status.setRollbackOnly();
                }));
        assertThat(current()).isEqualTo(before);

        var third = guarded(ada, boris, "Third");
        assertThat(current()).hasSize(2).anyMatch(guard -> guard.decision().equals("D-" + third.number()));
    }

    @Test
    void nobody_is_told_of_a_step_that_is_still_under_way() {
        var ada = harbor.ada();
        var boris = harbor.boris();
        var id = aProposal(recording, ada, content("Keys"));
        Acting.run(ada, () -> recording.guard(ada, id, UUIDS));

        Acting.run(
                boris,
                () -> transaction.executeWithoutResult(status -> {
                    agree(boris, id, 1);
                    assertThat(remembered.inForce()).hasSize(1);
                    assertThat(CompletableFuture.supplyAsync(() -> known(harbor.vera()))
                                    .join())
                            .isEmpty();
                }));

        assertThat(current()).hasSize(1);
    }

    private DecisionId guarded(CurrentMember by, CurrentMember reviewer, String title) {
        var id = aProposal(recording, by, content(title));
        Acting.run(by, () -> recording.guard(by, id, UUIDS));
        agree(reviewer, id, 1);
        return id;
    }

    private static boolean pageOf(Guard guard, CurrentMember reader) {
        return String.valueOf(guard.page()).startsWith("/" + reader.slug() + "/");
    }

    /** What is remembered, after a look at the rows themselves. */
    private List<Guard> current() {
        var read = Acting.as(harbor.vera(), () -> guards.inForce());
        assertThat(known(harbor.vera())).isEqualTo(read);
        return read;
    }

    private List<Guard> known(CurrentMember who) {
        return Acting.as(who, () -> remembered.inForce());
    }
}
