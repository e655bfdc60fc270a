package dev.lockkeeper.lint.config;

import dev.lockkeeper.lint.Runner;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.layout.Layout;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads {@code lockkeeper.yaml}. Whatever it does not know is an error: a misspelt key must not be a silent one. */
public final class ConfigFile {

    public static final String NAME = "lockkeeper.yaml";

    private static final int OLDEST = 13;
    private static final int NEWEST = 18;

    private ConfigFile() {}

    /**
     * @param file how messages call it
     * @throws BadConfiguration when something in it is wrong
     */
    public static Config read(String file, String text) {
        var root = Yaml.read(file, text);
        root.only(
                "server",
                "fail-on",
                "layout",
                "rows",
                "paths",
                "ignore",
                "schema",
                "history",
                "rules-address",
                "rules",
                "indexes-per-table",
                "columns-per-index",
                "rows-at-once",
                "naming",
                "tenancy",
                "privacy",
                "platform",
                "runner",
                "guards");
        return new Config(
                SettingsReader.read(root).guarded(GuardYaml.read(root.section("guards"))),
                runner(file, root.section("runner")),
                root.number("server", OLDEST, NEWEST).orElse(null),
                root.choice("fail-on", Severity.class).orElse(null),
                root.choice("layout", Layout.class).orElse(null),
                rows(root.section("rows")),
                root.list("paths"),
                root.list("ignore"),
                root.list("schema"),
                root.list("history"),
                root.text("rules-address")
                        .map(address -> address.replaceFirst("/+$", ""))
                        .orElse(null));
    }

    private static Runner runner(String file, Section section) {
        var settings = new LinkedHashMap<String, String>();
        section.keys()
                .forEach(name -> settings.put(
                        name.replace('-', '_').toLowerCase(Locale.ROOT),
                        section.text(name).orElse("")));
        return settings.isEmpty() ? Runner.UNKNOWN : Runner.of(file, settings);
    }

    private static Map<String, Long> rows(Section section) {
        var rows = new LinkedHashMap<String, Long>();
        section.keys().forEach(table -> rows.put(table, section.count(table)));
        return rows;
    }
}
