package dev.lockkeeper.web;

import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.RuleDoc;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The linter's rules, one page each: the address that every finding carries. Nobody's tenant, so open to all. */
@Controller
class RuleBookController {

    @GetMapping("/rules")
    String index(Model model) {
        model.addAttribute(
                "groups",
                RuleBook.rules().stream()
                        .collect(Collectors.groupingBy(RuleDoc::category, TreeMap::new, Collectors.toList())));
        return "rules/list";
    }

    @GetMapping("/rules/{rule}")
    String show(@PathVariable String rule, Model model) {
        model.addAttribute("rule", RuleBook.rule(rule).orElseThrow(() -> new NotFound("rule")));
        return "rules/show";
    }
}
