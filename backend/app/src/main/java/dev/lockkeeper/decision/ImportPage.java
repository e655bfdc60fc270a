package dev.lockkeeper.decision;

import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the page of one import shows. */
@Component
@Transactional(readOnly = true)
class ImportPage {

    private static final int PAGE_SIZE = 20;

    private final DecisionImports imports;
    private final ImportedFiles files;
    private final Outbox outbox;

    ImportPage(DecisionImports imports, ImportedFiles files, Outbox outbox) {
        this.imports = imports;
        this.files = files;
        this.outbox = outbox;
    }

    void fill(UUID id, @Nullable String after, Model model) {
        model.addAttribute("importing", imports.get(id));
        model.addAttribute("counts", files.counts(id));
        model.addAttribute("page", files.of(id, place(after), PAGE_SIZE));
        model.addAttribute(
                "dead",
                outbox.state(ImportChore.NAME, id.toString())
                        .map(Errand::isDead)
                        .orElse(false));
    }

    /** Nonsense is the first page. */
    private static int place(@Nullable String after) {
        return after != null && after.matches("\\d{1,6}") ? Integer.parseInt(after) : -1;
    }
}
