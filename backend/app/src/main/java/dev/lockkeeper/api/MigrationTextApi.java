package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.ExportAnswer;
import dev.lockkeeper.decision.TemplateKeeping;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationTexts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Texts that are filled from a migration, such as that of its pull request. */
@RestController
@Tag(name = "Migrations")
@RequestMapping("/api/v1/migrations/{number}/texts")
class MigrationTextApi {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final MigrationTexts texts;
    private final TemplateKeeping keeping;

    MigrationTextApi(MigrationTexts texts, TemplateKeeping keeping) {
        this.texts = texts;
        this.keeping = keeping;
    }

    @GetMapping(path = "/{key}", produces = "text/markdown")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(
            summary = "A template filled from the migration: pull request, design brief, backfill plan, review, prompt",
            description = "Of its current revision. 304 where the ETag sent as If-None-Match still holds."
                    + " Counts as a use of the template, once a day.")
    public ResponseEntity<byte[]> show(
            @PathVariable int number,
            @Parameter(description = "Of the template, such as pull-request.") @PathVariable String key,
            @Parameter(hidden = true) CurrentMember me) {
        var text = texts.of(me, new MigrationId(me.tenant(), number), key, server());
        keeping.fetch(me, key);
        return ExportAnswer.of(text.filled().text().getBytes(StandardCharsets.UTF_8), MARKDOWN);
    }

    private static String server() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
