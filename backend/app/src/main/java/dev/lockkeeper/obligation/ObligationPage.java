package dev.lockkeeper.obligation;

import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one obligation needs, whichever step leads to it. */
@Component
class ObligationPage {

    private final Obligations obligations;
    private final ObligationCourse course;
    private final Members members;
    private final Databases databases;
    private final ProgressBook progress;

    ObligationPage(
            Obligations obligations,
            ObligationCourse course,
            Members members,
            Databases databases,
            ProgressBook progress) {
        this.progress = progress;
        this.obligations = obligations;
        this.course = course;
        this.members = members;
        this.databases = databases;
    }

    String show(ObligationId id, ClosingForm form, Model model) {
        model.addAttribute("obligation", obligations.get(id));
        if (!model.containsAttribute("reconciliation")) {
            model.addAttribute("reconciliation", ReconciliationForm.EMPTY);
        }
        progress.of(id).ifPresent(job -> model.addAttribute("job", job));
        model.addAttribute("transitions", course.of(id));
        model.addAttribute("people", people());
        model.addAttribute("form", form);
        return "obligation/show";
    }

    /** Promises are people's, not agents'. */
    List<Choice> people() {
        return members.list().stream()
                .filter(member -> member.active() && !member.agent())
                .map(member -> new Choice(member.id().value(), member.name()))
                .toList();
    }

    /** The first is any of them. */
    List<Choice> databases() {
        var known = databases.list().stream()
                .map(database -> new Choice(database.id().value(), database.name()));
        return Stream.concat(Stream.of(new Choice("", "–")), known).toList();
    }
}
