package dev.lockkeeper.lint.cli;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.layout.Layout;
import dev.lockkeeper.lint.output.ReportFormat;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What one can say on the command line; it goes before what the configuration file says. */
final class Options {

    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files, folders, or - for standard input. Without any: the paths of the configuration file.")
    List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json, sarif, markdown, junit or github; text when left out.")
    ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write it, instead of standard output.")
    @Nullable
    Path output;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            description = "Writes a further report of the same run; may be repeated.")
    Map<ReportFormat, Path> reports = new LinkedHashMap<>();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", description = "info, warn or error; error when left out.")
    @Nullable
    Severity failOn;

    @Option(names = "--server", paramLabel = "MAJOR", description = "13 to 18; 18 when left out.")
    @Nullable
    Integer server;

    @Option(
            names = "--layout",
            paramLabel = "TOOL",
            description = "Whose files these are, such as flyway; recognised when left out.")
    @Nullable
    Layout layout;

    @Option(names = "--schema", paramLabel = "FILE", description = "DDL of what is there before; may be repeated.")
    List<String> schema = List.of();

    @Option(
            names = "--history",
            paramLabel = "PATH",
            description = "Migrations that have run before: known, but not judged; may be repeated.")
    List<String> history = List.of();

    @Option(
            names = "--from",
            paramLabel = "VERSION",
            description = "In the given paths, what comes before that version is history.")
    @Nullable
    String from;

    @Option(names = "--each", description = "Each script is a migration of its own. The usual for folders.")
    boolean each;

    @Option(
            names = "--together",
            description = "All scripts are one change, released at once. The usual for files, and with --from.")
    boolean together;

    @Option(names = "--rows", paramLabel = "TABLE=N", description = "How many rows a table has; may be repeated.")
    Map<String, Long> rows = new LinkedHashMap<>();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "The policy to weigh the risk by, as GET /api/v1/policy answers it; the product's own when left out.")
    @Nullable
    Path policy;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; lockkeeper.yaml here or in a folder above when left out.")
    @Nullable
    Path config;

    @Option(names = "--no-config", description = "Looks for no configuration.")
    boolean noConfig;

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never; auto when left out.")
    Colour colour = Colour.AUTO;

    @Option(names = "--explain", paramLabel = "RULE", description = "Prints a rule's page, with examples.")
    @Nullable
    String explain;

    @Option(names = "--list-rules", description = "Prints the id, severity, category and title of every rule.")
    boolean listRules;
}
