package dev.lockkeeper.lint.settings;

import dev.lockkeeper.lint.Guard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a team asks of the linter beside what PostgreSQL does. What is left out of a file is as usual.
 *
 * @param rules how loudly each rule speaks, by its id; those not named speak as their pages say
 * @param mostIndexes on one table
 * @param bounds from where on else much is too much
 * @param guards what the team's decisions ask for
 */
public record LintSettings(
        Map<String, RuleLevel> rules,
        Naming naming,
        Tenancy tenancy,
        Privacy privacy,
        Platform platform,
        Integer mostIndexes,
        Bounds bounds,
        Guards guards) {

    private static final int USUAL_INDEXES = 10;
    public static final LintSettings USUAL =
            new LintSettings(Map.of(), Naming.FREE, Tenancy.NONE, Privacy.USUAL, Platform.UNKNOWN, USUAL_INDEXES);

    public LintSettings {
        rules = Map.copyOf(Objects.requireNonNullElse(rules, Map.of()));
        naming = Objects.requireNonNullElse(naming, Naming.FREE);
        tenancy = Objects.requireNonNullElse(tenancy, Tenancy.NONE);
        privacy = Objects.requireNonNullElse(privacy, Privacy.USUAL);
        platform = Objects.requireNonNullElse(platform, Platform.UNKNOWN);
        mostIndexes = Objects.requireNonNullElse(mostIndexes, USUAL_INDEXES);
        bounds = Objects.requireNonNullElse(bounds, Bounds.USUAL);
        guards = Objects.requireNonNullElse(guards, Guards.NONE);
    }

    public LintSettings(
            Map<String, RuleLevel> rules,
            Naming naming,
            Tenancy tenancy,
            Privacy privacy,
            Platform platform,
            Integer mostIndexes) {
        this(rules, naming, tenancy, privacy, platform, mostIndexes, Bounds.USUAL, Guards.NONE);
    }

    public Optional<RuleLevel> level(String rule) {
        return Optional.ofNullable(rules.get(rule));
    }

    public LintSettings with(String rule, RuleLevel level) {
        var changed = new HashMap<>(rules);
        changed.put(rule, level);
        return new LintSettings(changed, naming, tenancy, privacy, platform, mostIndexes, bounds, guards);
    }

    public LintSettings with(Naming other) {
        return new LintSettings(rules, other, tenancy, privacy, platform, mostIndexes, bounds, guards);
    }

    public LintSettings with(Tenancy other) {
        return new LintSettings(rules, naming, other, privacy, platform, mostIndexes, bounds, guards);
    }

    public LintSettings with(Privacy other) {
        return new LintSettings(rules, naming, tenancy, other, platform, mostIndexes, bounds, guards);
    }

    public LintSettings with(Platform other) {
        return new LintSettings(rules, naming, tenancy, privacy, other, mostIndexes, bounds, guards);
    }

    public LintSettings with(Bounds other) {
        return new LintSettings(rules, naming, tenancy, privacy, platform, mostIndexes, other, guards);
    }

    public LintSettings guarded(List<Guard> by) {
        return new LintSettings(rules, naming, tenancy, privacy, platform, mostIndexes, bounds, new Guards(by));
    }
}
