package dev.lockkeeper.benchmarks.drive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Both command lines, from a cold start: over all files, and over one. */
record LintPrograms(Path jar, Path peer, Path scratch, String version) {

    private static final List<String> LESS_COMPILING = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    Program peer(String files) {
        return new Program(version, List.of(peer.toString(), "--pg-version=18", "--reporter=gcc", files));
    }

    List<String> table(Migrations migrations, @Nullable Path otherJdk, int runs) {
        var all = migrations.folder().toString();
        var one =
                migrations.folder().resolve(migrations.scripts().get(0).name()).toString();
        var lines = new ArrayList<>(List.of(
                "| command line | all files: seconds | processor | memory | one file: seconds | processor | memory |",
                "|---|--:|--:|--:|--:|--:|--:|"));
        lines.add(row(runs, peer(all + "/*.sql"), peer(one)));
        var here = Path.of(System.getProperty("java.home"));
        for (var jdk : otherJdk == null ? List.of(here) : List.of(here, otherJdk)) {
            lines.add(row(runs, ours(jdk, List.of(), all), ours(jdk, List.of(), one)));
            var prepared = prepared(jdk, one);
            lines.add(row(runs, ours(jdk, prepared, all), ours(jdk, prepared, one)));
        }
        return lines;
    }

    /** With an archive of the classes and less compiling, as the linter's page tells. */
    private List<String> prepared(Path jdk, String one) {
        var archive = scratch.resolve("lint-" + jdk.getFileName() + ".jsa");
        ours(jdk, List.of("-XX:ArchiveClassesAtExit=" + archive), one).run();
        var options = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive));
        options.addAll(LESS_COMPILING);
        return options;
    }

    private Program ours(Path jdk, List<String> options, String path) {
        var command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "--no-config", "--each", path));
        var version = StartUps.version(jdk);
        return new Program("ours, " + version + (options.isEmpty() ? "" : ", class archive, less compiling"), command);
    }

    private static String row(int runs, Program all, Program one) {
        Benchmark.say("%s", all.name());
        return "| " + all.name() + " | " + cells(runs, all) + " | " + cells(runs, one) + " |";
    }

    private static String cells(int runs, Program program) {
        var costs = IntStream.range(0, runs).mapToObj(run -> program.run()).toList();
        return Spread.of(costs, Program.Cost::seconds).words(2) + " | "
                + Spread.of(costs, Program.Cost::processor).middle(2) + " s | "
                + Spread.of(costs, Program.Cost::megabytes).middle(0) + " MB";
    }
}
