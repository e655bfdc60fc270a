package dev.lockkeeper.api;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.lint.MigrationFiles;
import dev.lockkeeper.lint.Runner;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptRole;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.migration.CheckOrder;
import dev.lockkeeper.migration.Direction;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripts to be judged, which are released together. */
record LintRequest(
        @NotEmpty @Valid @Size(max = CheckOrder.MOST_SCRIPTS)
        List<LintScript> scripts,

        @Nullable @Schema(description = "A registered database: its catalogue and its version count.", example = "shop")
        String database,

        @Nullable @Min(13) @Max(18) @Schema(description = "Major version; that of the database, or 18, when absent.")
        Integer server,

        @Nullable @Schema(description = "The tool whose files these are; recognised when absent.", example = "flyway")
        String layout,

        @Nullable
        @Pattern(regexp = "info|warn|error")
        @Schema(description = "What counts as a failure; error when absent.")
        String failOn,

        @Nullable @Schema(description = "DDL of what is there before, such as from pg_dump --schema-only.")
        String schema) {

    /** As a migration's script; with a direction or a transaction told, it is taken at its word. */
    record LintScript(
            @NotBlank @Size(max = 200) @Schema(example = "V42__fulfilment.sql")
            String name,

            @Nullable Direction direction,
            @Nullable Boolean inTransaction,
            @NotBlank String sql) {

        boolean told() {
            return direction != null || inTransaction != null;
        }

        Script toScript() {
            var role = direction == Direction.DOWN ? ScriptRole.DOWN : ScriptRole.UP;
            return new Script(name, sql, !Boolean.FALSE.equals(inTransaction), role, List.of(), Map.of());
        }
    }

    CheckOrder toOrder(@Nullable DatabaseId target, @Nullable String rulesAddress) {
        refuseTooMuch();
        var files = files();
        return new CheckOrder(
                files.scripts(),
                schema == null ? List.of() : List.of(new Script("schema", schema, true)),
                target,
                server,
                files.runner(),
                failOn == null ? Severity.ERROR : Severity.valueOf(failOn.toUpperCase(Locale.ROOT)),
                rulesAddress,
                files.notes());
    }

    private MigrationFiles files() {
        if (layout == null && scripts.stream().anyMatch(LintScript::told)) {
            var told = scripts.stream().map(LintScript::toScript).toList();
            return new MigrationFiles("", told, Runner.UNKNOWN, List.of());
        }
        refuseUnknownLayout();
        return MigrationFiles.read(texts(), layout);
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (int at = 0; at < scripts.size(); at++) {
            var script = scripts.get(at);
            if (texts.put(script.name(), script.sql()) != null) {
                var sentence = "Another script has this name.";
                throw new InvalidField("scripts[" + at + "].name", sentence, "a name of its own");
            }
        }
        return texts;
    }

    private void refuseUnknownLayout() {
        if (layout != null && !MigrationFiles.layouts().contains(layout)) {
            var known = "one of " + String.join(", ", MigrationFiles.layouts());
            throw new InvalidField("layout", "There is no such layout.", known);
        }
    }

    private void refuseTooMuch() {
        long bytes =
                scripts.stream().mapToLong(script -> bytes(script.sql())).sum() + (schema == null ? 0 : bytes(schema));
        if (bytes > CheckOrder.MOST_SQL) {
            throw new InvalidField("scripts", "This is too much SQL.", "at most 5 MB of SQL together");
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
