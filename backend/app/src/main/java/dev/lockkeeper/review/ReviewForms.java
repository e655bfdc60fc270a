package dev.lockkeeper.review;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of reviews with its forms, empty or as they came back. */
@Component
class ReviewForms {

    static final String BACK = "redirect:/{tenant}/migrations/{number}#reviews";

    private final ReviewPage page;

    ReviewForms(ReviewPage page) {
        this.page = page;
    }

    void fill(MigrationId id, CurrentMember me, Model model) {
        var view = page.of(id, me);
        var revision = view.migration().revisionNumber();
        model.addAttribute("view", view);
        absent(model, "judgementForm", new JudgementForm(revision, ""));
        absent(model, "commentForm", CommentForm.of(revision));
        absent(model, "declineForm", new DeclineForm(""));
    }

    /** Something typed was refused: the whole page again, with it. */
    String again(MigrationId id, CurrentMember me, Model model, HttpServletResponse response) {
        response.setStatus(422);
        fill(id, me, model);
        return "review/list";
    }

    private static void absent(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
