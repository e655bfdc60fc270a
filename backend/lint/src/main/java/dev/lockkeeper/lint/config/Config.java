package dev.lockkeeper.lint.config;

import dev.lockkeeper.lint.Runner;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.layout.Layout;
import dev.lockkeeper.lint.settings.LintSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says; what it leaves out is null or empty.
 *
 * @param server major version of the target
 * @param rows how many rows a table has, by its name
 * @param paths what is linted when nothing is named, from the file's folder
 * @param ignore globs of what is left out, from the file's folder
 * @param address where rules have their pages
 */
public record Config(
        LintSettings settings,
        Runner runner,
        @Nullable Integer server,
        @Nullable Severity failOn,
        @Nullable Layout layout,
        Map<String, Long> rows,
        List<String> paths,
        List<String> ignore,
        List<String> schema,
        List<String> history,
        @Nullable String address) {

    public static final Config EMPTY = new Config(
            LintSettings.USUAL,
            Runner.UNKNOWN,
            null,
            null,
            null,
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
}
