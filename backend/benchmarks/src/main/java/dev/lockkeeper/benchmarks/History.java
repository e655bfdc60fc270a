package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.review.Commenting;
import dev.lockkeeper.review.LineRemark;
import dev.lockkeeper.review.Reviewing;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes migrations as far as their fate says, step by step, through the services that people use. */
@Component("benchmarkHistory")
class History {

    private static final LineRemark QUESTION = new LineRemark(1, "01.sql", 2, "Why not concurrently?");

    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final Reviewing reviewing;
    private final Commenting commenting;
    private final ExecutionReporting reporting;

    History(
            MigrationLifecycle lifecycle,
            MigrationArchive archive,
            Reviewing reviewing,
            Commenting commenting,
            ExecutionReporting reporting) {
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.reviewing = reviewing;
        this.commenting = commenting;
        this.reporting = reporting;
    }

    MigrationId tell(Company company, int n, Fate fate, Instant opened) {
        var author = fate == Fate.MEASURED ? company.engineers().get(0) : company.author(n);
        var proposal =
                fate == Fate.MEASURED ? Changes.measured(company.database(), n) : Changes.usual(company.database(), n);
        var id = at(opened, author, () -> lifecycle.open(author, proposal));
        if (fate == Fate.WITHDRAWN) {
            run(opened.plusSeconds(7200), author, () -> lifecycle.withdraw(author, id, "The feature was dropped."));
        } else if (fate != Fate.DRAFT) {
            run(opened.plusSeconds(1800), author, () -> lifecycle.submit(author, id));
            review(company, id, author, fate, opened.plus(Duration.ofHours(5)));
        }
        return id;
    }

    /** Of that many lines, in two revisions that differ in every tenth, and under review. */
    MigrationId tellLongest(Company company, int lines, Instant opened) {
        var author = company.engineers().get(0);
        var colleague = company.reviewers().get(1);
        var database = company.database();
        var id = at(opened, author, () -> lifecycle.open(author, Changes.longest(database, lines, "text")));
        run(opened.plusSeconds(1800), author, () -> lifecycle.submit(author, id));
        run(opened.plusSeconds(7200), colleague, () -> commenting.comment(colleague, id, QUESTION));
        run(
                opened.plusSeconds(9000),
                author,
                () -> lifecycle.revise(
                        author,
                        id,
                        archive.get(id).version(),
                        Changes.longest(database, lines, "bigint"),
                        "Numbers are numbers."));
        return id;
    }

    private void review(Company company, MigrationId id, CurrentMember author, Fate fate, Instant at) {
        var colleague = company.reviewers().get(1);
        switch (fate) {
            case MEASURED -> run(at, colleague, () -> commenting.comment(colleague, id, QUESTION));
            case REJECTED -> run(at, colleague, () -> lifecycle.reject(colleague, id, "Decided against."));
            case APPROVED -> approve(company, id, author, at);
            case DONE -> execute(company, id, author, at, Outcome.SUCCEEDED);
            case FAILED -> execute(company, id, author, at, Outcome.FAILED);
            default -> {}
        }
    }

    private void execute(Company company, MigrationId id, CurrentMember author, Instant at, Outcome outcome) {
        approve(company, id, author, at);
        var ended = at.plus(Duration.ofHours(20));
        var report = new ExecutionReport(
                id.toString(),
                company.production(),
                ended.minusSeconds(3),
                ended,
                outcome,
                new Measurements(3000L, 40L, 12L, 0L),
                new Tool("Flyway", "12.4"));
        run(ended, author, () -> reporting.report(author, id, report));
    }

    /** Until the gate opens or nobody is left. */
    private void approve(Company company, MigrationId id, CurrentMember author, Instant at) {
        for (var reviewer : company.reviewers()) {
            var waits = at(at, reviewer, () -> archive.get(id).status()) == MigrationStatus.IN_REVIEW;
            if (waits && !reviewer.id().equals(author.id())) {
                run(at, reviewer, () -> reviewing.approve(reviewer, id, 1, "Small and safe."));
            }
        }
    }

    private static <T> T at(Instant at, CurrentMember who, Supplier<T> step) {
        return TravellingClock.at(at, () -> Acting.as(who, step));
    }

    private static void run(Instant at, CurrentMember who, Runnable step) {
        TravellingClock.at(at, () -> {
            Acting.run(who, step);
            return null;
        });
    }
}
