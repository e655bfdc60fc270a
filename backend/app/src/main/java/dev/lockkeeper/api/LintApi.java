package dev.lockkeeper.api;

import dev.lockkeeper.linting.Conventions;
import dev.lockkeeper.migration.ScriptCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The linter and the risk model for whoever has SQL and proposes nothing. Nothing that is sent here is kept. */
@RestController
@Tag(name = "Linter")
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('SCOPE_read')")
class LintApi {

    private final ScriptCheck check;
    private final Targets targets;
    private final Conventions conventions;

    LintApi(ScriptCheck check, Targets targets, Conventions conventions) {
        this.check = check;
        this.targets = targets;
        this.conventions = conventions;
    }

    @PostMapping(
            path = "/lint",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                "application/sarif+json",
                "text/markdown",
                MediaType.APPLICATION_XML_VALUE,
                "text/x-github-annotations",
                MediaType.TEXT_PLAIN_VALUE
            })
    @Operation(summary = "Judge scripts without sending a migration", description = "Nothing of it is kept.")
    ResponseEntity<byte[]> lint(
            @Valid @RequestBody LintRequest request,
            @Parameter(description = Formats.DESCRIPTION) @RequestParam(required = false) @Nullable String format,
            @RequestHeader HttpHeaders asked) {
        var outcome = check.check(request.toOrder(targets.named(request.database()), Formats.rulesAddress()));
        return Formats.answer(outcome, format, asked);
    }

    @PostMapping(
            path = "/lint",
            consumes = {MediaType.TEXT_PLAIN_VALUE, "application/sql"},
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                "application/sarif+json",
                "text/markdown",
                MediaType.APPLICATION_XML_VALUE,
                "text/x-github-annotations",
                MediaType.TEXT_PLAIN_VALUE
            })
    @Operation(summary = "Judge one script, whose SQL is the body")
    ResponseEntity<byte[]> lintText(
            @Valid @ModelAttribute RawLintRequest request,
            @RequestBody byte[] body,
            @Parameter(description = Formats.DESCRIPTION) @RequestParam(required = false) @Nullable String format,
            @RequestHeader HttpHeaders asked) {
        return lint(request.with(text(body)), format, asked);
    }

    @GetMapping(path = "/lint/settings", produces = "application/yaml")
    @Operation(summary = "What your organisation asks of the linter, as the command line's lockkeeper.yaml")
    ResponseEntity<byte[]> settings() {
        var yaml = conventions.asked().servedAt(Formats.rulesAddress()).yaml();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(path = "/facts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What the server does with each statement of one script, run as in psql")
    FactsAnswer facts(@Valid @RequestBody LintRequest request) {
        if (request.scripts().size() > 1) {
            throw new InvalidField("scripts", "Facts are of one script.", "one script");
        }
        return FactsAnswer.of(check.facts(request.toOrder(targets.named(request.database()), null)));
    }

    private static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.isBlank()) {
                throw new InvalidField("body", "There is no SQL.", "SQL");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new InvalidField("body", "The body is not UTF-8.", "text in UTF-8");
        }
    }
}
