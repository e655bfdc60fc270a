package dev.lockkeeper.explain.read;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that says something of a step; what the text squeezes into one line gets JSON's names. */
final class TextProperty {

    private static final Pattern NAMED = Pattern.compile("([A-Z][A-Za-z/ -]{2,40}): (.*)", Pattern.DOTALL);
    private static final Pattern FIGURE =
            Pattern.compile("([A-Z][A-Za-z- ]*): (\\d+)(?: \\(originally \\d+\\))?(?:kB)?");
    private static final Pattern COUNT = Pattern.compile("(\\w+)=([\\d.]+)");
    private static final Map<String, String> FIGURES = Map.of(
            "Batches", "Batches",
            "Memory Usage", "Peak Memory Usage",
            "Disk Usage", "Disk Usage",
            "Disk", "Disk",
            "Memory", "Memory");

    private TextProperty() {}

    /** The name of what was said, null where the line says nothing under a name. */
    static @Nullable String read(String line, Properties into) {
        if (line.startsWith("actual ")) {
            return "actual";
        }
        var named = NAMED.matcher(line);
        if (!named.matches()) {
            return null;
        }
        var name = named.group(1);
        var value = named.group(2);
        switch (name) {
            case "Buffers" -> buffers(value, into);
            case "Heap Blocks" -> blocks(value, into);
            case "Sort Method" -> sort(value, into);
            case "Buckets", "Batches", "Planned Partitions", "Hits" -> figures(line, into);
            default -> into.put(name, value);
        }
        return name;
    }

    private static void sort(String value, Properties into) {
        int end = value.indexOf("  ");
        into.put("Sort Method", end < 0 ? value : value.substring(0, end));
        figures(end < 0 ? "" : value.substring(end).strip(), into);
    }

    private static void figures(String line, Properties into) {
        var figure = FIGURE.matcher(line);
        while (figure.find()) {
            var name = FIGURES.get(figure.group(1).strip());
            if (name != null) {
                into.put(name, figure.group(2));
            }
        }
        space(into, "Disk");
        space(into, "Memory");
    }

    private static void space(Properties into, String type) {
        var used = into.text(type);
        if (used != null) {
            into.put("Sort Space Used", used);
            into.put("Sort Space Type", type);
        }
    }

    private static void blocks(String value, Properties into) {
        var count = COUNT.matcher(value);
        while (count.find()) {
            into.put(count.group(1).equals("exact") ? "Exact Heap Blocks" : "Lossy Heap Blocks", count.group(2));
        }
    }

    static void buffers(String value, Properties into) {
        for (var group : value.split(", ")) {
            var kind = group.startsWith("temp") ? "Temp" : group.startsWith("local") ? "Local" : "Shared";
            var count = COUNT.matcher(group);
            while (count.find()) {
                var what = count.group(1);
                into.put(
                        kind + " " + Character.toUpperCase(what.charAt(0)) + what.substring(1) + " Blocks",
                        count.group(2));
            }
        }
        into.put("Buffers", "counted");
    }
}
