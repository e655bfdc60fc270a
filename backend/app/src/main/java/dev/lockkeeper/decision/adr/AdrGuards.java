package dev.lockkeeper.decision.adr;

import dev.lockkeeper.common.Text;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.lint.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What checks a decision, in the head of its file: as {@link MadrFile} writes it and reads it back. */
final class AdrGuards {

    static final String KEY = "guards";

    private AdrGuards() {}

    /** @param rest gets what cannot be followed, as it stands there */
    static List<DecisionGuard> read(FrontMatter front, List<AdrNote> notes, List<String> rest) {
        var guards = new ArrayList<DecisionGuard>();
        var seen = new HashSet<String>();
        for (var entry : entries(front.values().get(KEY))) {
            var guard = guard(entry).filter(DecisionGuard::isSound).filter(one -> guards.size() < DecisionGuard.MOST);
            if (guard.isPresent() && seen.add(guard.get().rule() + guard.get().distinction())) {
                guards.add(guard.get());
            } else {
                notes.add(AdrNote.of("guard", says(entry)));
                rest.add("guard: " + AdrCover.code(FrontMatter.words(entry)));
            }
        }
        return List.copyOf(guards);
    }

    private static Collection<?> entries(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> many ? many : List.of(value);
    }

    private static Optional<DecisionGuard> guard(@Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        return severity(FrontMatter.words(map.get("severity")))
                .map(severity -> new DecisionGuard(
                        FrontMatter.words(map.get("rule")),
                        FrontMatter.words(map.get("says")),
                        severity,
                        texts(map.get("tables")),
                        texts(map.get("except")),
                        settings(map.get("settings"))));
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static SortedMap<String, List<String>> settings(@Nullable Object value) {
        var settings = new TreeMap<String, List<String>>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, said) -> settings.put(String.valueOf(name), texts(said)));
        }
        return settings;
    }

    /** As they stand there: a pattern may hold a comma or end in a space. */
    private static List<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(one -> Text.keepable(String.valueOf(one))).toList();
        }
        return value == null ? List.of() : List.of(Text.keepable(String.valueOf(value)));
    }

    private static String says(@Nullable Object entry) {
        var words = entry instanceof Map<?, ?> map ? FrontMatter.words(map.get("says")) : "";
        return words.isEmpty() ? FrontMatter.words(entry) : words;
    }

    /** Lines of YAML; nothing without guards. Whoever reads those that wait has them agreed to like all others. */
    static String written(List<DecisionGuard> guards, List<DecisionGuard> waiting) {
        var lines = Stream.concat(
                        guards.stream().map(guard -> written(guard, "")),
                        waiting.stream().map(guard -> written(guard, part("waiting", "true"))))
                .toList();
        return lines.isEmpty() ? "" : KEY + ":\n" + String.join("\n", lines) + "\n";
    }

    private static String written(DecisionGuard guard, String standing) {
        return "  - { rule: " + MadrFile.quoted(guard.rule())
                + ", says: " + MadrFile.quoted(guard.says())
                + ", severity: " + guard.severity().name().toLowerCase(Locale.ROOT)
                + part("tables", MadrFile.list(guard.tables()))
                + part("except", MadrFile.list(guard.except()))
                + part("settings", settings(guard.settings()))
                + standing
                + " }";
    }

    private static String settings(SortedMap<String, List<String>> settings) {
        return settings.isEmpty()
                ? ""
                : settings.entrySet().stream()
                        .map(setting ->
                                MadrFile.quoted(setting.getKey()) + ": [" + MadrFile.many(setting.getValue()) + "]")
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : ", " + name + ": " + value;
    }

    /** As a reader of the file sees them. */
    static String shown(List<DecisionGuard> guards, List<DecisionGuard> waiting) {
        return Stream.of(
                        shown("Lockkeeper checks every migration against these guards:", guards),
                        shown("These guards wait to be agreed to:", waiting))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String shown(String heading, List<DecisionGuard> guards) {
        return guards.isEmpty()
                ? ""
                : heading + "\n\n"
                        + guards.stream().map(guard -> "* " + guard.line()).collect(Collectors.joining("\n"));
    }
}
