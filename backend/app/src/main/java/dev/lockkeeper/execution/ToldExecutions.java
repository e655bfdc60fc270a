package dev.lockkeeper.execution;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Executions as their reports tell them: each report is kept, and what they tell does not depend on which came first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldExecutions {

    /** One every ten seconds for two days; an end is welcome beyond. */
    static final int MOST_REPORTS = 20_000;

    private final Executions executions;
    private final ReportLog log;
    private final Prospects prospects;
    private final Clock clock;

    ToldExecutions(Executions executions, ReportLog log, Prospects prospects, Clock clock) {
        this.executions = executions;
        this.log = log;
        this.prospects = prospects;
        this.clock = clock;
    }

    /** Whether it has been told already; what runs has been heard of again all the same. */
    boolean knows(Execution execution, ExecutionReport report) {
        var same = log.same(execution.id(), report);
        same.ifPresent(known -> {
            require(
                    known.equals(report),
                    "execution.report-told-otherwise",
                    report.signal().name());
            execution.heard(clock.instant());
        });
        return same.isPresent();
    }

    /** The first of it: the execution is there afterwards. */
    void begin(MigrationSummary migration, Execution execution, ExecutionReport report, MemberId by) {
        var now = clock.instant();
        var prospect = prospects.of(migration, execution.revision());
        execution.tell(Told.by(report), by, now);
        executions.saveAndFlush(execution);
        prospects.add(execution.id(), prospect);
        log.add(execution.id(), report, by, now);
    }

    /** One more, whenever it was said. */
    void add(Execution execution, ExecutionReport report, MemberId by) {
        var id = execution.id();
        var now = clock.instant();
        require(report.outcome().isEnd() || !log.hasMore(id, MOST_REPORTS), "execution.too-many-reports", MOST_REPORTS);
        remember(execution);
        var late = log.isFollowed(id, report);
        log.add(id, report, by, now);
        if (late) {
            var all = log.inOrder(id);
            var told = Told.by(all.stream().map(LoggedReport::report).toList());
            execution.tell(told, all.get(all.size() - 1).by(), now);
        } else {
            execution.tell(execution.told().and(report), by, now);
        }
        executions.saveAndFlush(execution);
    }

    /** What was told before reports were kept counts as one. */
    private void remember(Execution execution) {
        if (!log.hasMore(execution.id(), 0)) {
            log.add(execution.id(), execution.asReport(), execution.reporter(), execution.heardAt());
        }
    }
}
