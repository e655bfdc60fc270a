package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking over a finding's plan: what would come of it, and doing it. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/series")
class SeriesController {

    private static final String PAGE = "migration/series";

    private final TakingPlansOver taking;
    private final MigrationArchive archive;
    private final Members members;

    SeriesController(TakingPlansOver taking, MigrationArchive archive, Members members) {
        this.taking = taking;
        this.archive = archive;
        this.members = members;
    }

    @GetMapping("/new")
    String preview(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String script,
            @RequestParam(defaultValue = "0") int statement,
            @RequestParam(defaultValue = "0") int finding,
            CurrentMember me,
            Model model) {
        var place = new PlanPlace(script, statement, finding);
        var revision = show(number, me, place, model);
        var steps = taking.preview(revision, place);
        if (steps.isEmpty()) {
            throw new NotFound("plan");
        }
        model.addAttribute("form", SeriesForm.of(place, revision, answerable(me), steps));
        return PAGE;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable int number,
            @Valid @ModelAttribute("form") SeriesForm form,
            BindingResult errors,
            CurrentMember me,
            Model model,
            RedirectAttributes redirect) {
        show(number, me, form.place(), model);
        return Submission.of(errors, PAGE, () -> {
            var first = taking.takeOver(me, new MigrationId(me.tenant(), number), form.place(), form.terms());
            redirect.addFlashAttribute("flash", "series.taken");
            return "redirect:/{tenant}/migrations/" + first.number();
        });
    }

    private Revision show(int number, CurrentMember me, PlanPlace place, Model model) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        var revision = archive.revision(migration.revision());
        model.addAttribute("migration", migration);
        model.addAttribute("steps", taking.preview(revision, place));
        model.addAttribute("found", place.planned(revision).orElse(null));
        model.addAttribute("people", people());
        return revision;
    }

    private List<Choice> people() {
        return members.list().stream()
                .filter(member -> member.active() && !member.agent())
                .map(member -> new Choice(member.id().value(), member.name()))
                .toList();
    }

    /** Promises are people's, not agents'. */
    private MemberId answerable(CurrentMember me) {
        return members.find(me.id())
                .filter(Member::agent)
                .map(agent -> Objects.requireNonNullElse(agent.owner(), me.id()))
                .orElse(me.id());
    }
}
