package dev.lockkeeper.decision;

import dev.lockkeeper.decision.DecisionAmendments.Outcome;
import dev.lockkeeper.decision.DecisionComparison.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages of one decision need, whichever step leads to them. */
@Component
@Transactional(readOnly = true)
class DecisionPage {

    private final StoredDecisions stored;
    private final DecisionRevisions revisions;
    private final DecisionSurroundings surroundings;
    private final DecisionGuards guards;
    private final DecisionAmendments amendments;
    private final DecisionNames names;

    DecisionPage(
            StoredDecisions stored,
            DecisionRevisions revisions,
            DecisionSurroundings surroundings,
            DecisionGuards guards,
            DecisionAmendments amendments,
            DecisionNames names) {
        this.stored = stored;
        this.revisions = revisions;
        this.surroundings = surroundings;
        this.guards = guards;
        this.amendments = amendments;
        this.names = names;
    }

    /** The record as it stands, with all that leads to and from it. */
    String show(DecisionId id, Model model) {
        var decision = stored.get(id);
        record(decision, decision.revision(), model);
        surroundings.fill(decision, model);
        return "decision/show";
    }

    String revision(DecisionId id, int revision, Model model) {
        var decision = stored.get(id);
        record(decision, revision, model);
        model.addAttribute("ended", amendments.of(decision.key()).get(revision));
        return "decision/revision";
    }

    /** What a revision changed since an earlier one; by itself that is the one before it. */
    String changes(DecisionId id, int revision, @Nullable Integer since, Model model) {
        var decision = stored.get(id);
        var earlier = since == null ? before(decision, revision) : since;
        model.addAttribute("decision", decision);
        model.addAttribute(
                "comparison", DecisionComparison.of(side(decision, earlier), side(decision, revision), names));
        return "decision/changes";
    }

    /** What it would take the place of, or the one before it. What was withdrawn was never in force. */
    private int before(Decision decision, int revision) {
        if (decision.isAmended() && revision == decision.latest()) {
            return decision.revision();
        }
        var ended = amendments.of(decision.key());
        int before = revision - 1;
        while (before > 1 && ended.containsKey(before) && ended.get(before).outcome() == Outcome.WITHDRAWN) {
            before--;
        }
        return Math.max(1, before);
    }

    private Side side(Decision decision, int revision) {
        return new Side(revisions.get(decision.key(), revision), guards.of(decision.key(), revision));
    }

    String revisions(DecisionId id, Model model) {
        var decision = stored.get(id);
        model.addAttribute("decision", decision);
        model.addAttribute("revisions", revisions.of(decision.key()));
        model.addAttribute("ended", amendments.of(decision.key()));
        return "decision/revisions";
    }

    DecisionForm form(DecisionId id) {
        var decision = stored.get(id);
        return DecisionForm.of(revisions.get(decision.key(), decision.latest()).content(), decision.latest());
    }

    /** Editing an accepted record asks for a reason. */
    DecisionStatus status(DecisionId id) {
        return stored.get(id).status();
    }

    private void record(Decision decision, int number, Model model) {
        var revision = revisions.get(decision.key(), number);
        model.addAttribute("decision", decision);
        model.addAttribute("revision", revision);
        model.addAttribute("record", revision.content());
        model.addAttribute("domainNames", names.domains(revision.content()));
        model.addAttribute("deciderNames", names.deciders(revision.content()));
    }
}
