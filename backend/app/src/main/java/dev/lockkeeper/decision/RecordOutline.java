package dev.lockkeeper.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record template cut into the parts of a record, by its headings of the second level; what comes before is context. */
final class RecordOutline {

    private static final String CONTEXT = "context";

    /** As people write them, and what the form calls them. */
    private static final Map<String, String> PARTS = Map.of(
            "context", CONTEXT,
            "options", "options",
            "decision", "decision",
            "consequences", "consequences",
            "what will we regret in 18 months", "critique",
            "what will we regret in 18 months?", "critique");

    private final Map<String, List<String>> parts = new HashMap<>();
    private String title = "";

    private RecordOutline() {}

    /** The form of a new record, filled as far as the template goes. */
    static DecisionForm form(String text, @Nullable DecisionCategory category) {
        var outline = new RecordOutline();
        outline.read(text);
        return new DecisionForm(
                outline.title,
                category,
                outline.part(CONTEXT),
                outline.part("options"),
                outline.part("decision"),
                outline.part("consequences"),
                outline.part("critique"),
                List.of(),
                "",
                "",
                List.of(),
                null,
                0,
                "");
    }

    private void read(String text) {
        var current = CONTEXT;
        for (var line : text.split("\\R", -1)) {
            var part = line.startsWith("## ") ? PARTS.get(heading(line)) : null;
            if (part != null) {
                current = part;
            } else if (line.startsWith("# ") && title.isEmpty() && parts.isEmpty()) {
                title = line.substring(2).strip();
            } else {
                parts.computeIfAbsent(current, key -> new ArrayList<>()).add(line);
            }
        }
    }

    private static String heading(String line) {
        return line.substring(3).strip().toLowerCase(Locale.ROOT);
    }

    private String part(String name) {
        return String.join("\n", parts.getOrDefault(name, List.of())).strip();
    }
}
