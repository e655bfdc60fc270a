package dev.lockkeeper.lint;

import dev.lockkeeper.lint.settings.Glob;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What makes a decision checkable: one rule with its settings, for some tables.
 *
 * @param id its own, as long as it lives
 * @param decision as people call it, such as "D-7"
 * @param rule one of {@link GuardKind}'s
 * @param says the rule in the team's words, on one line
 * @param tables globs such as {@code billing.*}; one without a dot means any schema, none at all means every table
 * @param except globs of tables that it leaves alone
 * @param settings by their names
 * @param page address of the decision; null where nobody serves it
 */
public record Guard(
        String id,
        String decision,
        String rule,
        String says,
        Severity severity,
        List<String> tables,
        List<String> except,
        SortedMap<String, List<String>> settings,
        @Nullable String page) {

    private static final String PUBLIC = "public";

    public Guard {
        tables = List.copyOf(tables);
        except = List.copyOf(except);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    public static Guard of(String id, String decision, String rule, String says, Severity severity) {
        return new Guard(id, decision, rule, says, severity, List.of(), List.of(), Collections.emptySortedMap(), null);
    }

    public Guard over(List<String> globs, List<String> exceptions) {
        return new Guard(id, decision, rule, says, severity, globs, exceptions, settings, page);
    }

    public Guard set(Map<String, List<String>> values) {
        return new Guard(id, decision, rule, says, severity, tables, except, new TreeMap<>(values), page);
    }

    public Guard at(@Nullable String address) {
        return new Guard(id, decision, rule, says, severity, tables, except, settings, address);
    }

    /** Why it cannot be followed; empty where it can. */
    public Optional<GuardProblem> problem() {
        return GuardKind.of(rule)
                .map(kind -> kind.problem(settings))
                .orElseGet(() -> Optional.of(new GuardProblem("rule", GuardProblem.Sort.UNKNOWN, rule)));
    }

    public boolean covers(TableName table) {
        return (tables.isEmpty() || anyMatches(tables, table)) && !anyMatches(except, table);
    }

    private static boolean anyMatches(List<String> globs, TableName table) {
        var whole = Objects.requireNonNullElse(table.schema(), PUBLIC) + "." + table.name();
        return globs.stream().anyMatch(glob -> Glob.matches(glob, glob.contains(".") ? whole : table.name()));
    }

    /** What is set, or else what is usual. */
    public List<String> all(String setting) {
        var said = settings.getOrDefault(setting, List.of());
        return said.isEmpty()
                ? GuardKind.of(rule).map(kind -> kind.usual(setting)).orElse(List.of())
                : said;
    }

    /** The first of them, empty where there is none. */
    public String one(String setting) {
        return all(setting).stream().findFirst().orElse("");
    }

    public Citation citation() {
        return new Citation(id, decision, says, page);
    }
}
