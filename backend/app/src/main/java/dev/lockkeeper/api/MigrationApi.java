package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationIntake;
import dev.lockkeeper.migration.MigrationIntake.Outcome;
import dev.lockkeeper.migration.MigrationReports;
import dev.lockkeeper.migration.Reassessing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Migrations for programs. */
@RestController
@Tag(name = "Migrations")
@RequestMapping("/api/v1/migrations")
class MigrationApi {

    private final MigrationIntake intake;
    private final MigrationArchive archive;
    private final MigrationReports reports;
    private final Reassessing reassessing;
    private final Targets targets;
    private final MessageSource messages;

    MigrationApi(
            MigrationIntake intake,
            MigrationArchive archive,
            MigrationReports reports,
            Reassessing reassessing,
            Targets targets,
            MessageSource messages) {
        this.intake = intake;
        this.archive = archive;
        this.reports = reports;
        this.reassessing = reassessing;
        this.targets = targets;
        this.messages = messages;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_migrations:write')")
    @Operation(
            summary = "Send a migration",
            description =
                    "201 for a new one; 200 when the branch has one already: unchanged, or with this as its next revision.")
    public ResponseEntity<MigrationAnswer> create(
            @Valid @RequestBody MigrationRequest request, @Parameter(hidden = true) CurrentMember me) {
        var proposal = request.toProposal(targets.get(request.database()));
        var received = intake.receive(me, proposal, !Boolean.FALSE.equals(request.submit()));
        var answer = answer(received.id(), me);
        return received.outcome() == Outcome.CREATED
                ? ResponseEntity.created(URI.create("/api/v1/migrations/" + answer.number()))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }

    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "One migration, with findings and risk")
    public MigrationAnswer show(@PathVariable int number, @Parameter(hidden = true) CurrentMember me) {
        return answer(new MigrationId(me.tenant(), number), me);
    }

    @GetMapping(
            path = "/{number}/report",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                "application/sarif+json",
                "text/markdown",
                MediaType.APPLICATION_XML_VALUE,
                "text/x-github-annotations",
                MediaType.TEXT_PLAIN_VALUE
            })
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "What the linter said, as JSON, SARIF, Markdown, JUnit, GitHub annotations or text")
    public ResponseEntity<byte[]> report(
            @PathVariable int number,
            @Parameter(description = "The current one when absent.") @RequestParam(required = false) @Nullable
                    Integer revision,
            @Parameter(description = Formats.DESCRIPTION) @RequestParam(required = false) @Nullable String format,
            @RequestHeader HttpHeaders asked,
            @Parameter(hidden = true) CurrentMember me) {
        var report = reports.of(new MigrationId(me.tenant(), number), revision, Formats.rulesAddress());
        return Formats.answer(report.outcome(), format, asked);
    }

    @GetMapping("/{number}/gate")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "Whether the gate is open, and what still blocks it")
    public GateAnswer gate(@PathVariable int number, @Parameter(hidden = true) CurrentMember me) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        var revision = archive.revision(migration.revision());
        var gate = archive.gate(migration, revision);
        return new GateAnswer(
                number,
                gate.verdict(),
                migration.tier(),
                revision.number(),
                revision.contentHash(),
                gate.checks().stream()
                        .map(check -> GateAnswer.Check.of(
                                check,
                                messages.getMessage(check.sentence(), check.args(), LocaleContextHolder.getLocale())))
                        .toList());
    }

    @PostMapping("/{number}/tier")
    @PreAuthorize("hasAuthority('SCOPE_migrations:write')")
    @Operation(
            summary = "Hold another tier to be right than the computed one",
            description = "A reviewer may raise it; an admin who did not write the migration may lower it.")
    public MigrationAnswer rule(
            @PathVariable int number, @Valid @RequestBody TierBody body, @Parameter(hidden = true) CurrentMember me) {
        var id = new MigrationId(me.tenant(), number);
        if (body.wanted().compareTo(archive.get(id).tier()) > 0) {
            reassessing.raise(me, id, body.wanted(), body.because());
        } else {
            reassessing.lower(me, id, body.wanted(), body.because());
        }
        return answer(id, me);
    }

    private MigrationAnswer answer(MigrationId id, CurrentMember me) {
        var migration = archive.get(id);
        return MigrationAnswer.of(me.slug(), migration, archive.revision(migration.revision()));
    }
}
