package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.rehearsal.Rehearsals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rehearsals as the team's own tools report them. */
@RestController
@RequestMapping("/api/v1/migrations/{number}/rehearsals")
@Tag(name = "Rehearsals")
class RehearsalApi {

    private final Rehearsals rehearsals;
    private final MigrationArchive migrations;

    RehearsalApi(Rehearsals rehearsals, MigrationArchive migrations) {
        this.rehearsals = rehearsals;
        this.migrations = migrations;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "The rehearsals of a migration's revisions, newest first")
    List<RehearsalAnswer> index(@PathVariable int number, @Parameter(hidden = true) CurrentMember me) {
        var migration = migration(number, me);
        return rehearsals.of(migration).stream()
                .map(row -> RehearsalAnswer.of(row, migration.revision()))
                .toList();
    }

    @GetMapping("/{rehearsal}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "One rehearsal")
    RehearsalAnswer show(
            @PathVariable int number, @PathVariable UUID rehearsal, @Parameter(hidden = true) CurrentMember me) {
        var migration = migration(number, me);
        return RehearsalAnswer.of(rehearsals.get(migration, rehearsal), migration.revision());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_executions:write')")
    @Operation(
            summary = "Report a rehearsal",
            description =
                    "201 where the key is new, 200 where it is known and the report is the same. It is evidence of"
                            + " the revision that it names, and of no other.")
    ResponseEntity<RehearsalAnswer> create(
            @PathVariable int number,
            @Valid @RequestBody RehearsalBody body,
            @Parameter(hidden = true) CurrentMember me) {
        var migration = migration(number, me);
        var reported = rehearsals.report(me, migration.id(), body.toReport());
        var answer = RehearsalAnswer.of(reported.rehearsal(), migration.revision());
        var address = URI.create("/api/v1/migrations/" + number + "/rehearsals/" + answer.id());
        return reported.first() ? ResponseEntity.created(address).body(answer) : ResponseEntity.ok(answer);
    }

    private MigrationSummary migration(int number, CurrentMember me) {
        return migrations.get(new MigrationId(me.tenant(), number));
    }
}
