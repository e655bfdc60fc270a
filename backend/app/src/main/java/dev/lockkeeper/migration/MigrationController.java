package dev.lockkeeper.migration;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.web.Htmx;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Migrations: the list, and one of them. */
@Controller
@RequestMapping("/{tenant}/migrations")
class MigrationController {

    private static final int PAGE_SIZE = 30;

    private final MigrationList list;
    private final MigrationPage page;
    private final Databases databases;

    MigrationController(MigrationList list, MigrationPage page, Databases databases) {
        this.list = list;
        this.page = page;
        this.databases = databases;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") MigrationFilter filter,
            @RequestParam(required = false) @Nullable Cursor after,
            Htmx htmx,
            Model model) {
        model.addAttribute("page", list.newestFirst(filter, after == null ? Cursor.FIRST : after, PAGE_SIZE));
        if (htmx.wantsFragment() && after != null) {
            return "migration/_rows :: rows";
        }
        model.addAttribute("databases", databases.list());
        model.addAttribute("choices", choices(filter));
        return "migration/list";
    }

    /** One drop-down of the filter. */
    record FilterChoice(
            String name, List<String> options, @Nullable String chosen) {

        static FilterChoice of(String name, Enum<?>[] values, @Nullable Enum<?> chosen) {
            return new FilterChoice(
                    name, Arrays.stream(values).map(Enum::name).toList(), chosen == null ? null : chosen.name());
        }
    }

    private static List<FilterChoice> choices(MigrationFilter filter) {
        return List.of(
                FilterChoice.of("status", MigrationStatus.values(), filter.status()),
                FilterChoice.of("tier", RiskTier.values(), filter.tier()),
                FilterChoice.of("verdict", Verdict.values(), filter.verdict()),
                FilterChoice.of("authors", MigrationFilter.Authors.values(), filter.authors()));
    }

    @GetMapping("/{number}")
    String show(@PathVariable int number, CurrentMember me, Model model) {
        model.addAttribute("scheduleForm", ScheduleForm.BLANK);
        model.addAttribute("view", page.of(new MigrationId(me.tenant(), number)));
        return "migration/show";
    }
}
