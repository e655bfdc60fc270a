package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.decision.TemplateVariable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pieces of Markdown that hold what people and databases called things. */
final class MarkdownText {

    /** More of anything is read elsewhere. */
    static final int MOST = 50;

    private static final String NONE = "none";

    private MarkdownText() {}

    static Map<String, String> byWord(Map<TemplateVariable, String> values) {
        return values.entrySet().stream().collect(toMap(value -> value.getKey().word(), Map.Entry::getValue));
    }

    /** Wherever it stands, it ends nothing. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static String linkText(String text) {
        return line(text).replace("[", "\\[").replace("]", "\\]");
    }

    static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text.strip();
    }

    /** A name between backticks, in a cell of a table too. */
    static String code(Object name) {
        return "`" + line(name.toString()).replace("`", "'").replace("|", "\\|") + "`";
    }

    /** The first of them, and how many there are besides. */
    static String lines(List<String> all, String none) {
        if (all.isEmpty()) {
            return none;
        }
        var shown = String.join("\n", all.subList(0, Math.min(MOST, all.size())));
        return all.size() <= MOST ? shown : shown + "\n- and " + (all.size() - MOST) + " more";
    }

    /** Its fence is longer than any in the text. */
    static String sql(String text) {
        var fence = new StringBuilder("```");
        while (text.contains(fence)) {
            fence.append('`');
        }
        return fence + "sql\n" + text.strip() + "\n" + fence;
    }
}
