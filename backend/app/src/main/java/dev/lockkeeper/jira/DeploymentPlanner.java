package dev.lockkeeper.jira;

import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.execution.ExecutionArchive;
import dev.lockkeeper.jira.server.Deployment;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Jira's pages of releases should say of a migration: its executions, and until one in production, its gate. */
@Component
class DeploymentPlanner {

    /** Jira takes a hundred in one call. */
    private static final int MOST = 99;

    private final MigrationArchive archive;
    private final ExecutionArchive executions;
    private final Environments environments;
    private final Connections connections;
    private final ToldDeployments told;
    private final DeploymentPainter painter;
    private final JsonMapper json;

    DeploymentPlanner(
            MigrationArchive archive,
            ExecutionArchive executions,
            Environments environments,
            Connections connections,
            ToldDeployments told,
            DeploymentPainter painter,
            JsonMapper json) {
        this.archive = archive;
        this.executions = executions;
        this.environments = environments;
        this.connections = connections;
        this.told = told;
        this.painter = painter;
        this.json = json;
    }

    DeploymentPlan plan(UUID id) {
        var before = told.of(id);
        var migration = archive.find(id).filter(found -> found.status() != MigrationStatus.DRAFT);
        var connection = migration.flatMap(this::connection).orElse(null);
        var deployments = connection == null ? List.<Deployment>of() : deployments(migration.orElseThrow());
        var shown = deployments.isEmpty() ? null : connection;
        var fingerprint = Fingerprint.of(json, deployments);
        return new DeploymentPlan(
                id,
                shown,
                deployments,
                fingerprint,
                shown != null && before.contains(new ToldDeployments.Told(shown.id(), fingerprint)),
                leaving(before, shown));
    }

    private Optional<JiraConnection> connection(MigrationSummary migration) {
        var issue = migration.jiraIssue();
        return issue == null ? Optional.empty() : connections.serving(issue).filter(JiraConnection::feedsDeployments);
    }

    private List<JiraConnection> leaving(List<ToldDeployments.Told> before, @Nullable JiraConnection shown) {
        return before.stream()
                .filter(one -> shown == null || !one.connection().equals(shown.id()))
                .flatMap(one -> connections.find(one.connection()).stream())
                .toList();
    }

    private List<Deployment> deployments(MigrationSummary migration) {
        var issue = Objects.requireNonNull(migration.jiraIssue());
        var runs = executions.of(migration.uuid());
        var gate = runs.stream().anyMatch(run -> run.production())
                ? Stream.<Deployment>empty()
                : environments.list().stream()
                        .filter(environment -> environment.production())
                        .limit(1)
                        .map(environment -> painter.gate(migration, issue, environment));
        return Stream.concat(gate, runs.stream().limit(MOST).map(run -> painter.run(migration, issue, run)))
                .toList();
    }
}
