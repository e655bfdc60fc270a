package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.migration.GatePolicy.Conditions;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import dev.lockkeeper.review.BulkApproval.Chosen;
import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the list offers to approve together is what can be. */
class ChoosingSeveralTests extends ReviewTest {

    @Autowired
    Reassessing reassessing;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    BulkApproval bulk;

    @Autowired
    ReviewList list;

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    @Test
    void what_still_waits_for_a_rehearsal_is_offered_when_that_has_succeeded() {
        Acting.run(
                harbor.ana(),
                () -> policies.change(
                        harbor.ana(), new GatePolicy(RiskTier.LOW, 1, false, 0).under(new Conditions(true, false))));
        var id = low(harbor.ada());
        assertThat(offered(harbor.boris())).containsExactly(tuple(id, false));

        rehearse(id);

        assertThat(offered(harbor.boris())).containsExactly(tuple(id, true));
        var cases = Acting.as(harbor.boris(), () -> bulk.look(harbor.boris(), List.of(new Chosen(id.number(), 1))));
        assertThat(cases).allMatch(one -> one.refused() == null);
    }

    @Test
    void what_somebody_wants_changed_is_offered_to_nobody() {
        var id = low(harbor.ada());
        assertThat(offered(harbor.boris())).containsExactly(tuple(id, true));

        requestChanges(harbor.cleo(), id);

        assertThat(offered(harbor.boris())).containsExactly(tuple(id, false));
    }

    @Test
    void who_wrote_a_revision_of_it_cannot_decide_and_is_not_shown_it() {
        var id = low(harbor.ada());
        revise(harbor.boris(), id, MigrationFixtures.HARMLESS + "-- Boris knows better\n");
        revise(harbor.ada(), id, MigrationFixtures.HARMLESS + "-- and so does Ada\n");

        assertThat(offered(harbor.boris())).isEmpty();
        assertThat(offered(harbor.cleo()))
                .extracting(row -> row.toList().get(0))
                .containsExactly(id);
    }

    private List<Tuple> offered(CurrentMember reader) {
        return Acting.as(reader, () -> list.of(reader, false, Cursor.FIRST, 10)).items().stream()
                .map(row -> tuple(row.id(), row.choosable()))
                .toList();
    }

    private MigrationId low(CurrentMember author) {
        var id = harmless(author);
        Acting.run(harbor.ana(), () -> reassessing.lower(harbor.ana(), id, RiskTier.LOW, "Nobody reads it."));
        return id;
    }

    private void rehearse(MigrationId id) {
        var setting = new Setting("stage-3", "18.1", "");
        var start = Instant.parse("2026-03-14T09:30:00Z");
        var report = new RehearsalReport("ci-1", 1, setting, start, 1, null, RehearsalOutcome.SUCCEEDED, "", List.of());
        Acting.run(harbor.ada(), () -> rehearsals.report(harbor.ada(), id, report));
    }
}
