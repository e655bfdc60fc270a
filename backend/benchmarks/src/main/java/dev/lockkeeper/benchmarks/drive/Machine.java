package dev.lockkeeper.benchmarks.drive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Where the figures come from. */
final class Machine {

    private Machine() {}

    static List<String> table(Path root, Told told) {
        var lines = new ArrayList<>(table(root, ", heap of at most 512 MB"));
        lines.add("| PostgreSQL | " + told.get("postgresql") + ", embedded |");
        return lines;
    }

    /** With what there is to say of the JDK's settings. */
    static List<String> table(Path root, String settings) {
        var memory = Memory.megabytes(Memory.read(Path.of("/proc/meminfo")), "MemTotal:") / 1024;
        return List.of(
                "| | |",
                "|---|---|",
                "| date | " + date() + " |",
                "| commit | " + commit(root) + " |",
                "| processor | " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores |",
                "| memory | " + memory + " GB |",
                "| system | " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " |",
                "| JDK | " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version")
                        + settings + " |");
    }

    /** How many processes wanted a core in the last minute. */
    static String load() {
        return Memory.read(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static String date() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
    }

    private static String commit(Path root) {
        var changed = Command.run(root, List.of("git", "status", "--porcelain"));
        var commit = Command.run(root, List.of("git", "rev-parse", "--short", "HEAD"))
                .strip();
        return changed.isBlank() ? commit : commit + " and uncommitted changes";
    }

    private static String processor() {
        return Memory.read(Path.of("/proc/cpuinfo"))
                .lines()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse(System.getProperty("os.arch"));
    }
}
