package dev.lockkeeper.decision;

import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.Domains;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the form of a decision offers. */
@Component
class DecisionFormPage {

    private final Domains domains;
    private final Members members;
    private final Choices choices;

    DecisionFormPage(Domains domains, Members members, Choices choices) {
        this.domains = domains;
        this.members = members;
        this.choices = choices;
    }

    String show(Model model) {
        model.addAttribute("categories", categories());
        model.addAttribute("domains", domainChoices());
        model.addAttribute("people", people());
        return "decision/edit";
    }

    void fillFilters(Model model) {
        model.addAttribute("categories", categories());
        model.addAttribute("statuses", choices.of("decision.status", DecisionStatus.values()));
        model.addAttribute("domains", domainChoices());
        model.addAttribute("people", people());
    }

    void fillApprovals(Model model) {
        model.addAttribute("categories", orAny(categories()));
        model.addAttribute("domains", orAny(domainChoices()));
        model.addAttribute("people", people());
        model.addAttribute("whose", choices.of("approval.whose", ApprovalRule.Whose.values()));
    }

    private List<Choice> orAny(List<Choice> some) {
        return Stream.concat(Stream.of(new Choice("", choices.word("decision.filter.any"))), some.stream())
                .toList();
    }

    private List<Choice> categories() {
        return choices.of("decision.category", DecisionCategory.values());
    }

    private List<Choice> domainChoices() {
        return domains.list().stream()
                .map(domain -> new Choice(domain.id().value(), domain.name()))
                .toList();
    }

    /** People decide, agents propose. */
    private List<Choice> people() {
        return members.list().stream()
                .filter(member -> member.active() && !member.agent())
                .map(member -> new Choice(member.id().value(), member.name()))
                .toList();
    }
}
