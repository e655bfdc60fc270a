package dev.lockkeeper.benchmarks.drive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Our linter while it is running, and the peer's process, in turn: what else the machine does falls on all of them. */
final class LintRounds implements AutoCloseable {

    private static final List<String> PARALLEL = List.of("-XX:+UseParallelGC");

    /** Since JDK 25, where an object's header takes eight bytes and not twelve. */
    private static final List<String> COMPACT = List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");

    private final Migrations migrations;
    private final Program peer;
    private final List<Running> ours;
    private final List<Program.Cost> peers = new ArrayList<>();

    LintRounds(Migrations migrations, Program peer, @Nullable Path otherJdk, @Nullable Path compiler) {
        this.migrations = migrations;
        this.peer = peer;
        var here = Path.of(System.getProperty("java.home"));
        this.ours =
                new ArrayList<>(List.of(running(here, "", List.of()), running(here, ", parallel collector", PARALLEL)));
        if (otherJdk != null) {
            ours.add(running(otherJdk, ", parallel collector", PARALLEL));
            ours.add(running(otherJdk, ", parallel collector, compact headers", COMPACT));
        }
        if (otherJdk != null && compiler != null) {
            ours.add(running(otherJdk, ", the same with the Graal compiler", compiling(compiler)));
        }
    }

    /** In place of the JVM's own C2; where it is not built in, it is put before the JVM's modules. */
    private static List<String> compiling(Path compiler) {
        var options = new ArrayList<>(COMPACT);
        options.addAll(List.of(
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:+EnableJVMCI",
                "-XX:+UseJVMCICompiler",
                "--upgrade-module-path=" + compiler));
        return options;
    }

    private Running running(Path jdk, String how, List<String> options) {
        return Running.start(
                "ours, running, " + StartUps.version(jdk) + how, jdk.resolve("bin/java"), migrations.folder(), options);
    }

    LintRounds run(int warmUp, int rounds) {
        Benchmark.say("warming up");
        ours.forEach(running -> running.warm(warmUp));
        for (int round = 1; round <= rounds; round++) {
            Benchmark.say("round %d of %d", round, rounds);
            ours.forEach(Running::round);
            peers.add(peer.run());
        }
        return this;
    }

    int statements() {
        return ours.get(0).statements();
    }

    List<String> table() {
        int cores = Runtime.getRuntime().availableProcessors();
        var lines = new ArrayList<>(List.of(
                "| linter | statements/s | ms a migration | processor time a statement |", "|---|--:|--:|--:|"));
        for (var running : ours) {
            lines.add(row(running.name() + ", one thread", running.secondsAlone(), running.processorAlone()));
            lines.add(row(
                    "%s, %d threads".formatted(running.name(), cores),
                    running.secondsOnEveryCore(),
                    running.processorOnEveryCore()));
        }
        lines.add(row(
                peer.name() + ", whole process, %d threads".formatted(cores),
                peers.stream().map(Program.Cost::seconds).toList(),
                peers.stream().map(Program.Cost::processor).toList()));
        return lines;
    }

    private String row(String name, List<Double> seconds, List<Double> processor) {
        int files = migrations.scripts().size();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.0f µs |",
                name,
                Spread.of(seconds, second -> statements() / second).words(0),
                Spread.of(seconds, second -> second * 1000 / files).middle(3),
                Spread.of(processor, second -> second / statements() * 1e6).median());
    }

    @Override
    public void close() {
        ours.forEach(Running::close);
    }
}
