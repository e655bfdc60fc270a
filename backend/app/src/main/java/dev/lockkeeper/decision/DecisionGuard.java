package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.Text;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a decision checkable: a kind of rule with its settings, for some tables, in the team's own words.
 *
 * @param rule one of {@link GuardKind}'s
 * @param says what it asks for, on one line; findings cite it
 * @param tables it is about, as patterns; none means all
 * @param except tables that it leaves alone
 */
public record DecisionGuard(
        String rule,
        String says,
        Severity severity,
        List<String> tables,
        List<String> except,
        SortedMap<String, List<String>> settings) {

    /** Of one record. */
    public static final int MOST = 50;

    static final int LONGEST = 200;
    static final int MOST_PATTERNS = 50;

    /** What cannot be followed is refused here. */
    public DecisionGuard {
        says = says.strip();
        tables = List.copyOf(tables);
        except = List.copyOf(except);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    public static DecisionGuard of(GuardKind kind, String says, Severity severity) {
        return new DecisionGuard(kind.rule(), says, severity, List.of(), List.of(), new TreeMap<>());
    }

    public DecisionGuard over(List<String> globs, List<String> exceptions) {
        return new DecisionGuard(rule, says, severity, globs, exceptions, settings);
    }

    public DecisionGuard set(Map<String, List<String>> values) {
        return new DecisionGuard(rule, says, severity, tables, except, new TreeMap<>(values));
    }

    void requireSound() {
        require(GuardKind.of(rule).isPresent(), "decision.guard-kind");
        require(!says.isEmpty(), "decision.guard-says-empty");
        require(says.length() <= LONGEST && oneLine(), "decision.guard-says-long", LONGEST);
        require(
                tables.size() <= MOST_PATTERNS && except.size() <= MOST_PATTERNS,
                "decision.guard-scope",
                MOST_PATTERNS);
        Stream.concat(tables.stream(), except.stream()).forEach(DecisionGuard::requirePattern);
        asked("", "", null).problem().ifPresent(problem -> {
            throw new RuleViolation("decision.guard-problem." + problem.sort(), problem.setting(), problem.what());
        });
    }

    /** Whether it could be added to a record. */
    public boolean isSound() {
        try {
            requireSound();
            return true;
        } catch (RuleViolation unsound) {
            return false;
        }
    }

    private boolean oneLine() {
        return Text.canBeKept(says) && says.lines().count() == 1;
    }

    private static void requirePattern(String pattern) {
        require(
                !pattern.contains("?") && Text.canBeKept(pattern) && pattern.length() <= LONGEST,
                "decision.table-pattern",
                pattern);
        new TablePattern(pattern);
    }

    /** As the linter takes it. */
    Guard asked(String id, String decision, @Nullable String page) {
        return new Guard(id, decision, rule, says, severity, tables, except, settings, page);
    }

    /** What tells it from others of its rule. */
    public String distinction() {
        return "tables=" + tables + " except=" + except + " " + settings;
    }

    /** Its settings in one line, as people read them. */
    public String shown() {
        var kind = GuardKind.of(rule);
        if (kind.isEmpty()) {
            return rule;
        }
        var guard = asked("", "", null);
        return kind.get().settings().stream()
                .filter(setting -> !guard.all(setting.name()).isEmpty())
                .map(setting -> setting.name() + " = " + String.join(", ", guard.all(setting.name())))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    /** In the team's words, with the rule's name and where it looks: all that files say of guards. */
    public String line() {
        return says.replaceAll("\\.$", "")
                + " ("
                + code(rule)
                + (tables.isEmpty() ? "" : " on " + codes(tables))
                + (except.isEmpty() ? "" : " except " + codes(except))
                + ")";
    }

    private static String codes(List<String> patterns) {
        return patterns.stream().map(DecisionGuard::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text.replace('`', '\'').replaceAll("\\s+", " ") + "`";
    }

    /** As the messages call its kind. */
    public String kind() {
        return GuardKind.of(rule).map(GuardKind::word).orElse("unknown");
    }

    /** One that is kept. */
    record Kept(UUID id, DecisionGuard guard) {}
}
