package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Text;
import dev.lockkeeper.web.Submission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Snapshots, pasted as CSV: all of it, or nothing and why. */
@Controller
@RequestMapping("/{tenant}/catalogue/databases/{database}/snapshots")
class SnapshotController {

    private final Surveying surveying;
    private final Databases databases;
    private final Domains domains;
    private final Clock clock;

    SnapshotController(Surveying surveying, Databases databases, Domains domains, Clock clock) {
        this.surveying = surveying;
        this.databases = databases;
        this.domains = domains;
        this.clock = clock;
    }

    @ModelAttribute("database")
    Database database(@PathVariable UUID database) {
        return databases.get(new DatabaseId(database));
    }

    @ModelAttribute("query")
    String query() {
        return SnapshotQuery.TEXT;
    }

    @ModelAttribute("indexQuery")
    String indexQuery() {
        return SnapshotQuery.INDEXES;
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute("form", SnapshotForm.EMPTY);
        return "catalogue/snapshot";
    }

    @PostMapping
    ModelAndView create(
            CurrentMember me,
            @ModelAttribute("database") Database database,
            @Valid @ModelAttribute("form") SnapshotForm form,
            BindingResult wrong,
            RedirectAttributes to) {
        var csv = read(form, wrong);
        var indexes = readIndexes(form, wrong);
        return Submission.of(wrong, "catalogue/snapshot", () -> {
            surveying.takeSnapshot(
                    me, database.id(), capturedAt(form), form.source().strip(), csv.tables(), structure(form, indexes));
            to.addFlashAttribute("flash", "catalogue.snapshot.taken");
            return "redirect:/{tenant}/catalogue/databases/{database}";
        });
    }

    private SnapshotCsv read(SnapshotForm form, BindingResult wrong) {
        var names = domains.list().stream().collect(Collectors.toMap(Domain::name, Domain::id));
        var csv = SnapshotCsv.read(form.csv(), names);
        csv.errors().forEach(error -> wrong.rejectValue("csv", error.key(), error.arguments(), error.key()));
        return csv;
    }

    private static List<SurveyedIndex> readIndexes(SnapshotForm form, BindingResult wrong) {
        var csv = IndexCsv.read(form.indexes());
        csv.errors().forEach(error -> wrong.rejectValue("indexes", error.key(), error.arguments(), error.key()));
        if (!Text.canBeKept(form.ddl())) {
            wrong.rejectValue("ddl", "catalogue.snapshot.form.ddl.nul");
        }
        return csv.indexes();
    }

    private static Structure structure(SnapshotForm form, List<SurveyedIndex> indexes) {
        return new Structure(form.ddl().isBlank() ? null : form.ddl(), indexes);
    }

    private Instant capturedAt(SnapshotForm form) {
        return form.capturedAt() == null ? clock.instant() : form.capturedAt().toInstant(ZoneOffset.UTC);
    }
}
