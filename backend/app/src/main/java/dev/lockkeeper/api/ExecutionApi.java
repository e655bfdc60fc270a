package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.execution.ExecutionArchive;
import dev.lockkeeper.execution.ExecutionId;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Executions as the team's own tools report them. */
@RestController
@RequestMapping("/api/v1/migrations/{number}/executions")
@Tag(name = "Executions")
class ExecutionApi {

    private final ExecutionReporting reporting;
    private final ExecutionArchive archive;
    private final MigrationArchive migrations;
    private final NamedEnvironments environments;

    ExecutionApi(
            ExecutionReporting reporting,
            ExecutionArchive archive,
            MigrationArchive migrations,
            NamedEnvironments environments) {
        this.reporting = reporting;
        this.archive = archive;
        this.migrations = migrations;
        this.environments = environments;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "The executions of a migration, newest first")
    List<ExecutionAnswer> index(@PathVariable int number, @Parameter(hidden = true) CurrentMember me) {
        var migration = migrations.get(new MigrationId(me.tenant(), number));
        return archive.of(migration.uuid()).stream().map(ExecutionAnswer::of).toList();
    }

    @GetMapping("/{execution}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "One execution")
    ExecutionAnswer show(
            @PathVariable int number, @PathVariable UUID execution, @Parameter(hidden = true) CurrentMember me) {
        var migration = migrations.get(new MigrationId(me.tenant(), number));
        return ExecutionAnswer.of(archive.get(migration.uuid(), new ExecutionId(execution)));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_executions:write')")
    @Operation(
            summary = "Report an execution",
            description = "201 where the key is new, 200 where it is known. Late and repeated reports are welcome, and"
                    + " the order in which they arrive makes no difference. In production it moves the migration.")
    ResponseEntity<ExecutionAnswer> create(
            @PathVariable int number,
            @Valid @RequestBody ExecutionBody body,
            @Parameter(hidden = true) CurrentMember me) {
        var migration = migrations.get(new MigrationId(me.tenant(), number));
        var reported = reporting.report(
                me,
                migration.id(),
                body.toReport(environments
                        .get(Objects.requireNonNull(body.environment()))
                        .id()));
        var answer = ExecutionAnswer.of(archive.get(migration.uuid(), reported.id()));
        var address = URI.create("/api/v1/migrations/" + number + "/executions/" + answer.id());
        return reported.first() ? ResponseEntity.created(address).body(answer) : ResponseEntity.ok(answer);
    }
}
