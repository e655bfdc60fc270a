package dev.lockkeeper.lint.config;

import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.settings.Bounds;
import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.NameKind;
import dev.lockkeeper.lint.settings.Naming;
import dev.lockkeeper.lint.settings.Platform;
import dev.lockkeeper.lint.settings.Privacy;
import dev.lockkeeper.lint.settings.RuleLevel;
import dev.lockkeeper.lint.settings.Tenancy;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The parts of the file that a team asks of the rules themselves. */
final class SettingsReader {

    private static final int MOST = 1_000;

    private SettingsReader() {}

    static LintSettings read(Section root) {
        return new LintSettings(
                        rules(root.section("rules")),
                        naming(root.section("naming")),
                        tenancy(root.section("tenancy")),
                        privacy(root.section("privacy")),
                        platform(root.section("platform")),
                        root.number("indexes-per-table", 1, MOST).orElse(LintSettings.USUAL.mostIndexes()))
                .with(bounds(root));
    }

    private static Bounds bounds(Section root) {
        return new Bounds(
                root.number("columns-per-index", 1, MOST).orElse(Bounds.USUAL.keys()),
                root.text("rows-at-once").isPresent() ? Long.valueOf(root.count("rows-at-once")) : Bounds.USUAL.rows());
    }

    private static Map<String, RuleLevel> rules(Section section) {
        var rules = new LinkedHashMap<String, RuleLevel>();
        for (var id : section.keys()) {
            if (RuleBook.rule(id).isEmpty()) {
                throw section.wrong(id, "there is no rule " + id);
            }
            section.choice(id, RuleLevel.class).ifPresent(level -> rules.put(id, level));
        }
        return rules;
    }

    private static Naming naming(Section section) {
        var patterns = new EnumMap<NameKind, String>(NameKind.class);
        for (var key : section.keys()) {
            if (!key.equals("table-comments")) {
                patterns.put(section.named(key, NameKind.class), pattern(section, key));
            }
        }
        return new Naming(patterns, section.flag("table-comments").orElse(false));
    }

    private static String pattern(Section section, String key) {
        var pattern = section.text(key).orElse("");
        try {
            return Pattern.compile(pattern).pattern();
        } catch (PatternSyntaxException e) {
            throw section.wrong(key, "no regular expression: " + e.getDescription());
        }
    }

    private static Tenancy tenancy(Section section) {
        section.only("key", "shared", "row-security");
        return new Tenancy(
                section.text("key").orElse(null),
                section.list("shared"),
                section.flag("row-security").orElse(false));
    }

    private static Privacy privacy(Section section) {
        section.only("words", "harmless", "tags", "classified");
        return new Privacy(
                Set.copyOf(section.list("words")),
                Set.copyOf(section.list("harmless")),
                section.list("tags"),
                Set.copyOf(section.list("classified")));
    }

    private static Platform platform(Section section) {
        section.only("extensions", "owners", "oldest-server");
        return new Platform(
                Set.copyOf(section.list("extensions")),
                Set.copyOf(section.list("owners")),
                section.number("oldest-server", 0, MOST).orElse(0));
    }
}
