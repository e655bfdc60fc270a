package dev.lockkeeper.api;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.decision.DecisionRules;
import dev.lockkeeper.decision.DecisionTree;
import dev.lockkeeper.decision.ExportAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Decisions as files, at addresses that stay. */
@RestController
@Tag(name = "Decisions")
@RequestMapping("/api/v1/decisions")
class DecisionFilesApi {

    private final DecisionTree tree;
    private final DecisionRules rules;

    DecisionFilesApi(DecisionTree tree, DecisionRules rules) {
        this.tree = tree;
        this.rules = rules;
    }

    @GetMapping(path = "/agents.md", produces = "text/markdown")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(
            summary = "The decisions in force as short rules, by domain, with their guards",
            description = "A section for an AGENTS.md. 304 where the ETag sent as If-None-Match still holds.")
    public ResponseEntity<byte[]> agents(@Parameter(hidden = true) CurrentMember me, WebRequest asked) {
        return ExportAnswer.of(asked, rules.edition(me), DecisionRules.MARKDOWN, () -> rules.bytes(me));
    }

    @GetMapping(path = "/export.zip", produces = "application/zip")
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(
            summary = "Every decision as a MADR file, zipped",
            description =
                    "The same decisions give the same bytes. 304 where the ETag sent as If-None-Match still holds.")
    public ResponseEntity<byte[]> export(@Parameter(hidden = true) CurrentMember me, WebRequest asked) {
        return ExportAnswer.zip(asked, tree.edition(me), () -> tree.zip(me));
    }
}
