package dev.lockkeeper.execution;

import dev.lockkeeper.migration.LineEvidence;
import dev.lockkeeper.migration.MeasuredRun;
import dev.lockkeeper.migration.Revision;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What executions measured stands at the lines of the revision. */
@Component
@Order(2)
class ExecutedLines implements LineEvidence {

    private static final int MOST = 20;

    private final ExecutionArchive archive;

    ExecutedLines(ExecutionArchive archive) {
        this.archive = archive;
    }

    @Override
    public List<MeasuredRun> of(Revision revision) {
        return archive.ended(revision.migration(), revision.id(), MOST).stream()
                // How long it took to fail says nothing of how long it takes.
                .filter(row -> row.outcome() == Outcome.SUCCEEDED)
                .map(ExecutionRow::asEvidence)
                .toList();
    }
}
