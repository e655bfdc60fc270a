package dev.lockkeeper.benchmarks.drive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the packaged application, as users do, on a home that has been lived in. */
record StartUps(Packaged packaged, Path scratch, Path home, int times) {

    /** One start: seconds to the first page, and memory once it stood ready. */
    private record Start(double seconds, Memory memory) {}

    List<String> table(Settings settings) {
        var lines = new ArrayList<>(
                List.of("| the packaged application alone | first page after | resident memory |", "|---|--:|--:|"));
        var own = Packaged.ownJdk();
        lines.add(row(version(own), packaged.alone(own)));
        var other = settings.otherJdk();
        if (other != null) {
            lines.add(row(version(other), packaged.alone(other)));
            lines.add(row(version(other) + ", extracted, with an AOT cache", trained(other)));
        }
        return lines;
    }

    private String row(String name, List<String> command) {
        Benchmark.say("start-up: %s", name);
        var starts = new ArrayList<Start>();
        for (int n = 0; n < times; n++) {
            starts.add(start(command));
        }
        return "| %s | %s s | %s MB |"
                .formatted(
                        name,
                        Spread.of(starts, Start::seconds).words(1),
                        Spread.of(starts, start -> start.memory().now()).words(0));
    }

    private Start start(List<String> command) {
        try (var application = Started.start(command, scratch, home, false)) {
            var seconds = application.firstPage().toMillis() / 1000.0;
            return new Start(seconds, Memory.of(application.awaitReady().pid()));
        }
    }

    /** One start and stop teach the JVM which classes it needs. */
    private List<String> trained(Path jdk) {
        var jar = packaged.extracted(scratch);
        var cache = scratch.resolve("lockkeeper.aot");
        start(command(jdk, "-XX:AOTCacheOutput=" + cache, jar));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no AOT cache came about");
        }
        return command(jdk, "-XX:AOTCache=" + cache, jar);
    }

    private static List<String> command(Path jdk, String option, Path jar) {
        return Packaged.command(jdk, new String[] {option}, List.of("-jar", jar.toString()));
    }

    static String version(Path jdk) {
        var release = Memory.read(jdk.resolve("release"));
        return "JDK " + release.replaceAll("(?s).*JAVA_VERSION=\"([^\"]+)\".*", "$1");
    }
}
