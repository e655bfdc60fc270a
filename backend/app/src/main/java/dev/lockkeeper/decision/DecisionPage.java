package dev.lockkeeper.decision;

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
    private final DecisionNames names;

    DecisionPage(
            StoredDecisions stored,
            DecisionRevisions revisions,
            DecisionSurroundings surroundings,
            DecisionNames names) {
        this.stored = stored;
        this.revisions = revisions;
        this.surroundings = surroundings;
        this.names = names;
    }

    /** The record as it stands, with all that leads to and from it. */
    String show(DecisionId id, Model model) {
        var decision = stored.get(id);
        surroundings.fill(decision, record(decision, decision.revision(), model), model);
        return "decision/show";
    }

    String revision(DecisionId id, int revision, Model model) {
        record(stored.get(id), revision, model);
        return "decision/revision";
    }

    /** What a revision changed since an earlier one; by itself that is the one before it. */
    String changes(DecisionId id, int revision, @Nullable Integer since, Model model) {
        var decision = stored.get(id);
        var earlier = since == null ? Math.max(1, revision - 1) : since;
        model.addAttribute("decision", decision);
        model.addAttribute(
                "comparison",
                DecisionComparison.of(
                        revisions.get(decision.key(), earlier), revisions.get(decision.key(), revision), names));
        return "decision/changes";
    }

    String revisions(DecisionId id, Model model) {
        var decision = stored.get(id);
        model.addAttribute("decision", decision);
        model.addAttribute("revisions", revisions.of(decision.key()));
        return "decision/revisions";
    }

    DecisionForm form(DecisionId id) {
        var decision = stored.get(id);
        return DecisionForm.of(
                revisions.get(decision.key(), decision.revision()).content(), decision.revision());
    }

    /** Editing an accepted record asks for a reason. */
    DecisionStatus status(DecisionId id) {
        return stored.get(id).status();
    }

    private DecisionRevision record(Decision decision, int number, Model model) {
        var revision = revisions.get(decision.key(), number);
        model.addAttribute("decision", decision);
        model.addAttribute("revision", revision);
        model.addAttribute("record", revision.content());
        model.addAttribute("domainNames", names.domains(revision.content()));
        model.addAttribute("deciderNames", names.deciders(revision.content()));
        return revision;
    }
}
