package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.RuleExample;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rule's page as Markdown. */
public final class RuleMarkdown {

    private RuleMarkdown() {}

    /** All there is, with examples. */
    public static String page(RuleDoc rule) {
        var examples = rule.examples().stream().map(RuleMarkdown::example).collect(Collectors.joining("\n"));
        return "# " + rule.title() + "\n\n`" + rule.id() + "` · " + rule.category() + " · " + severity(rule) + "\n\n"
                + text(rule) + (examples.isEmpty() ? "" : "\n## Examples\n\n" + examples);
    }

    /** Why it matters and what to do instead. */
    static String text(RuleDoc rule) {
        return rule.why().strip() + "\n\n## Instead\n\n" + rule.instead().strip() + "\n";
    }

    private static String severity(RuleDoc rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT)
                + (rule.bySize() ? ", by the size of the table where that is known" : "");
    }

    private static String example(RuleExample example) {
        var told = example.setting().stream()
                .map(line -> "-- told: " + line + "\n")
                .collect(Collectors.joining());
        var said = example.findings().isEmpty()
                ? "Nothing is said.\n"
                : example.findings().stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
        return Fence.around("sql", told + example.sql().strip()) + "\n" + said;
    }
}
