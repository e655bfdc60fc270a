package dev.lockkeeper.obligation;

import dev.lockkeeper.access.Members;
import dev.lockkeeper.web.Choice;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one obligation needs, whichever step leads to it. */
@Component
class ObligationPage {

    private final Obligations obligations;
    private final ObligationCourse course;
    private final Members members;
    private final ProgressBook progress;
    private final ObligationTerms terms;
    private final Clock clock;

    ObligationPage(
            Obligations obligations,
            ObligationCourse course,
            Members members,
            ProgressBook progress,
            ObligationTerms terms,
            Clock clock) {
        this.progress = progress;
        this.terms = terms;
        this.clock = clock;
        this.obligations = obligations;
        this.course = course;
        this.members = members;
    }

    String show(ObligationId id, ClosingForm form, Model model) {
        model.addAttribute("obligation", obligations.get(id));
        if (!model.containsAttribute("reconciliation")) {
            model.addAttribute("reconciliation", ReconciliationForm.EMPTY);
        }
        progress(id, model);
        model.addAttribute("transitions", course.of(id));
        model.addAttribute("people", people());
        model.addAttribute("form", form);
        return "obligation/show";
    }

    void progress(ObligationId id, Model model) {
        var minutes = terms.current().silentMinutes();
        progress.of(id).ifPresent(job -> {
            model.addAttribute("job", job);
            model.addAttribute("silent", job.isSilent(clock.instant(), minutes));
        });
    }

    /** Promises are people's, not agents'. */
    List<Choice> people() {
        return members.list().stream()
                .filter(member -> member.active() && !member.agent())
                .map(member -> new Choice(member.id().value(), member.name()))
                .toList();
    }
}
