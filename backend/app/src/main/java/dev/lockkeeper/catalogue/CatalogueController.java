package dev.lockkeeper.catalogue;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the tenant governs, at a glance. */
@Controller
@RequestMapping("/{tenant}/catalogue")
class CatalogueController {

    private final CatalogueList catalogue;
    private final Environments environments;

    CatalogueController(CatalogueList catalogue, Environments environments) {
        this.catalogue = catalogue;
        this.environments = environments;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("databases", catalogue.databases());
        model.addAttribute("domains", catalogue.domains());
        model.addAttribute("environments", environments.list());
        return "catalogue/list";
    }
}
