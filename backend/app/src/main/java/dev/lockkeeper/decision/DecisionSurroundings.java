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
    private final DecisionOrigins origins;

    DecisionSurroundings(
            Decisions decisions,
            DecisionCourse course,
            DecisionGuards guards,
            Obligations obligations,
            DecisionOrigins origins) {
        this.decisions = decisions;
        this.course = course;
        this.guards = guards;
        this.obligations = obligations;
        this.origins = origins;
    }

    void fill(Decision decision, Model model) {
        model.addAttribute("transitions", course.of(decision.key()));
        model.addAttribute("guards", guards.of(decision.key()));
        model.addAttribute("origin", origins.of(List.of(decision.key())).get(decision.key()));
        model.addAttribute("predecessors", decisions.superseded(decision.number()));
        model.addAttribute("obligations", obligations.about(Subject.decision(decision.number())));
        if (decision.status() == DecisionStatus.SUPERSEDED) {
            model.addAttribute(
                    "successor", decisions.successor(decision.number()).get(0));
        }
        if (decision.status() == DecisionStatus.ACCEPTED) {
            model.addAttribute("candidates", decisions.inForceBut(decision.number()));
        }
    }
}
