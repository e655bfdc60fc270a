package dev.lockkeeper.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template's text with the values of its variables in their places. There is nothing in it that runs: no condition, no
 * loop, and a value is never read for variables again.
 *
 * @param unknown names that stand for nothing; they stay as they were written
 * @param leftOut names whose value would have made the text too long; they stay too
 */
public record FilledText(String text, List<String> unknown, List<String> leftOut) {

    /** What somebody still reads, and an answer still carries. */
    static final int LONGEST = 300_000;

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{ ?([A-Za-z][A-Za-z0-9_.-]{0,39}) ?}}");

    public static FilledText of(String template, Map<String, String> values) {
        var unknown = new LinkedHashSet<String>();
        var leftOut = new LinkedHashSet<String>();
        var text = new StringBuilder();
        var places = VARIABLE.matcher(template);
        while (places.find()) {
            places.appendReplacement(text, "");
            text.append(value(places, values, LONGEST - text.length(), unknown, leftOut));
        }
        places.appendTail(text);
        return new FilledText(text.toString(), List.copyOf(unknown), List.copyOf(leftOut));
    }

    private static String value(
            Matcher place, Map<String, String> values, int room, Set<String> unknown, Set<String> leftOut) {
        var name = place.group(1);
        var value = values.get(name);
        if (value == null) {
            unknown.add(name);
            return place.group();
        }
        if (value.length() > room) {
            leftOut.add(name);
            return place.group();
        }
        return value;
    }
}
