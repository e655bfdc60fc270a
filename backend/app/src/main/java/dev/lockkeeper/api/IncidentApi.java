package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.incident.Certainty;
import dev.lockkeeper.incident.IncidentArchive;
import dev.lockkeeper.incident.IncidentFile;
import dev.lockkeeper.incident.IncidentFilter;
import dev.lockkeeper.incident.IncidentId;
import dev.lockkeeper.incident.IncidentLog;
import dev.lockkeeper.incident.IncidentSummary;
import dev.lockkeeper.incident.IncidentTagging;
import dev.lockkeeper.incident.PostMortem;
import dev.lockkeeper.migration.MigrationId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents for programs: reporting them, saying how they went on, and what is held to have caused them. */
@RestController
@Tag(name = "Incidents")
@RequestMapping("/api/v1/incidents")
class IncidentApi {

    private static final int PAGE_SIZE = 50;

    private final IncidentLog log;
    private final IncidentArchive archive;
    private final IncidentBodies bodies;
    private final PostMortem postMortem;
    private final IncidentTagging tagging;
    private final IncidentFile file;

    IncidentApi(
            IncidentLog log,
            IncidentArchive archive,
            IncidentBodies bodies,
            PostMortem postMortem,
            IncidentTagging tagging,
            IncidentFile file) {
        this.log = log;
        this.archive = archive;
        this.bodies = bodies;
        this.postMortem = postMortem;
        this.tagging = tagging;
        this.file = file;
    }

    /** Some incidents, and where the next page begins. */
    record Found(List<IncidentAnswer> items, @Nullable String next) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "Incidents, the newest first", description = "The next page is asked for with after.")
    Found index(
            @ParameterObject @ModelAttribute IncidentFilter filter,
            @Parameter(description = "What the page before gave as next.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(hidden = true) CurrentMember me) {
        var page = archive.newestFirst(filter, Cursor.parse(after), PAGE_SIZE);
        return new Found(answers(page.items(), me), page.next());
    }

    private List<IncidentAnswer> answers(List<IncidentSummary> incidents, CurrentMember me) {
        var uuids = incidents.stream().map(IncidentSummary::uuid).toList();
        var tables = file.tablesOf(uuids);
        var tags = tagging.of(uuids);
        return incidents.stream()
                .map(one -> IncidentAnswer.of(
                        me.slug(),
                        one,
                        tables.getOrDefault(one.uuid(), List.of()),
                        tags.getOrDefault(one.uuid(), List.of()),
                        null))
                .toList();
    }

    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "One incident")
    IncidentAnswer show(@PathVariable int number, @Parameter(hidden = true) CurrentMember me) {
        var incident = archive.get(new IncidentId(me.tenant(), number));
        var uuids = List.of(incident.uuid());
        return IncidentAnswer.of(
                me.slug(),
                incident,
                file.tablesOf(uuids).getOrDefault(incident.uuid(), List.of()),
                tagging.of(uuids).getOrDefault(incident.uuid(), List.of()),
                file.of(incident.uuid()));
    }

    @GetMapping(path = "/{number}/post-mortem", produces = "text/markdown")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "All that is known of it, as Markdown")
    String postMortem(@PathVariable int number, @Parameter(hidden = true) CurrentMember me) {
        return postMortem.markdown(new IncidentId(me.tenant(), number));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_incidents:write')")
    @Operation(
            summary = "Report an incident",
            description = "201 where it is new, 200 where its source told of it before: then what was not known of its"
                    + " course is added, and nothing else is changed.")
    ResponseEntity<IncidentAnswer> create(
            @Valid @RequestBody IncidentBody body, @Parameter(hidden = true) CurrentMember me) {
        var received = log.receive(me, bodies.source(body), bodies.details(body));
        var answer = show(received.id().number(), me);
        var address = URI.create("/api/v1/incidents/" + answer.number());
        return received.first() ? ResponseEntity.created(address).body(answer) : ResponseEntity.ok(answer);
    }

    @PutMapping("/{number}")
    @PreAuthorize("hasAuthority('SCOPE_incidents:write')")
    @Operation(
            summary = "Change what is said of it",
            description = "All of it: what is left out is said no more. version is the one that was read; 409 where"
                    + " somebody has changed it since. source and sourceId stay as they are.")
    IncidentAnswer update(
            @PathVariable int number,
            @Valid @RequestBody IncidentBody body,
            @Parameter(hidden = true) CurrentMember me) {
        var incident = archive.get(new IncidentId(me.tenant(), number));
        if (body.version() == null) {
            throw new RuleViolation("api.version-missing");
        }
        log.change(me, incident.id(), body.version(), bodies.details(body));
        return show(number, me);
    }

    @PostMapping("/{number}/notes")
    @PreAuthorize("hasAuthority('SCOPE_incidents:write')")
    @Operation(summary = "Add to its timeline", description = "Where it happened before, say when: it stands there.")
    IncidentAnswer note(
            @PathVariable int number, @Valid @RequestBody NoteBody body, @Parameter(hidden = true) CurrentMember me) {
        var incident = archive.get(new IncidentId(me.tenant(), number));
        log.note(me, incident.id(), Objects.requireNonNull(body.text()), body.happenedAt());
        return show(number, me);
    }

    @PutMapping("/{number}/course")
    @PreAuthorize("hasAuthority('SCOPE_incidents:write')")
    @Operation(summary = "Say how it went on", description = "When it was detected, mitigated, restored.")
    IncidentAnswer course(
            @PathVariable int number, @Valid @RequestBody CourseBody body, @Parameter(hidden = true) CurrentMember me) {
        var incident = archive.get(new IncidentId(me.tenant(), number));
        log.complete(me, incident.id(), body.after(incident.course()));
        return show(number, me);
    }

    @PutMapping("/{number}/cause")
    @PreAuthorize("hasAuthority('SCOPE_incidents:write')")
    @Operation(summary = "Name its cause", description = "Engineers suspect, reviewers confirm, agents never confirm.")
    IncidentAnswer cause(
            @PathVariable int number, @Valid @RequestBody CauseBody body, @Parameter(hidden = true) CurrentMember me) {
        var incident = archive.get(new IncidentId(me.tenant(), number));
        var cause = Objects.requireNonNull(body.cause());
        if (body.certainty() == Certainty.CONFIRMED) {
            log.confirm(me, incident.id(), cause);
        } else {
            log.suspect(me, incident.id(), cause);
        }
        return show(number, me);
    }

    @PostMapping("/{number}/migrations")
    @PreAuthorize("hasAuthority('SCOPE_incidents:write')")
    @Operation(summary = "Link a migration", description = "Linked again, it is linked as it is said now.")
    IncidentAnswer link(
            @PathVariable int number, @Valid @RequestBody CausedBody body, @Parameter(hidden = true) CurrentMember me) {
        var incident = archive.get(new IncidentId(me.tenant(), number));
        log.link(me, incident.id(), new MigrationId(me.tenant(), body.number()), body.causal());
        return show(number, me);
    }
}
