package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Domains: bounded contexts with owners. */
@Controller
@RequestMapping("/{tenant}/catalogue/domains")
class DomainController {

    private final Surveying surveying;
    private final Domains domains;
    private final CatalogueEntries entries;
    private final Members members;

    DomainController(Surveying surveying, Domains domains, CatalogueEntries entries, Members members) {
        this.surveying = surveying;
        this.domains = domains;
        this.entries = entries;
        this.members = members;
    }

    /** Agents answer for nothing. */
    @ModelAttribute("people")
    List<Choice> people() {
        return members.list().stream()
                .filter(member -> member.active() && !member.agent())
                .map(DomainController::choice)
                .toList();
    }

    private static Choice choice(Member member) {
        return new Choice(member.id().value(), member.name());
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", DomainForm.EMPTY);
        return "catalogue/domain";
    }

    @PostMapping
    ModelAndView create(
            CurrentMember me,
            @Valid @ModelAttribute("form") DomainForm form,
            BindingResult wrong,
            RedirectAttributes to) {
        return Submission.of(wrong, "catalogue/domain", () -> {
            surveying.addDomain(me, form.details());
            to.addFlashAttribute("flash", "catalogue.domain.added");
            return "redirect:/{tenant}/catalogue";
        });
    }

    @GetMapping("/{domain}/edit")
    String edit(@PathVariable UUID domain, Model model) {
        model.addAttribute("form", DomainForm.of(domains.get(new DomainId(domain)), entries.version("domain", domain)));
        model.addAttribute("domain", domain);
        return "catalogue/domain";
    }

    /** What is not there is not found, whatever the form says. */
    @PostMapping("/{domain}")
    ModelAndView update(
            CurrentMember me,
            @PathVariable UUID domain,
            @Valid @ModelAttribute("form") DomainForm form,
            BindingResult wrong,
            RedirectAttributes to) {
        domains.get(new DomainId(domain));
        return Submission.of(wrong, "catalogue/domain", () -> {
            surveying.changeDomain(me, new DomainId(domain), form.version(), form.details());
            to.addFlashAttribute("flash", "catalogue.changed");
            return "redirect:/{tenant}/catalogue";
        });
    }
}
