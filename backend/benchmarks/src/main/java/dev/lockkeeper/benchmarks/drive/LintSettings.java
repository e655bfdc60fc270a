package dev.lockkeeper.benchmarks.drive;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much of the linter is measured, and with what.
 *
 * @param corpus the generated files; the demo's are written beside them
 * @param peer the other linter's program
 * @param warmUp rounds before the first that counts
 * @param starts how often each command line is started
 * @param compiler a folder with the Graal compiler for the other JDK
 */
record LintSettings(
        Path root,
        Path scratch,
        Path corpus,
        Path peer,
        int warmUp,
        int rounds,
        int starts,
        @Nullable Path otherJdk,
        @Nullable Path compiler) {

    static LintSettings of(String[] arguments) {
        var given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var jdk = System.getenv("BENCHMARK_JDK");
        return new LintSettings(
                path(given, "root"),
                path(given, "scratch"),
                path(given, "corpus"),
                path(given, "peer"),
                Integer.parseInt(given.getOrDefault("warmup", "120")),
                Integer.parseInt(given.getOrDefault("rounds", "10")),
                Integer.parseInt(given.getOrDefault("starts", "5")),
                jdk == null || jdk.isBlank() ? null : Path.of(jdk),
                given.getOrDefault("compiler", "").isEmpty() ? null : path(given, "compiler"));
    }

    private static Path path(Map<String, String> given, String name) {
        return Path.of(Objects.requireNonNull(given.get(name), name)).toAbsolutePath();
    }

    Path jar() {
        return root.resolve("backend/lint/target/lockkeeper-lint.jar");
    }
}
