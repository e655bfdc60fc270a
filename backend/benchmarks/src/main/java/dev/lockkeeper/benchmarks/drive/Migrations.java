package dev.lockkeeper.benchmarks.drive;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that are linted, each a change of its own. */
record Migrations(Path folder, List<Script> scripts) {

    private static final LintContext CONTEXT = LintContext.of(18);

    static Migrations in(Path folder) {
        try (var files = Files.list(folder)) {
            return new Migrations(folder, files.sorted().map(Migrations::script).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script script(Path file) {
        return new Script(file.getFileName().toString(), Memory.read(file), true);
    }

    static LintReport lint(Script script) {
        return Linter.lint(List.of(script), CONTEXT);
    }

    /** How many statements there are, linting them all. */
    int lint(boolean everyCore) {
        Stream<Script> all = everyCore ? scripts.parallelStream() : scripts.stream();
        return all.mapToInt(script -> lint(script).statements().size()).sum();
    }

    long bytes() {
        return scripts.stream().mapToLong(script -> script.sql().length()).sum();
    }
}
