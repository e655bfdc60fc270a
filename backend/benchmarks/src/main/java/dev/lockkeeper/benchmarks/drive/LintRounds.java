package dev.lockkeeper.benchmarks.drive;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Our linter while it is running, and the peer's process, in turn: what else the machine does falls on both. */
final class LintRounds {

    private final Migrations migrations;
    private final Program peer;
    private final List<Double> alone = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private final List<Double> everyCore = new ArrayList<>();
    private final List<Program.Cost> peers = new ArrayList<>();
    private int statements;

    LintRounds(Migrations migrations, Program peer) {
        this.migrations = migrations;
        this.peer = peer;
    }

    LintRounds run(int warmUp, int rounds) {
        for (int round = 0; round < warmUp; round++) {
            statements = migrations.lint(round % 2 == 1);
        }
        for (int round = 1; round <= rounds; round++) {
            Benchmark.say("round %d of %d", round, rounds);
            alone();
            everyCore.add(seconds(true));
            peers.add(peer.run());
        }
        return this;
    }

    int statements() {
        return statements;
    }

    private void alone() {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        alone.add(seconds(false));
        processor.add((threads.getCurrentThreadCpuTime() - before) / 1e9);
    }

    private double seconds(boolean withEveryCore) {
        long start = System.nanoTime();
        migrations.lint(withEveryCore);
        return (System.nanoTime() - start) / 1e9;
    }

    List<String> table() {
        int cores = Runtime.getRuntime().availableProcessors();
        var seconds = peers.stream().map(Program.Cost::seconds).toList();
        var peersProcessor = peers.stream().map(Program.Cost::processor).toList();
        return List.of(
                "| linter | statements/s | ms a migration | processor time a statement |",
                "|---|--:|--:|--:|",
                row("ours, running, one thread", alone, each(processor)),
                row("ours, running, %d threads".formatted(cores), everyCore, ""),
                row(peer.name() + ", whole process, %d threads".formatted(cores), seconds, each(peersProcessor)));
    }

    private String each(List<Double> seconds) {
        return "%.0f µs"
                .formatted(
                        Spread.of(seconds, second -> second / statements * 1e6).median());
    }

    private String row(String name, List<Double> seconds, String each) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s |",
                name,
                Spread.of(seconds, second -> statements / second).words(0),
                Spread.of(
                                seconds,
                                second -> second * 1000 / migrations.scripts().size())
                        .middle(3),
                each);
    }
}
