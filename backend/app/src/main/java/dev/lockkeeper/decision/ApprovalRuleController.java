package dev.lockkeeper.decision;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
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

/** Whose approval decisions need. */
@Controller
@AdminsMay
@RequestMapping("/{tenant}/settings/approvals")
class ApprovalRuleController {

    private final ApprovalRuling ruling;
    private final DecisionFormPage forms;
    private final DecisionNames names;

    ApprovalRuleController(ApprovalRuling ruling, DecisionFormPage forms, DecisionNames names) {
        this.ruling = ruling;
        this.forms = forms;
        this.names = names;
    }

    @GetMapping
    public String index(CurrentMember me, Model model) {
        model.addAttribute("form", ApprovalRuleForm.EMPTY);
        return page(me, model);
    }

    @PostMapping
    public ModelAndView create(
            CurrentMember me,
            @Valid @ModelAttribute("form") ApprovalRuleForm form,
            BindingResult wrong,
            Model model,
            RedirectAttributes to) {
        return Submission.of(wrong, page(me, model), () -> {
            ruling.add(me, form.rule());
            to.addFlashAttribute("flash", "approval.added");
            return "redirect:/{tenant}/settings/approvals";
        });
    }

    @PostMapping("/{decisionApprovalRule}/removal")
    public String remove(@PathVariable UUID decisionApprovalRule, CurrentMember me, RedirectAttributes to) {
        ruling.remove(me, decisionApprovalRule);
        to.addFlashAttribute("flash", "approval.removed");
        return "redirect:/{tenant}/settings/approvals";
    }

    private String page(CurrentMember me, Model model) {
        model.addAttribute("rules", names.rules(ruling.list(me)));
        forms.fillApprovals(model);
        return "decision/approvals";
    }
}
