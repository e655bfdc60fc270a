package dev.lockkeeper.lint.cli;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.RuleDoc;
import dev.lockkeeper.lint.output.RuleMarkdown;
import java.util.Arrays;
import java.util.Locale;

/** The rule book on the command line. */
final class RulePages {

    private RulePages() {}

    static int explain(String id) {
        var rule = RuleBook.rule(id).orElseThrow(() -> new Refusal("There is no rule " + id + "." + alike(id)));
        Streams.out().print(RuleMarkdown.page(rule));
        return Main.CLEAN;
    }

    /** Rules that have a word in common with what was asked for. */
    private static String alike(String id) {
        var words = Arrays.asList(id.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        var alike = RuleBook.rules().stream()
                .map(RuleDoc::id)
                .filter(rule ->
                        Arrays.stream(rule.split("-")).anyMatch(word -> word.length() > 2 && words.contains(word)))
                .limit(8)
                .collect(joining(", "));
        return alike.isEmpty() ? " --list-rules prints them all." : " Similar are: " + alike + ".";
    }

    static int list() {
        RuleBook.rules().forEach(rule -> Streams.out()
                .printf(
                        "%-36s %-6s %-15s %s%n",
                        rule.id(), rule.severity().name().toLowerCase(Locale.ROOT), rule.category(), rule.title()));
        return Main.CLEAN;
    }
}
