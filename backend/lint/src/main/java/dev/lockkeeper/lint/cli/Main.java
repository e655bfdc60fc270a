package dev.lockkeeper.lint.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one door: each sub-command is a class of its own. */
@Command(
        name = "lockkeeper-lint",
        description = "Says what PostgreSQL will do with a migration.",
        mixinStandardHelpOptions = true,
        subcommands = FactsCommand.class)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
