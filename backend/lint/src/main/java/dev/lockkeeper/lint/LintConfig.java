package dev.lockkeeper.lint;

import dev.lockkeeper.lint.config.GuardYaml;
import dev.lockkeeper.lint.config.TeamConfig;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.NameKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a team asks of the linter: those parts of {@code lockkeeper.yaml} that are about rules and conventions, and not
 * about files. What is left out is as usual.
 *
 * @param values by their place in the file, such as "rules.select-star" and "tenancy.key"; a key without values is as
 *     good as none
 * @param guards what the team's decisions ask for, which is not for the file to say where people keep their decisions
 */
public record LintConfig(SortedMap<String, List<String>> values, List<Guard> guards) {

    public static final LintConfig NONE = new LintConfig(Map.of());

    /** Blank values say nothing. */
    public LintConfig {
        var said = new TreeMap<String, List<String>>();
        values.forEach((key, texts) -> {
            var kept = texts.stream().map(String::strip).filter(text -> !text.isEmpty());
            said.put(key, kept.toList());
        });
        said.values().removeIf(List::isEmpty);
        values = Collections.unmodifiableSortedMap(said);
        guards = guards == null ? List.of() : List.copyOf(guards);
    }

    public LintConfig(Map<String, List<String>> values) {
        this(new TreeMap<>(values), List.of());
    }

    /** The same, with what decisions ask for. */
    public LintConfig guarded(List<Guard> by) {
        return new LintConfig(values, by);
    }

    /** With the addresses of decisions as who reads it elsewhere knows them. */
    public LintConfig servedAt(String address) {
        return guarded(guards.stream()
                .map(guard -> guard.page() == null || !guard.page().startsWith("/")
                        ? guard
                        : guard.at(address + guard.page()))
                .toList());
    }

    /** With the same conventions, nothing but what these ask for. */
    public LintConfig only(List<Guard> asked) {
        var quiet = new TreeMap<>(values);
        RuleBook.rules().stream()
                .filter(rule -> !rule.category().equals(RuleBook.GUARDS))
                .forEach(rule -> quiet.put("rules." + rule.id(), List.of("off")));
        return new LintConfig(quiet, asked);
    }

    /**
     * What came of reading a file.
     *
     * @param config null where the file cannot be followed
     * @param problem why not, null where it can
     * @param leftOut keys that say nothing about rules or conventions, and are not kept
     */
    public record Reading(
            @Nullable LintConfig config, @Nullable Problem problem, List<String> leftOut) {}

    /**
     * Where and why a file cannot be followed.
     *
     * @param line 1-based
     */
    public record Problem(int line, String message) {}

    /** Takes any text. */
    public static Reading read(String yaml) {
        return TeamConfig.read(yaml);
    }

    /** The kinds of things that may have a naming convention, as the file calls them. */
    public static List<String> nameKinds() {
        return Arrays.stream(NameKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** As the file that the command line reads. */
    public String yaml() {
        return TeamConfig.yaml(values) + GuardYaml.of(guards);
    }

    /** Why it cannot be followed; null where it can. */
    public @Nullable Problem problem() {
        return read(yaml()).problem();
    }

    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The first of its values, empty where it has none. */
    public String one(String key) {
        return all(key).stream().findFirst().orElse("");
    }

    LintSettings settings() {
        return TeamConfig.settings(this).guarded(guards);
    }
}
