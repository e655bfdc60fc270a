package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MovingADecisionOnTests extends RecordingTest {

    @Autowired
    DecisionCourse course;

    @Autowired
    Obligations obligations;

    @Autowired
    AuditTrail trail;

    @Test
    void each_status_is_a_row_and_an_entry_in_the_trail() {
        var old = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Old"));
        var successor = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("New"));
        Acting.run(harbor.cleo(), () -> recording.supersede(harbor.cleo(), old, successor, "Found better"));

        assertThat(Acting.as(harbor.vera(), () -> course.of(key(old))))
                .extracting(
                        DecisionTransition::fromStatus,
                        DecisionTransition::toStatus,
                        DecisionTransition::byName,
                        DecisionTransition::reason)
                .containsExactly(
                        tuple(null, DecisionStatus.PROPOSED, "Ada", ""),
                        tuple(DecisionStatus.PROPOSED, DecisionStatus.ACCEPTED, "Boris", ""),
                        tuple(DecisionStatus.ACCEPTED, DecisionStatus.SUPERSEDED, "Cleo", "Found better"));
        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 5)).items())
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(
                        tuple("decision.superseded", "D-1"),
                        tuple("decision.accepted", "D-2"),
                        tuple("decision.proposed", "D-2"),
                        tuple("decision.accepted", "D-1"),
                        tuple("decision.proposed", "D-1"));
    }

    @Test
    void both_ends_know_of_a_supersession() {
        var old = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Old"));
        var successor = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("New"));
        Acting.run(harbor.cleo(), () -> recording.supersede(harbor.cleo(), old, successor, "Found better"));

        Acting.run(harbor.vera(), () -> {
            assertThat(decisions.successor(1)).extracting(DecisionRow::number).containsExactly(2);
            assertThat(decisions.superseded(2)).extracting(DecisionRow::number).containsExactly(1);
            assertThat(decisions.superseded(1)).isEmpty();
        });
    }

    @Test
    void a_decision_in_force_is_looked_at_again_by_its_first_decider() {
        var day = LocalDate.now().plusMonths(6);
        var id = anAcceptedOne(
                recording,
                harbor.ada(),
                harbor.boris(),
                content(
                        "Keys",
                        "More disk.",
                        day,
                        List.of(),
                        List.of(harbor.cleo().id())));

        assertThat(openOf(harbor.cleo()))
                .extracting(ObligationRow::subjectText, ObligationRow::dueOn)
                .containsExactly(tuple("D-1", day));

        revise(
                harbor.boris(),
                id,
                1,
                content(
                        "Keys",
                        "More disk.",
                        day.plusMonths(1),
                        List.of(),
                        List.of(harbor.cleo().id())),
                "Not yet");
        assertThat(openOf(harbor.cleo())).extracting(ObligationRow::dueOn).containsExactly(day.plusMonths(1));

        Acting.run(harbor.boris(), () -> recording.deprecate(harbor.boris(), id, "Gone"));
        assertThat(openOf(harbor.cleo())).isEmpty();
    }

    private List<ObligationRow> openOf(CurrentMember member) {
        return Acting.as(member, () -> obligations.openOf(member.id(), 10));
    }
}
