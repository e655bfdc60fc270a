package dev.lockkeeper.decision;

import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.GuardSetting;
import dev.lockkeeper.lint.GuardSetting.Form;
import dev.lockkeeper.lint.Severity;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in to make a decision checkable. Of the settings, a kind asks for its own; lists are separated by
 * commas or lines.
 *
 * @param kind one of {@link GuardKind}'s words
 */
record GuardForm(
        @Size(max = 100, message = "{form.too-long}") String kind,

        @Size(max = DecisionGuard.LONGEST, message = "{form.too-long}")
        String says,

        @NotNull(message = "{decision.guard.severity.empty}") @Nullable
        Severity severity,

        @Size(max = 4000, message = "{form.too-long}") String tables,
        @Size(max = 4000, message = "{form.too-long}") String except,
        @Size(max = 4000, message = "{form.too-long}") String types,
        @Size(max = 4000, message = "{form.too-long}") String besides,
        @Size(max = 4000, message = "{form.too-long}") String columns,
        @Size(max = 200, message = "{form.too-long}") String column,
        @Size(max = 50, message = "{form.too-long}") String rowSecurity,
        @Size(max = 4000, message = "{form.too-long}") String words,
        @Nullable Boolean newTypes,
        @Size(max = 50, message = "{form.too-long}") String thing,
        @Size(max = 500, message = "{form.too-long}") String pattern,
        @Size(max = 4000, message = "{form.too-long}") String schemas,
        @Size(max = 20, message = "{form.too-long}") String most,
        @Size(max = 50, message = "{form.too-long}") String on,
        @Size(max = 4000, message = "{form.too-long}") String statements) {

    /** What a request leaves out is empty. */
    GuardForm {
        kind = Objects.requireNonNullElse(kind, "");
        says = Objects.requireNonNullElse(says, "");
        tables = Objects.requireNonNullElse(tables, "");
        except = Objects.requireNonNullElse(except, "");
        types = Objects.requireNonNullElse(types, "");
        besides = Objects.requireNonNullElse(besides, "");
        columns = Objects.requireNonNullElse(columns, "");
        column = Objects.requireNonNullElse(column, "");
        rowSecurity = Objects.requireNonNullElse(rowSecurity, "");
        words = Objects.requireNonNullElse(words, "");
        thing = Objects.requireNonNullElse(thing, "");
        pattern = Objects.requireNonNullElse(pattern, "");
        schemas = Objects.requireNonNullElse(schemas, "");
        most = Objects.requireNonNullElse(most, "");
        on = Objects.requireNonNullElse(on, "");
        statements = Objects.requireNonNullElse(statements, "");
    }

    /** One of a kind that has all that is usual. */
    static GuardForm fresh(GuardKind kind) {
        return of(DecisionGuard.of(kind, "", Severity.WARN));
    }

    static GuardForm of(DecisionGuard guard) {
        var asked = guard.asked("", "", null);
        return new GuardForm(
                guard.kind(),
                guard.says(),
                guard.severity(),
                lines(guard.tables()),
                lines(guard.except()),
                lines(asked.all("types")),
                lines(asked.all("besides")),
                lines(asked.all("columns")),
                asked.one("column"),
                asked.one("row-security"),
                lines(asked.all("words")),
                asked.one("new-types").equals("true"),
                asked.one("thing"),
                asked.one("pattern"),
                lines(asked.all("schemas")),
                asked.one("most"),
                asked.one("on"),
                lines(asked.all("statements")));
    }

    DecisionGuard guard() {
        var found = GuardKind.of(kind);
        var settings = new LinkedHashMap<String, List<String>>();
        found.ifPresent(known -> known.settings().forEach(setting -> put(settings, setting)));
        return new DecisionGuard(
                        found.map(GuardKind::rule).orElse(""),
                        says,
                        Objects.requireNonNull(severity),
                        texts(tables),
                        texts(except),
                        new TreeMap<>())
                .set(settings);
    }

    private void put(Map<String, List<String>> settings, GuardSetting setting) {
        var said = setting.form() == Form.WORDS
                ? texts(value(setting.name()))
                : List.of(value(setting.name()).strip());
        if (!said.isEmpty() && !said.get(0).isEmpty()) {
            settings.put(setting.name(), said);
        }
    }

    private String value(String setting) {
        return switch (setting) {
            case "types" -> types;
            case "besides" -> besides;
            case "columns" -> columns;
            case "column" -> column;
            case "row-security" -> rowSecurity;
            case "words" -> words;
            case "new-types" -> String.valueOf(Boolean.TRUE.equals(newTypes));
            case "thing" -> thing;
            case "pattern" -> pattern;
            case "schemas" -> schemas;
            case "most" -> most;
            case "on" -> on;
            case "statements" -> statements;
            default -> throw new IllegalArgumentException("No field for " + setting);
        };
    }

    /** The field of a setting. */
    static String field(String setting) {
        return switch (setting) {
            case "row-security" -> "rowSecurity";
            case "new-types" -> "newTypes";
            default -> setting;
        };
    }

    private static List<String> texts(String text) {
        return Arrays.stream(text.split("[,\r\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }
}
