package dev.lockkeeper.decision;

import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Subject;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around a record on its page: its course, its guards, both ends of a supersession, what is owed. */
@Component
class DecisionSurroundings {

    private final Decisions decisions;
    private final DecisionCourse course;
    private final DecisionGuards guards;
    private final Obligations obligations;
    private final Approvals approvals;
    private final DecisionNames names;
    private final DecisionOrigins origins;

    DecisionSurroundings(
            Decisions decisions,
            DecisionCourse course,
            DecisionGuards guards,
            Obligations obligations,
            Approvals approvals,
            DecisionNames names,
            DecisionOrigins origins) {
        this.decisions = decisions;
        this.course = course;
        this.guards = guards;
        this.obligations = obligations;
        this.approvals = approvals;
        this.names = names;
        this.origins = origins;
    }

    void fill(Decision decision, DecisionRevision latest, Model model) {
        model.addAttribute("transitions", course.of(decision.key()));
        var kept = guards.of(decision.key());
        model.addAttribute("guards", kept);
        model.addAttribute("guardPrint", GuardPrint.of(kept));
        model.addAttribute("origin", origins.of(List.of(decision.key())).get(decision.key()));
        model.addAttribute("predecessors", decisions.superseded(decision.number()));
        model.addAttribute("obligations", obligations.about(Subject.decision(decision.number())));
        if (decision.isProposed()) {
            var agreement = approvals.of(decision, latest);
            model.addAttribute("agreement", agreement);
            model.addAttribute("wanted", names.wanted(agreement));
        }
        if (decision.status() == DecisionStatus.SUPERSEDED) {
            model.addAttribute(
                    "successor", decisions.successor(decision.number()).get(0));
        }
        if (decision.status() == DecisionStatus.ACCEPTED) {
            model.addAttribute("candidates", decisions.inForceBut(decision.number()));
        }
    }
}
