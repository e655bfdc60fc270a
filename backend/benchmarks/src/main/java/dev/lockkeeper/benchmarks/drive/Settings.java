package dev.lockkeeper.benchmarks.drive;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured.
 *
 * @param only a part of the names of the pages that are measured beside the bare page; empty for all
 * @param seconds of load for one page in one round
 * @param warmUp seconds of load for one page before the first round
 * @param starts how often the application is started to time it; 0 leaves that out
 * @param maven whether a clean checkout is built and started too
 * @param otherJdk a newer JDK to compare start-up on, from the environment variable {@code BENCHMARK_JDK}
 */
record Settings(
        Path root,
        String only,
        int migrations,
        int rounds,
        int seconds,
        int warmUp,
        int connections,
        int starts,
        boolean maven,
        @Nullable Path otherJdk) {

    static Settings of(String[] arguments) {
        var given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var jdk = System.getenv("BENCHMARK_JDK");
        return new Settings(
                Path.of(given.getOrDefault("root", ".")).toAbsolutePath().normalize(),
                given.getOrDefault("only", ""),
                number(given, "migrations", 1000),
                number(given, "rounds", 5),
                number(given, "seconds", 4),
                number(given, "warmup", 6),
                number(given, "connections", 8),
                number(given, "starts", 3),
                Boolean.parseBoolean(given.getOrDefault("maven", "true")),
                jdk == null || jdk.isBlank() ? null : Path.of(jdk));
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
    }
}
