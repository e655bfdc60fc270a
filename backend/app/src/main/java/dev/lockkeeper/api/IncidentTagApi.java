package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.incident.IncidentArchive;
import dev.lockkeeper.incident.IncidentId;
import dev.lockkeeper.incident.IncidentTagging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tags of incidents for programs: which there are, of one incident, and of many at once. */
@RestController
@Tag(name = "Incidents")
@RequestMapping("/api/v1/incidents")
class IncidentTagApi {

    private final IncidentTagging tagging;
    private final IncidentArchive archive;

    IncidentTagApi(IncidentTagging tagging, IncidentArchive archive) {
        this.tagging = tagging;
        this.archive = archive;
    }

    /** @param tags those that everybody has first */
    record Offered(List<String> tags) {}

    /** @param incidents how many there were */
    record Tagged(int incidents) {}

    @GetMapping("/tags")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "The words that incidents can be tagged with")
    Offered index() {
        return new Offered(tagging.offered());
    }

    @PostMapping("/tags")
    @PreAuthorize("hasAuthority('SCOPE_incidents:write')")
    @Operation(
            summary = "Tag many incidents at once",
            description = "What they are tagged with stays, and so does a confirmed cause. All of them or none.")
    Tagged create(@Valid @RequestBody TaggingBody body, @Parameter(hidden = true) CurrentMember me) {
        var incidents = Objects.requireNonNull(body.incidents());
        return new Tagged(
                tagging.tagAll(me, incidents, body.cause(), Objects.requireNonNullElse(body.tags(), List.of())));
    }

    @PutMapping("/{number}/tags")
    @PreAuthorize("hasAuthority('SCOPE_incidents:write')")
    @Operation(summary = "Say what an incident is tagged with", description = "From now on with these and no others.")
    TagsBody update(
            @PathVariable int number, @Valid @RequestBody TagsBody body, @Parameter(hidden = true) CurrentMember me) {
        var incident = archive.get(new IncidentId(me.tenant(), number));
        tagging.tag(me, incident.id(), Objects.requireNonNull(body.tags()));
        return new TagsBody(tagging.of(List.of(incident.uuid())).getOrDefault(incident.uuid(), List.of()));
    }
}
