package dev.lockkeeper.execution;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.migration.MigrationId;
import org.springframework.stereotype.Service;

/** Takes in what tools and people say of executions: repeated, late and out of order. */
@Service
public class ExecutionReporting {

    /** The execution that a report is about, and whether the report was the first to tell of it. */
    public record Reported(ExecutionId id, boolean first) {}

    private final ReportIntake intake;
    private final RefusedStarts refused;

    ExecutionReporting(ReportIntake intake, RefusedStarts refused) {
        this.intake = intake;
        this.refused = refused;
    }

    /** A start that is refused leaves nothing but a word of who tried. */
    @EngineersMay
    public Reported report(CurrentMember by, MigrationId id, ExecutionReport report) {
        try {
            return intake.take(by, id, report);
        } catch (StartRefusal refusal) {
            refused.record(by, id, refusal);
            throw refusal;
        }
    }
}
