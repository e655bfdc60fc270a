package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationJobs;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationQuery;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.PromisesByHand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
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

/** Obligations for programs: what is owed, promising, closing, and how far a job has come. */
@RestController
@Tag(name = "Obligations")
@RequestMapping("/api/v1/obligations")
class ObligationApi {

    private static final int PAGE_SIZE = 25;

    private final Obligations obligations;
    private final PromisesByHand promises;
    private final ObligationKeeping keeping;
    private final ObligationJobs jobs;
    private final ObligationBodies bodies;
    private final Members members;

    ObligationApi(
            Obligations obligations,
            PromisesByHand promises,
            ObligationKeeping keeping,
            ObligationJobs jobs,
            ObligationBodies bodies,
            Members members) {
        this.obligations = obligations;
        this.promises = promises;
        this.keeping = keeping;
        this.jobs = jobs;
        this.bodies = bodies;
        this.members = members;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(
            summary = "Obligations, soonest first",
            description =
                    "show: open (when absent), mine, late, led (late, of others, in what one leads) or all. The next page is asked for with after.")
    public ObligationListAnswer index(
            @ParameterObject @ModelAttribute ObligationQuery query,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(hidden = true) CurrentMember me) {
        return ObligationListAnswer.of(me.slug(), obligations.soonestFirst(query, answerable(me), after, PAGE_SIZE));
    }

    @GetMapping("/{obligation}")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "One obligation")
    public ObligationAnswer show(@PathVariable UUID obligation, @Parameter(hidden = true) CurrentMember me) {
        return ObligationAnswer.of(me.slug(), obligations.get(new ObligationId(obligation)));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_obligations:write')")
    @Operation(summary = "Promise something", description = "Without an owner, who the token acts for keeps it.")
    public ResponseEntity<ObligationAnswer> create(
            @Valid @RequestBody ObligationBody body, @Parameter(hidden = true) CurrentMember me) {
        var promise = bodies.promise(body, answerable(me));
        var id = bodies.naming("about", () -> promises.promise(me, promise));
        return ResponseEntity.created(URI.create("/api/v1/obligations/" + id)).body(show(id.value(), me));
    }

    @PostMapping("/{obligation}/fulfilment")
    @PreAuthorize("hasAuthority('SCOPE_obligations:write')")
    @Operation(summary = "Close it as done", description = "The evidence is the migration that did it, or a note.")
    public ObligationAnswer keep(
            @PathVariable UUID obligation,
            @Valid @RequestBody EvidenceBody body,
            @Parameter(hidden = true) CurrentMember me) {
        return bodies.naming("evidence", () -> {
            promises.keep(me, new ObligationId(obligation), bodies.evidence(body));
            return show(obligation, me);
        });
    }

    @PostMapping("/{obligation}/release")
    @PreAuthorize("hasAuthority('SCOPE_obligations:write')")
    @Operation(summary = "Drop it, with a reason")
    public ObligationAnswer drop(
            @PathVariable UUID obligation,
            @Valid @RequestBody ReleaseBody body,
            @Parameter(hidden = true) CurrentMember me) {
        keeping.drop(me, new ObligationId(obligation), body.because());
        return show(obligation, me);
    }

    @GetMapping("/{obligation}/progress")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "How far the job behind it has come", description = "204 while nobody has reported.")
    public ResponseEntity<ProgressAnswer> progress(@PathVariable UUID obligation) {
        return jobs.of(new ObligationId(obligation))
                .map(ProgressAnswer::of)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping("/{obligation}/progress")
    @PreAuthorize("hasAuthority('SCOPE_obligations:write')")
    @Operation(
            summary = "Report how far a backfill or a dual write has come",
            description = "Repeated and late reports are welcome: the later one by sequence, then by the reporter's"
                    + " clock, stays. The answer is what stays.")
    public ProgressAnswer report(
            @PathVariable UUID obligation,
            @Valid @RequestBody ProgressBody body,
            @Parameter(hidden = true) CurrentMember me) {
        return ProgressAnswer.of(jobs.report(me, new ObligationId(obligation), body.toReport()));
    }

    /** Promises are people's: an agent's owner keeps what it promises. */
    private MemberId answerable(CurrentMember me) {
        var owner = members.get(me.id()).owner();
        return owner == null ? me.id() : owner;
    }
}
