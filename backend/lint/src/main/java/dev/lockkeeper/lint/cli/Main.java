package dev.lockkeeper.lint.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The one door: it lints by itself, and each sub-command is a class of its own. */
@Command(
        name = "lockkeeper-lint",
        description = "Says what PostgreSQL will do with a migration, and what to do instead.",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        subcommands = {FactsCommand.class, ExplainCommand.class},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no finding at or over the threshold",
            "1:findings at or over the threshold",
            "2:wrong usage: a bad option, a missing file, a bad configuration",
            "3:a statement cannot be read; goes before 1, as what it does is not known",
            "70:a fault in the linter"
        })
public final class Main implements Callable<Integer> {

    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int UNREAD = 3;
    static final int FAULT = 70;

    @Mixin
    private final Options options = new Options();

    private Main() {}

    public static void main(String[] arguments) {
        int code = FAULT;
        try {
            code = run(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            System.err.println("lockkeeper-lint: " + e);
        }
        System.exit(code);
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler((fault, command, parsed) -> tell(fault, System.err))
                .execute(arguments);
    }

    private static int tell(Exception fault, PrintStream err) {
        if (fault instanceof Refusal) {
            err.println("lockkeeper-lint: " + fault.getMessage());
            return USAGE;
        }
        fault.printStackTrace(err);
        return FAULT;
    }

    @Override
    public Integer call() {
        if (options.explain != null) {
            return RulePages.explain(options.explain);
        }
        return options.listRules ? RulePages.list() : new Run(options).run();
    }
}
