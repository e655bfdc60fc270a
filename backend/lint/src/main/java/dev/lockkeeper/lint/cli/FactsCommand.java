package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints, for each statement of a script, what the server will lock, rewrite, read and refuse, as JSON. */
@Command(
        name = "facts",
        description = {
            "Prints what the server will do with each statement, as JSON.",
            "Offsets count UTF-16 units from the start of the file; a statement ends before its semicolon.",
            "Statements run one by one, as in psql; BEGIN opens a transaction. The time zone is UTC until SET.",
            "A table without --rows is taken to have rows, but nothing is said to fail on them.",
            "Relations are named as pg_class.relname has them; locks outside of public also have their schema.",
            "A statement that cannot be read is Unparsed and fails with 42601. Exit code 2 for wrong usage, else 0."
        },
        mixinStandardHelpOptions = true)
final class FactsCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final int OLDEST = 13;
    private static final int NEWEST = 18;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Option(names = "--server", paramLabel = "MAJOR", description = "13 to 18; 18 when left out.")
    private int server = NEWEST;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "SQL that makes all that is there before. Without it, whatever is named is there.")
    private List<Path> schema = List.of();

    @Option(names = "--rows", paramLabel = "TABLE=N", description = "How many rows a table has; may be repeated.")
    private Map<String, Long> rows = new LinkedHashMap<>();

    @Option(
            names = "--sequences",
            description = "Also sequences that a statement only brings along: an identity's, a default's.")
    private boolean sequences;

    @Option(
            names = "--qualified",
            description = "Names as regclass prints them: with the schema outside of public, quoted where needed.")
    private boolean qualified;

    @Parameters(paramLabel = "FILE", description = "The script, or - for standard input.")
    private String script = STANDARD_INPUT;

    @Override
    public Integer call() {
        if (server < OLDEST || server > NEWEST) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--server takes 13 to 18, not " + server + ".");
        }
        var before = schema.stream()
                .map(path -> new Script(path.toString(), read(path.toString()), true))
                .toList();
        var facts = Linter.facts(read(script), new LintContext(server, Sizes.of(rows), false), before);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(new FactsJson(sequences, qualified).of(facts));
        return 0;
    }

    private String read(String file) {
        try {
            var bytes = file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
