package dev.lockkeeper.jira;

import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.execution.ExecutionRow;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.jira.server.Deployment;
import dev.lockkeeper.jira.server.Deployment.Association;
import dev.lockkeeper.jira.server.Deployment.State;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws one deployment, as Jira's pages of releases show it. */
@Component
class DeploymentPainter {

    /** Jira takes no longer names. */
    private static final int LONGEST = 255;

    /** Before every execution: those are numbered by the time at which they began. */
    private static final long GATE = 1;

    private static final Set<MigrationStatus> NOTHING_CAME_OF_IT =
            Set.of(MigrationStatus.WITHDRAWN, MigrationStatus.REJECTED);

    private final MigrationArchive archive;
    private final LinkPainter links;
    private final Words words;

    DeploymentPainter(MigrationArchive archive, LinkPainter links, Words words) {
        this.archive = archive;
        this.links = links;
        this.words = words;
    }

    /** What still has to be said before production. */
    Deployment gate(MigrationSummary migration, String issue, Environment environment) {
        var state = NOTHING_CAME_OF_IT.contains(migration.status()) ? State.cancelled : State.pending;
        return paint(
                migration,
                issue,
                GATE,
                words.title(migration, archive.gate(migration)),
                migration.changedAt(),
                null,
                state,
                place(environment.id(), environment.name(), environment.production()));
    }

    Deployment run(MigrationSummary migration, String issue, ExecutionRow run) {
        var ended = run.endedAt();
        var millis = run.measured().durationMs();
        return paint(
                migration,
                issue,
                run.startedAt().toEpochMilli(),
                words.say("jira.deployment." + run.outcome(), run.environmentName()),
                ended == null ? run.startedAt() : ended,
                millis == null ? null : millis / 1_000,
                state(run.outcome()),
                place(run.environment(), run.environmentName(), run.production()));
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case RUNNING -> State.in_progress;
            case SUCCEEDED -> State.successful;
            case FAILED -> State.failed;
            case ROLLED_BACK -> State.rolled_back;
        };
    }

    private Deployment paint(
            MigrationSummary migration,
            String issue,
            long number,
            String description,
            Instant at,
            @Nullable Long seconds,
            State state,
            Deployment.Environment environment) {
        var page = links.page(migration);
        var name = cut(migration.id() + " " + migration.title());
        return new Deployment(
                number,
                0,
                List.of(Association.issue(issue)),
                name,
                page,
                cut(description),
                at.toString(),
                seconds,
                state,
                new Deployment.Pipeline(migration.uuid().toString(), name, page),
                environment);
    }

    private static Deployment.Environment place(UUID id, String name, boolean production) {
        return new Deployment.Environment(id.toString(), cut(name), production ? "production" : "unmapped");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
