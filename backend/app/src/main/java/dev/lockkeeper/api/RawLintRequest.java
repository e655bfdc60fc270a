package dev.lockkeeper.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the address says of one script whose SQL is the whole body. */
record RawLintRequest(
        @Nullable @Size(max = 200) @Schema(description = "The file's name; migration.sql when absent.")
        String name,

        @Nullable String database,
        @Nullable @Min(13) @Max(18) Integer server,
        @Nullable String layout,
        @Nullable @Pattern(regexp = "info|warn|error") String failOn) {

    LintRequest with(String sql) {
        var script = new LintRequest.LintScript(Objects.requireNonNullElse(name, "migration.sql"), null, null, sql);
        return new LintRequest(List.of(script), database, server, layout, failOn, null);
    }
}
