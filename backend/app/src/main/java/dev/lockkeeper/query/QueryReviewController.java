package dev.lockkeeper.query;

import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.web.Choice;
import dev.lockkeeper.web.Choices;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a query or its plan is looked at. The answer is a page and no address: nothing is kept. */
@Controller
@RequestMapping("/{tenant}/queries")
class QueryReviewController {

    private static final String PAGE = "query/review";

    private final QueryReviewing reviewing;
    private final Databases databases;
    private final Choices choices;

    QueryReviewController(QueryReviewing reviewing, Databases databases, Choices choices) {
        this.reviewing = reviewing;
        this.databases = databases;
        this.choices = choices;
    }

    @ModelAttribute("databases")
    List<Choice> databases() {
        var none = new Choice("", choices.word("query.form.database.none"));
        var known = databases.list().stream()
                .map(database -> new Choice(database.id().value(), database.name()));
        return Stream.concat(Stream.of(none), known).toList();
    }

    @GetMapping
    String index() {
        return "redirect:/{tenant}/queries/review";
    }

    /** A link may say which database is meant. */
    @GetMapping("/review")
    String fresh(@RequestParam(required = false) @Nullable UUID database, Model model) {
        model.addAttribute("form", new QueryForm(database, "", "", ""));
        return PAGE;
    }

    @PostMapping("/review")
    ModelAndView create(@Valid @ModelAttribute("form") QueryForm form, BindingResult wrong) {
        if (form.empty() && !wrong.hasErrors()) {
            wrong.rejectValue("sql", "query.form.empty");
        }
        if (wrong.hasErrors()) {
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var review = reviewing.review(form.pasted());
        var problem = review.problem();
        if (problem != null) {
            wrong.rejectValue("plan", "query.form.plan.unread", new Object[] {problem.line(), problem.message()}, "");
        }
        var page = new ModelAndView(PAGE, problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("review", review);
    }
}
