package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Measures everything in one run and prints it as Markdown, ready for {@code docs/performance.md}. */
final class Benchmark {

    private final Settings settings;
    private final Path scratch;
    private final Packaged packaged;

    private Benchmark(Settings settings, Path scratch) {
        this.settings = settings;
        this.scratch = scratch;
        this.packaged = Packaged.in(settings.root());
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var settings = Settings.of(arguments);
        var scratch = Files.createTempDirectory("lockkeeper-benchmark");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(scratch)));
        new Benchmark(settings, scratch).run().forEach(System.out::println);
    }

    /** On the error stream, so that what is printed can be kept as it is. */
    static void say(String words, Object... arguments) {
        System.err.println(words.formatted(arguments));
    }

    private List<String> run() {
        var home = scratch.resolve("home");
        var told = tell(home);
        var report = new ArrayList<>(Machine.table(settings.root(), told));
        add(report, underLoad(told, home));
        if (settings.starts() > 0) {
            add(report, new StartUps(packaged, scratch, home, settings.starts()).table(settings));
        }
        if (settings.maven()) {
            add(report, Checkout.of(settings.root(), scratch).table());
        }
        return report;
    }

    private Told tell(Path home) {
        say("making tenants with %d migrations", settings.migrations());
        var option = "-Dlockkeeper.benchmark.migrations=" + settings.migrations();
        try (var application = Started.start(packaged.withAdditions(option), scratch, home, false)) {
            application.await(() -> Files.exists(Told.file(home)));
        }
        return Told.in(home);
    }

    private List<String> underLoad(Told told, Path home) {
        try (var application = Started.start(packaged.withAdditions(), scratch, home, false)) {
            var before = Memory.of(application.awaitReady().pid());
            var visitor = new Visitor(application);
            visitor.signIn(told.get("reader"), told.get("password"));
            new Contents(told, visitor).check();
            var wrk = Wrk.in(scratch, application, visitor.cookies(), settings.connections());
            var lines = new ArrayList<>(Rounds.run(Target.named(settings.only(), told), wrk, settings)
                    .table());
            lines.add("");
            lines.addAll(remarks(told, before, Memory.of(application.pid())));
            return lines;
        }
    }

    private List<String> remarks(Told told, Memory before, Memory after) {
        return List.of(
                "- %d rounds of %d s for each page after %d s of warming up, %d connections, medians (least–most)"
                        .formatted(settings.rounds(), settings.seconds(), settings.warmUp(), settings.connections()),
                "- memory of the application: " + before + " before the load, " + after + " after it",
                "- making a tenant with %,d migrations through the services took %.0f s"
                        .formatted(told.number("many-b.count"), told.number("many-b.millis") / 1000.0));
    }

    private static void add(List<String> report, List<String> part) {
        report.add("");
        report.addAll(part);
    }

    /** At the end, and when somebody interrupts it: nothing is left running or lying about. */
    static void clear(Path scratch) {
        Started.stopAll();
        try (var files = Files.walk(scratch)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
