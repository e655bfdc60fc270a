package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody says that a column which a migration has added takes an older one's place. */
@Controller
@RequestMapping("/{tenant}/migrations/{number}/contracts")
class OfferedContractController {

    private final OfferedContracts offered;
    private final MigrationArchive archive;

    OfferedContractController(OfferedContracts offered, MigrationArchive archive) {
        this.offered = offered;
        this.archive = archive;
    }

    @PostMapping
    String create(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String column,
            CurrentMember me,
            RedirectAttributes redirect) {
        offered.promise(me, archive.get(new MigrationId(me.tenant(), number)).id(), table, column);
        redirect.addFlashAttribute("flash", "obligation.promised");
        return "redirect:/{tenant}/migrations/{number}/obligations";
    }
}
