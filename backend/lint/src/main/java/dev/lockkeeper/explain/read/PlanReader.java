package dev.lockkeeper.explain.read;

import dev.lockkeeper.explain.Reading;
import java.util.List;

/** Finds out which format a text is in, and reads it. */
public final class PlanReader {

    /** A longer text is not read. */
    public static final int MOST_CHARACTERS = 2_000_000;

    private PlanReader() {}

    public static Reading read(String pasted) {
        if (pasted.length() > MOST_CHARACTERS) {
            return Reading.refused(1, "The plan has more than " + MOST_CHARACTERS + " characters.");
        }
        var lines = PastedLines.of(pasted);
        if (lines.isEmpty()) {
            return Reading.refused(1, "There is no plan in it.");
        }
        try {
            return read(lines);
        } catch (Unreadable problem) {
            return Reading.refused(problem.line(), String.valueOf(problem.getMessage()));
        }
    }

    private static Reading read(List<PastedLines.Line> lines) throws Unreadable {
        for (int at = 0; at < lines.size(); at++) {
            var text = lines.get(at).trimmed();
            if (text.startsWith("{") || text.startsWith("[")) {
                return JsonPlans.read(lines.subList(at, lines.size()));
            }
            if (TextNode.begins(text)) {
                return TextPlans.read(lines, at);
            }
            if (text.startsWith("<explain") || text.startsWith("- Plan:")) {
                throw new Unreadable(
                        lines.get(at).number(), "This is XML or YAML. Ask for FORMAT TEXT or FORMAT JSON.");
            }
        }
        throw new Unreadable(
                lines.get(0).number(), "No step of a plan begins here or below. Paste all that EXPLAIN printed.");
    }
}
