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
    private final DecisionRevisions revisions;
    private final DecisionCourse course;
    private final DecisionGuards guards;
    private final Obligations obligations;
    private final Approvals approvals;
    private final DecisionNames names;
    private final DecisionOrigins origins;
    private final DecisionDryRuns dryRuns;

    DecisionSurroundings(
            Decisions decisions,
            DecisionRevisions revisions,
            DecisionCourse course,
            DecisionGuards guards,
            Obligations obligations,
            Approvals approvals,
            DecisionNames names,
            DecisionOrigins origins,
            DecisionDryRuns dryRuns) {
        this.decisions = decisions;
        this.revisions = revisions;
        this.course = course;
        this.guards = guards;
        this.obligations = obligations;
        this.approvals = approvals;
        this.names = names;
        this.origins = origins;
        this.dryRuns = dryRuns;
    }

    void fill(Decision decision, Model model) {
        var key = decision.key();
        model.addAttribute("transitions", course.of(key));
        model.addAttribute("guards", guards.of(key, decision.revision()));
        model.addAttribute("origin", origins.of(List.of(key)).get(key));
        model.addAttribute("predecessors", decisions.superseded(decision.number()));
        model.addAttribute("obligations", obligations.about(Subject.decision(decision.number())));
        model.addAttribute("given", approvals.all(key));
        dryRuns.of(key, decision.revision()).ifPresent(run -> model.addAttribute("dryRun", run));
        if (decision.isOpen()) {
            open(decision, model);
        }
        if (decision.status() == DecisionStatus.SUPERSEDED) {
            model.addAttribute(
                    "successor", decisions.successor(decision.number()).get(0));
        }
        if (decision.status() == DecisionStatus.ACCEPTED) {
            model.addAttribute("candidates", decisions.inForceBut(decision.number()));
        }
    }

    /** What people see who are to agree to it. */
    private void open(Decision decision, Model model) {
        var concerned = revisions.concerned(decision);
        var agreement = approvals.of(decision, concerned);
        var asked = guards.of(decision.key());
        model.addAttribute("agreement", agreement);
        model.addAttribute("wanted", names.wanted(agreement));
        model.addAttribute("stuck", names.stuck(agreement));
        model.addAttribute("guardPrint", GuardPrint.of(asked));
        if (decision.isAmended()) {
            model.addAttribute("amendment", concerned.get(0));
            model.addAttribute("amendedGuards", asked);
        }
    }
}
