package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.Domain;
import dev.lockkeeper.catalogue.Domains;
import java.util.List;
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
    private final Domains domains;
    private final Members members;

    DecisionPage(
            StoredDecisions stored,
            DecisionRevisions revisions,
            DecisionSurroundings surroundings,
            Domains domains,
            Members members) {
        this.stored = stored;
        this.revisions = revisions;
        this.surroundings = surroundings;
        this.domains = domains;
        this.members = members;
    }

    /** The record as it stands, with all that leads to and from it. */
    String show(DecisionId id, Model model) {
        var decision = stored.get(id);
        record(decision, decision.revision(), model);
        surroundings.fill(decision, model);
        return "decision/show";
    }

    String revision(DecisionId id, int revision, Model model) {
        record(stored.get(id), revision, model);
        return "decision/revision";
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

    private void record(Decision decision, int number, Model model) {
        var revision = revisions.get(decision.key(), number);
        model.addAttribute("decision", decision);
        model.addAttribute("revision", revision);
        model.addAttribute("record", revision.content());
        model.addAttribute("domainNames", domainNames(revision.content()));
        model.addAttribute("deciderNames", deciderNames(revision.content()));
    }

    private List<String> domainNames(DecisionContent content) {
        return domains.list().stream()
                .filter(domain -> content.domains().contains(domain.id()))
                .map(Domain::name)
                .toList();
    }

    private List<String> deciderNames(DecisionContent content) {
        var ids = content.deciders().stream().map(MemberId::value).toList();
        return members.names(ids).values().stream().sorted().toList();
    }
}
