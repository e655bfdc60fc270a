package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.Scheduling;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a migration is to run, as the team's own tools say it. */
@RestController
@RequestMapping("/api/v1/migrations/{number}/schedule")
@Tag(name = "Migrations")
class ScheduleApi {

    /** What the schedule is, and what became of the migration by it. */
    record ScheduleAnswer(
            String migration, String environment, @Nullable Instant scheduledFor, MigrationStatus status) {}

    private final Scheduling scheduling;
    private final MigrationArchive migrations;
    private final NamedEnvironments environments;

    ScheduleApi(Scheduling scheduling, MigrationArchive migrations, NamedEnvironments environments) {
        this.scheduling = scheduling;
        this.migrations = migrations;
        this.environments = environments;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_migrations:write')")
    @Operation(
            summary = "Say when a migration is to run",
            description = "Where its tier asks for a window, a time outside is refused, and the next window is named."
                    + " In another environment than production it moves nothing.")
    ScheduleAnswer create(
            @PathVariable int number,
            @Valid @RequestBody ScheduleBody body,
            @Parameter(hidden = true) CurrentMember me) {
        var id = migrations.get(new MigrationId(me.tenant(), number)).id();
        var where = where(body.environment());
        if (body.at() == null) {
            scheduling.unschedule(me, id, where);
        } else {
            scheduling.schedule(me, id, where, body.at());
        }
        var migration = migrations.get(id);
        return new ScheduleAnswer(
                id.toString(),
                where.name(),
                where.isProduction() ? migration.scheduledFor() : body.at(),
                migration.status());
    }

    private Destination where(@Nullable String environment) {
        return environment == null ? Destination.PRODUCTION : Destination.of(environments.get(environment));
    }
}
