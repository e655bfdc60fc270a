package dev.lockkeeper.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.ExplainReport;
import dev.lockkeeper.lint.ExplainReports;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.output.ExplainFormat;
import dev.lockkeeper.lint.output.ExplainOutcome;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads what EXPLAIN printed of a query, and says what is slow in it and what would help. */
@Command(
        name = "explain",
        description = {
            "Says what is slow in a plan that EXPLAIN (ANALYZE, BUFFERS) printed, as text or JSON, and what would help.",
            "Of several plans the first is read.",
            "Something else is the option --explain RULE: it prints a rule's page."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing advised at or over the threshold",
            "1:advice at or over the threshold",
            "2:wrong usage: a bad option, a missing file",
            "3:the text is no plan",
            "70:a fault in the linter"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or markdown; text when left out.")
    private ExplainFormat format = ExplainFormat.TEXT;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", description = "info, warn or error; error when left out.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "DDL of the tables, so that no index is proposed that is there already; may be repeated.")
    private List<Path> schema = List.of();

    @Option(names = "--rows", paramLabel = "TABLE=N", description = "How many rows a table has; may be repeated.")
    private Map<String, Long> rows = new LinkedHashMap<>();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never; auto when left out.")
    private Options.Colour colour = Options.Colour.AUTO;

    @Parameters(paramLabel = "FILE", arity = "1", description = "The plan, or - for standard input.")
    @Nullable
    private String plan;

    @Spec
    @Nullable
    private CommandSpec spec;

    @Override
    public Integer call() {
        var file = asked(Objects.requireNonNull(spec).commandLine());
        var definitions = schema.stream().map(Text::read).collect(joining("\n;\n"));
        var pasted = file.equals(STANDARD_INPUT) ? Text.standardInput() : Text.read(Path.of(file));
        var report = ServiceLoader.load(ExplainReports.class)
                .findFirst()
                .orElseThrow()
                .of(pasted, Sizes.of(rows), definitions);
        int code = code(report);
        format.write(
                new ExplainOutcome(file, report, failOn, code),
                new OutputStreamWriter(System.out, UTF_8),
                Reports.coloured(colour));
        return code;
    }

    /** What stands before the command is said to the linter, which does not run here. */
    private String asked(CommandLine command) {
        var before = command.getParent().getParseResult();
        if (!before.matchedOptions().isEmpty() || !before.matchedPositionals().isEmpty()) {
            throw new ParameterException(command, "Options of explain stand behind it: explain --fail-on warn FILE.");
        }
        if (plan == null) {
            throw new ParameterException(command, "Name the file of the plan, or - for standard input.");
        }
        return plan;
    }

    private int code(ExplainReport report) {
        if (!report.read()) {
            return Main.UNREAD;
        }
        return report.reaches(failOn) ? Main.FINDINGS : Main.CLEAN;
    }
}
