package dev.lockkeeper.decision.adr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What is said about a record rather than in it: lines such as {@code * Status: accepted}, and what is beside them. */
final class AdrMeta {

    private static final Pattern LINE =
            Pattern.compile("^ {0,3}(?:[*+-] +)?(?:\\*\\*)?([A-Za-z][A-Za-z -]{1,30})(?:\\*\\*)?:(?:\\*\\*)? *(.*)$");

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("status", "status"),
            Map.entry("date", "date"),
            Map.entry("deciders", "deciders"),
            Map.entry("decision-makers", "deciders"),
            Map.entry("decision makers", "deciders"),
            Map.entry("authors", "deciders"),
            Map.entry("consulted", "consulted"),
            Map.entry("informed", "informed"),
            Map.entry("tags", "tags"));

    private final Map<String, String> values = new HashMap<>();
    private final List<String> rest = new ArrayList<>();
    /** What it says to whoever edits the file. */
    final List<String> comments = new ArrayList<>();

    /** Lines that say nothing about the record stay lines of its text. */
    AdrMeta(String text) {
        for (var line : text.split("\n", -1)) {
            var matched = LINE.matcher(line);
            var key = matched.matches() ? KEYS.get(matched.group(1).strip().toLowerCase(Locale.ROOT)) : null;
            if (key == null || !isTaken(key, matched.group(2))) {
                rest.add(line);
            }
        }
    }

    /** Whoever is named in several lines is named; of two days, the second stays a line of the text. */
    private boolean isTaken(String key, String written) {
        comments.addAll(AdrComment.in(written));
        var value = filled(written);
        var before = get(key);
        if (before.isEmpty() || value.isEmpty() || before.equals(value)) {
            values.put(key, before.isEmpty() ? value : before);
            return true;
        }
        if (key.equals("date")) {
            return false;
        }
        values.put(key, before + (key.equals("status") ? "\n" : ", ") + value);
        return true;
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String rest() {
        return Outline.body(rest, 0, rest.size());
    }

    /** Without what a template left, such as {@code [list everyone involved] <!-- optional -->}. */
    static String filled(String value) {
        var clean = AdrComment.without(value);
        var left = (clean.startsWith("[") && clean.endsWith("]")) || (clean.startsWith("{") && clean.endsWith("}"));
        return left ? "" : clean;
    }

    /** Names parted by commas, semicolons or the word and. */
    static List<String> people(String value) {
        return Arrays.stream(filled(value).split(",|;| and | & "))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
