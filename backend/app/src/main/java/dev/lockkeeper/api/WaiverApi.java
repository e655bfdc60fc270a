package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Waiving;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What has been waived, and waiving, for a reviewer's programs. Agents waive nothing. */
@RestController
@Tag(name = "Waivers")
@RequestMapping("/api/v1")
class WaiverApi {

    private static final int PAGE_SIZE = 100;

    private final Waiving waiving;
    private final MigrationArchive archive;

    WaiverApi(Waiving waiving, MigrationArchive archive) {
        this.waiving = waiving;
        this.archive = archive;
    }

    @GetMapping("/waivers")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "What has been waived in all migrations, newest first")
    WaiverPage index(
            @Parameter(description = "in-force (when absent), ended or all") @RequestParam(required = false) @Nullable
                    String show,
            @Parameter(description = "'next' of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        return WaiverPage.of(waiving.newestFirst(show, after, PAGE_SIZE));
    }

    @GetMapping("/migrations/{number}/waivers")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "All that was ever waived in a migration, oldest first")
    List<WaiverAnswer> of(@PathVariable int number, @Parameter(hidden = true) CurrentMember me) {
        var migration = archive.get(new MigrationId(me.tenant(), number));
        return waiving.of(migration.uuid()).stream().map(WaiverAnswer::of).toList();
    }

    @PostMapping("/migrations/{number}/waivers")
    @PreAuthorize("hasAuthority('SCOPE_migrations:write')")
    @Operation(
            summary = "Waive a finding",
            description =
                    "A reviewer may, in what others wrote; an agent may not. Where a decision asks for the rule, its guard"
                            + " is waived and no other; where several do, 'guard' says which, and 409 without it."
                            + " 201, or 200 where the same person has said the same already.")
    ResponseEntity<WaiverAnswer> create(
            @PathVariable int number, @Valid @RequestBody WaiverBody body, @Parameter(hidden = true) CurrentMember me) {
        var id = archive.get(new MigrationId(me.tenant(), number)).id();
        var waived = waiving.waiveOnce(me, id, body.asked());
        var answer = WaiverAnswer.of(waived.waiver());
        return waived.first()
                ? ResponseEntity.created(URI.create("/api/v1/migrations/" + number + "/waivers"))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }

    @DeleteMapping("/migrations/{number}/waivers/{waiver}")
    @PreAuthorize("hasAuthority('SCOPE_migrations:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a waiver back", description = "The finding counts again. A second time is refused: 409.")
    void destroy(@PathVariable int number, @PathVariable UUID waiver, @Parameter(hidden = true) CurrentMember me) {
        waiving.revoke(me, archive.get(new MigrationId(me.tenant(), number)).id(), waiver);
    }
}
