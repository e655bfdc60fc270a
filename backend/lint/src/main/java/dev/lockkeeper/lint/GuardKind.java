package dev.lockkeeper.lint;

import static dev.lockkeeper.lint.GuardSetting.Form.CHOICE;
import static dev.lockkeeper.lint.GuardSetting.Form.FLAG;
import static dev.lockkeeper.lint.GuardSetting.Form.NUMBER;
import static dev.lockkeeper.lint.GuardSetting.Form.PATTERN;
import static dev.lockkeeper.lint.GuardSetting.Form.WORD;
import static dev.lockkeeper.lint.GuardSetting.Form.WORDS;

import dev.lockkeeper.lint.GuardProblem.Sort;
import dev.lockkeeper.lint.GuardSetting.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a decision can have checked: each is one rule, with what there is to say of it. */
public enum GuardKind {
    PRIMARY_KEY_TYPE(must("types", WORDS, "uuid"), may("besides", WORDS)),
    COLUMN_TYPE(must("columns", WORDS), must("types", WORDS)),
    BANNED_TYPE(must("types", WORDS)),
    REQUIRED_COLUMN(must("columns", WORDS)),
    BANNED_COLUMN(must("columns", WORDS)),
    NO_SOFT_DELETE(must("columns", WORDS, "deleted_at", "deleted_on", "deleted_by", "deleted", "is_deleted")),
    TENANT_TABLE(must("column", WORD, "tenant_id"), choice("row-security", "forced", "enabled", "none")),
    PERSONAL_COLUMN(may("words", WORDS)),
    NO_ENUM_VALUE(must("new-types", FLAG, "true")),
    NAME(choice("thing", LintConfig.nameKinds().toArray(String[]::new)), must("pattern", PATTERN)),
    FOREIGN_KEY_INDEX(),
    FOREIGN_KEY_TARGET(may("schemas", WORDS)),
    NO_CASCADE(),
    MOST_COLUMNS(must("most", NUMBER)),
    COMMENT(choice("on", "tables", "columns", "both")),
    BANNED_STATEMENT(must("statements", WORDS));

    private static final Map<String, GuardKind> BY_NAME = byName();

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String rule = "guard-" + word;
    private final List<GuardSetting> settings;

    GuardKind(GuardSetting... settings) {
        this.settings = List.of(settings);
    }

    private static Map<String, GuardKind> byName() {
        var known = new HashMap<String, GuardKind>();
        for (var kind : values()) {
            known.put(kind.word, kind);
            known.put(kind.rule, kind);
        }
        return known;
    }

    private static GuardSetting must(String name, Form form, String... usual) {
        return new GuardSetting(name, form, true, List.of(usual), List.of());
    }

    private static GuardSetting may(String name, Form form) {
        return new GuardSetting(name, form, false, List.of(), List.of());
    }

    /** The first of them is the usual one. */
    private static GuardSetting choice(String name, String... choices) {
        return new GuardSetting(name, CHOICE, true, List.of(choices[0]), List.of(choices));
    }

    /** The id of its rule, such as "guard-primary-key-type". */
    public String rule() {
        return rule;
    }

    public String word() {
        return word;
    }

    /** The one with that rule, or with that word. */
    public static Optional<GuardKind> of(String rule) {
        return Optional.ofNullable(BY_NAME.get(rule));
    }

    public List<GuardSetting> settings() {
        return settings;
    }

    List<String> usual(String setting) {
        return named(setting).flatMap(found -> found.usual().stream()).toList();
    }

    /** What is wrong with the settings of a guard of this kind. */
    public Optional<GuardProblem> problem(Map<String, List<String>> values) {
        var unknown = values.keySet().stream()
                .filter(name -> named(name).findAny().isEmpty())
                .map(name -> new GuardProblem(name, Sort.UNKNOWN, ""));
        var wrong = settings.stream()
                .flatMap(setting -> setting.problem(values.getOrDefault(setting.name(), List.of())).stream());
        return Stream.concat(unknown, wrong).findFirst();
    }

    private Stream<GuardSetting> named(String setting) {
        return settings.stream().filter(known -> known.name().equals(setting));
    }
}
