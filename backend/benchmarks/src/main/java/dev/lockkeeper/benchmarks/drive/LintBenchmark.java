package dev.lockkeeper.benchmarks.drive;

import dev.lockkeeper.demo.DemoFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Measures the linter beside the peer on the same files, and prints it as Markdown for {@code docs/performance.md}. */
final class LintBenchmark {

    private final LintSettings settings;
    private final Migrations migrations;
    private final LintPrograms programs;

    private LintBenchmark(LintSettings settings) throws IOException {
        this.settings = settings;
        DemoFiles.write(settings.corpus());
        this.migrations = Migrations.in(settings.corpus());
        this.programs = new LintPrograms(settings.jar(), settings.peer(), settings.scratch(), version(settings.peer()));
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        new LintBenchmark(LintSettings.of(arguments)).run().forEach(System.out::println);
    }

    private static String version(Path peer) {
        return Command.run(Path.of("."), List.of(peer.toString(), "--version")).strip();
    }

    private List<String> run() throws IOException {
        var files = migrations.folder() + "/*.sql";
        var load = Machine.load();
        Benchmark.say("reading %d files", migrations.scripts().size());
        var precision = Precision.of(migrations);
        var peersUnread = peersUnread(files);
        var rounds = rounds(files);
        var lines = new ArrayList<>(Machine.table(settings.root(), ""));
        lines.add("| load before and after | " + load + ", " + Machine.load() + " |");
        add(lines, rounds.table());
        add(lines, programs.table(migrations, settings.otherJdk(), settings.starts()));
        add(lines, precision.table());
        add(lines, remarks(rounds.statements(), new TreeSet<>(precision.unread()), peersUnread));
        return lines;
    }

    /** The processes have gone before the command lines are timed. */
    private LintRounds rounds(String files) {
        try (var rounds = new LintRounds(migrations, programs.peer(files), settings.otherJdk(), settings.compiler())) {
            return rounds.run(settings.warmUp(), settings.rounds());
        }
    }

    private Set<String> peersUnread(String pattern) throws IOException {
        var said = settings.scratch().resolve("peer.txt");
        var command = new ArrayList<>(programs.peer(pattern).command());
        var process = new ProcessBuilder(command).redirectOutput(said.toFile()).start();
        process.onExit().join();
        try (var lines = Files.lines(said)) {
            return lines.filter(line -> line.contains(" syntax-error "))
                    .map(line -> Path.of(line.substring(0, line.indexOf(".sql:") + 4))
                            .getFileName()
                            .toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private List<String> remarks(int statements, Set<String> unread, Set<String> peersUnread) {
        var ours = new TreeSet<>(unread);
        ours.removeAll(peersUnread);
        return List.of(
                "- %,d files with %,d statements, %.1f MB"
                        .formatted(migrations.scripts().size(), statements, migrations.bytes() / 1e6),
                "- files with a statement that ours cannot read: %d; that the peer cannot: %d"
                        .formatted(unread.size(), peersUnread.size()),
                "- files that the peer reads and ours does not: " + (ours.isEmpty() ? "none" : ours),
                "- %d rounds after %d of warming up, %d cold starts each, medians (least–most)"
                        .formatted(settings.rounds(), settings.warmUp(), settings.starts()));
    }

    private static void add(List<String> report, List<String> part) {
        report.add("");
        report.addAll(part);
    }
}
