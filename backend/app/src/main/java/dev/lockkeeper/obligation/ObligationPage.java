package dev.lockkeeper.obligation;

import dev.lockkeeper.access.Members;
import dev.lockkeeper.web.Choice;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one obligation needs, whichever step leads to it. */
@Component
class ObligationPage {

    private final Obligations obligations;
    private final ObligationCourse course;
    private final Members members;

    ObligationPage(Obligations obligations, ObligationCourse course, Members members) {
        this.obligations = obligations;
        this.course = course;
        this.members = members;
    }

    String show(ObligationId id, ClosingForm form, Model model) {
        model.addAttribute("obligation", obligations.get(id));
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
}
