package dev.lockkeeper.api;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.migration.Brief;
import dev.lockkeeper.migration.Brief.Compatibility;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.migration.Proposal.Source;
import dev.lockkeeper.risk.Posture;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A migration as a program sends it. */
record MigrationRequest(
        @NotBlank @Size(max = 200) @Schema(example = "Add a fulfilment status to orders")
        String title,

        @NotBlank @Schema(description = "The name of the registered database.", example = "shop")
        String database,

        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]+-[1-9][0-9]*") @Schema(example = "SHOP-412")
        String jiraIssue,

        @Nullable @Valid SourceRequest source,

        @Nullable @Schema(description = "FORWARD_FIX when absent.")
        Posture posture,

        @Nullable @Valid BriefRequest brief,

        @NotEmpty @Valid @Size(max = 100) List<ScriptRequest> scripts,

        @Nullable @Schema(description = "False keeps it a draft; true when absent.")
        Boolean submit,

        @Nullable
        @Size(max = 100)
        @Schema(
                description =
                        "The model that wrote it, where an agent sends it; absent, what the agent's settings say.",
                example = "example-model-2")
        String model) {

    /** Sent again with the same three, nothing changes. */
    record SourceRequest(
            @NotBlank @Size(max = 500) @Schema(example = "shop/backend")
            String repository,

            @NotBlank @Size(max = 500) @Schema(example = "feature/fulfilment")
            String branch,

            @NotBlank @Size(max = 200) @Schema(description = "The commit.", example = "9f1c2ab")
            String revision) {}

    record ScriptRequest(
            @NotBlank @Size(max = 200) @Schema(example = "V42__fulfilment.sql")
            String name,

            @Nullable @Schema(description = "UP when absent.")
            Direction direction,

            @Nullable @Schema(description = "Whether the runner wraps it in a transaction; true when absent.")
            Boolean inTransaction,

            @NotBlank String sql) {

        MigrationScript toScript() {
            return new MigrationScript(
                    name, direction == null ? Direction.UP : direction, inTransaction == null || inTransaction, sql);
        }
    }

    record BriefRequest(
            @Nullable @Size(max = 10_000) String purpose,
            @Nullable @Size(max = 10_000) String rowCounts,
            @Nullable @Size(max = 10_000) String queries,
            @Nullable Compatibility runningVersion,
            @Nullable @Size(max = 10_000) String compatibility,
            @Nullable @Size(max = 10_000) String wayBack) {

        Brief toBrief() {
            return new Brief(
                    text(purpose),
                    text(rowCounts),
                    text(queries),
                    runningVersion == null ? Compatibility.UNKNOWN : runningVersion,
                    text(compatibility),
                    text(wayBack));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    Proposal toProposal(DatabaseId target) {
        return new Proposal(
                title,
                target,
                jiraIssue,
                source == null ? null : new Source(source.repository(), source.branch(), source.revision()),
                posture == null ? Posture.FORWARD_FIX : posture,
                brief == null ? Brief.empty() : brief.toBrief(),
                scripts.stream().map(ScriptRequest::toScript).toList(),
                model);
    }
}
