package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.anAcceptedOne;
import static dev.lockkeeper.decision.DecisionFixtures.content;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Harbor, where what is in force is changed by approval. */
abstract class AmendingTest extends RecordingTest {

    @Autowired
    ApprovalRuling ruling;

    @Autowired
    DecisionReading reading;

    @Autowired
    Browser browser;

    DecisionId inForce(int approvals, String... tables) {
        var id = anAcceptedOne(recording, harbor.ada(), harbor.boris(), content("Keys", tables));
        rule(null, approvals);
        return id;
    }

    void rule(DecisionCategory category, int approvals) {
        var rule = new ApprovalRule(Ids.next(), category, null, approvals, Whose.REVIEWERS, Set.of());
        Acting.run(harbor.ana(), () -> ruling.add(harbor.ana(), rule));
    }

    boolean amend(CurrentMember by, DecisionId id, int read, DecisionContent content) {
        return Acting.as(by, () -> recording.revise(by, id, read, content, "Because."));
    }

    boolean accept(CurrentMember by, DecisionId id, int read) {
        return Acting.as(by, () -> recording.accept(by, id, read));
    }

    void withdraw(CurrentMember by, DecisionId id, int read) {
        Acting.run(by, () -> recording.withdraw(by, id, read, "Never mind."));
    }

    DecisionReading.Standing standing(DecisionId id) {
        return Acting.as(harbor.vera(), () -> reading.get(id));
    }

    String history(DecisionId id) {
        return text("decisions/" + id.number() + "/revisions");
    }

    String page(DecisionId id) {
        return text("decisions/" + id.number());
    }

    String text(String path) {
        return new String(
                browser.get(harbor.vera(), path).exchange().getResponse().getContentAsByteArray());
    }
}
