package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.PlanPlace;
import dev.lockkeeper.migration.Revision;
import dev.lockkeeper.migration.SeriesStep;
import dev.lockkeeper.migration.TakingPlansOver;
import dev.lockkeeper.migration.TakingPlansOver.Terms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans that become series of migrations, for programs. */
@RestController
@Tag(name = "Series")
@RequestMapping("/api/v1/migrations/{number}/series")
class SeriesApi {

    private final TakingPlansOver taking;
    private final MigrationArchive archive;
    private final Members members;

    SeriesApi(TakingPlansOver taking, MigrationArchive archive, Members members) {
        this.taking = taking;
        this.archive = archive;
        this.members = members;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "The series that a migration is a step of, and those that were taken over from it")
    List<SeriesAnswer> index(@PathVariable int number, @Parameter(hidden = true) CurrentMember me) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        return taking.around(migration.uuid()).stream().map(SeriesAnswer::of).toList();
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_migrations:write')")
    @Operation(
            summary = "Take a finding's plan over as a series of drafts",
            description = "201; 200 where the plan of that revision was taken over before.")
    ResponseEntity<SeriesAnswer> create(
            @PathVariable int number, @Valid @RequestBody SeriesBody body, @Parameter(hidden = true) CurrentMember me) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        var looked = archive.revision(migration, body.seen());
        var place = body.place(looked).orElseThrow(() -> new RuleViolation("series.no-plan"));
        var taken = taking.takeOverOnce(me, migration.id(), place, terms(body, looked, place, me));
        var answer = SeriesAnswer.of(
                taking.from(migration.uuid(), archive.get(taken.first()).uuid()));
        return taken.anew()
                ? ResponseEntity.created(URI.create("/api/v1/migrations/" + number + "/series"))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }

    private Terms terms(SeriesBody body, Revision looked, PlanPlace place, CurrentMember me) {
        var proposed = taking.preview(looked, place).stream()
                .filter(SeriesStep::isPromised)
                .map(SeriesStep::dueOn)
                .toList();
        var due = Objects.requireNonNullElse(body.due(), proposed);
        return new Terms(body.seen(), body.replaces(), owner(body.owner(), me), due);
    }

    /** Promises are people's, not agents'. */
    private MemberId owner(@Nullable String name, CurrentMember me) {
        if (name == null) {
            var own = members.get(me.id()).owner();
            return own == null ? me.id() : own;
        }
        var named = members.list().stream()
                .filter(member -> member.active() && !member.agent())
                .filter(member -> member.name().equals(name.strip()))
                .map(Member::id)
                .toList();
        if (named.size() != 1) {
            throw new InvalidField(
                    "owner",
                    named.isEmpty() ? "Nobody here is called so." : "Several are called so.",
                    "the name of one member");
        }
        return named.get(0);
    }
}
