package dev.lockkeeper.rehearsal;

import dev.lockkeeper.migration.LineEvidence;
import dev.lockkeeper.migration.MeasuredRun;
import dev.lockkeeper.migration.Revision;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What rehearsals measured stands at the lines of the revision. */
@Component
@Order(1)
class RehearsedLines implements LineEvidence {

    private static final int MOST = 10;

    private final RehearsalRows rows;

    RehearsedLines(RehearsalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<MeasuredRun> of(Revision revision) {
        return rows.ofRevision(revision.id(), MOST).stream()
                // How long it took to fail says nothing of how long it takes.
                .filter(row -> row.report().outcome() == RehearsalOutcome.SUCCEEDED)
                .map(RehearsedLines::measured)
                .toList();
    }

    private static MeasuredRun measured(RehearsalRow row) {
        var report = row.report();
        return new MeasuredRun(
                "rehearsal",
                row.id(),
                report.setting().place(),
                report.startedAt(),
                report.whole(),
                report.statements());
    }
}
