package dev.lockkeeper.lint.config;

import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.lint.LintConfig.Problem;
import dev.lockkeeper.lint.LintConfig.Reading;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.settings.LintSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of the file that hold for a team, wherever its files lie. */
public final class TeamConfig {

    private static final List<String> SECTIONS = List.of("rules", "naming", "tenancy", "privacy", "platform");
    private static final List<String> AMOUNTS = List.of("indexes-per-table", "columns-per-index", "rows-at-once");

    private static final String RULES = "rules.";
    private static final Set<String> FLAGS = Set.of("naming.table-comments", "tenancy.row-security");

    private TeamConfig() {}

    public static Reading read(String text) {
        try {
            ConfigFile.read(ConfigFile.NAME, text);
            return reading(Yaml.read(ConfigFile.NAME, text));
        } catch (BadConfiguration wrong) {
            return new Reading(null, new Problem(wrong.line(), wrong.sentence()), List.of());
        }
    }

    private static Reading reading(Section root) {
        var values = new HashMap<String, List<String>>();
        SECTIONS.forEach(name -> {
            var section = root.section(name);
            section.keys().forEach(key -> values.put(name + "." + key, said(section, key, name + "." + key)));
        });
        AMOUNTS.forEach(key -> values.put(key, root.list(key)));
        var leftOut = new ArrayList<>(root.keys());
        leftOut.removeAll(SECTIONS);
        leftOut.removeAll(AMOUNTS);
        return new Reading(new LintConfig(values), null, List.copyOf(leftOut));
    }

    /** However a word is written in the file, it is kept in one way; what is as usual is not kept. */
    private static List<String> said(Section section, String key, String place) {
        if (FLAGS.contains(place)) {
            return section.flag(key).orElse(false) ? List.of("true") : List.of();
        }
        var texts = section.list(key);
        return place.startsWith(RULES)
                ? texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList()
                : texts;
    }

    /**
     * Rules that are no more have nothing to be told.
     *
     * @throws BadConfiguration when it cannot be followed
     */
    public static LintSettings settings(LintConfig config) {
        var values = new TreeMap<>(config.values());
        values.keySet().removeIf(TeamConfig::isOfNoRule);
        return values.isEmpty()
                ? LintSettings.USUAL
                : ConfigFile.read(ConfigFile.NAME, yaml(values)).settings();
    }

    private static boolean isOfNoRule(String key) {
        return key.startsWith(RULES)
                && RuleBook.rule(key.substring(RULES.length())).isEmpty();
    }

    public static String yaml(SortedMap<String, List<String>> values) {
        var text = new YamlText();
        SECTIONS.forEach(name -> text.section(name, below(values, name + ".")));
        values.entrySet().stream()
                .filter(value ->
                        SECTIONS.stream().noneMatch(name -> value.getKey().startsWith(name + ".")))
                .forEach(value -> text.entry(value.getKey(), value.getValue()));
        return text.toString();
    }

    private static Map<String, List<String>> below(SortedMap<String, List<String>> values, String prefix) {
        return values.subMap(prefix, prefix + Character.MAX_VALUE);
    }
}
