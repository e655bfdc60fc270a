package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.decision.ApprovalRule;
import dev.lockkeeper.decision.ApprovalRule.Whose;
import dev.lockkeeper.decision.ApprovalRuling;
import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionContent;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.TablePattern;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** An amendment that was withdrawn, one that waits, and a dual write that was given a later day. */
@TestComponent
class DecisionExtras {

    private final ApprovalRuling ruling;
    private final DecisionRecording recording;
    private final ObligationKeeping keeping;
    private final Members members;

    DecisionExtras(ApprovalRuling ruling, DecisionRecording recording, ObligationKeeping keeping, Members members) {
        this.ruling = ruling;
        this.recording = recording;
        this.keeping = keeping;
        this.members = members;
    }

    void add(CurrentMember owner) {
        Acting.run(owner, () -> {
            amend(owner);
            ease(owner);
        });
    }

    private void amend(CurrentMember owner) {
        var id = recording.propose(owner, content("Trails are kept for a year"));
        recording.accept(owner, id, 1);
        ruling.add(owner, new ApprovalRule(Ids.next(), DecisionCategory.AUDIT, null, 2, Whose.REVIEWERS, Set.of()));
        recording.revise(owner, id, 1, content("Trails are kept for ever"), "The law.");
        recording.withdraw(owner, id, 2, "Not the law.");
        recording.revise(owner, id, 1, content("Trails are kept for ten years"), "The law.");
        recording.guard(
                owner, id, DecisionGuard.of(GuardKind.NO_CASCADE, "Trails outlive what they tell of.", Severity.WARN));
    }

    private void ease(CurrentMember owner) {
        var engineer = members.list().stream()
                .filter(member -> member.role() == Role.ENGINEER && !member.agent())
                .findFirst()
                .orElseThrow();
        var day = LocalDate.now().plusDays(20);
        var work = new Work(null, "walked", "walked_twin");
        var promise = new Promise(
                ObligationKind.REMOVE_DUAL_WRITE, "Write it once", engineer.id(), day, null, work, Origin.HAND);
        keeping.move(owner, keeping.promise(owner, promise), day.plusDays(20), "The job was down.");
    }

    private static DecisionContent content(String decision) {
        return new DecisionContent(
                "Who did what is kept",
                DecisionCategory.AUDIT,
                "c",
                "o",
                decision,
                "c",
                "r",
                List.of(),
                List.of(new TablePattern("audit.*")),
                List.of(),
                List.of(),
                null);
    }
}
