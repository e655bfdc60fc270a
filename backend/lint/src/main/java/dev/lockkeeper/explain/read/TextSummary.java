package dev.lockkeeper.explain.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands below the steps: times, compilation, triggers, settings. */
final class TextSummary {

    private static final Pattern TIME =
            Pattern.compile("(Planning Time|Execution Time|Planning time|Execution time|Total runtime): ([\\d.]+) ms");
    private static final Pattern TRIGGER = Pattern.compile(
            "Trigger (?:(.+?) )??(?:for constraint (.+?) )?(?:on (\\S+) )?(?:time=([\\d.]+) )?calls=(\\d+)");
    private static final Pattern SETTING = Pattern.compile("([\\w.]+) = '([^']*)'");
    private static final Pattern TOTAL = Pattern.compile("Total ([\\d.]+) ms");

    private final Properties query;
    private final List<Properties> triggers = new ArrayList<>();
    private boolean begun;

    TextSummary(Properties query) {
        this.query = query;
        query.put("Triggers", triggers);
    }

    /** Whether the steps are over. */
    boolean begun() {
        return begun;
    }

    boolean take(String line) {
        if (time(line) || trigger(line) || settings(line) || compilation(line) || memory(line)) {
            begun = true;
            return true;
        }
        return false;
    }

    private boolean time(String line) {
        var time = TIME.matcher(line);
        if (!time.lookingAt()) {
            return false;
        }
        query.put(time.group(1).startsWith("Planning") ? "Planning Time" : "Execution Time", time.group(2));
        return true;
    }

    private boolean trigger(String line) {
        var words = TRIGGER.matcher(line.replace(": time", " time").replace(": calls", " calls"));
        if (!line.startsWith("Trigger ") || !words.lookingAt()) {
            return false;
        }
        var trigger = new Properties();
        put(trigger, "Trigger Name", words.group(1));
        put(trigger, "Constraint Name", words.group(2));
        put(trigger, "Relation", words.group(3));
        put(trigger, "Time", words.group(4));
        put(trigger, "Calls", words.group(5));
        triggers.add(trigger);
        return true;
    }

    private static void put(Properties into, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    private boolean settings(String line) {
        if (!line.startsWith("Settings: ")) {
            return line.startsWith("Query Identifier: ");
        }
        var settings = new Properties();
        var setting = SETTING.matcher(line);
        while (setting.find()) {
            settings.put(setting.group(1), setting.group(2));
        }
        query.put("Settings", settings);
        return true;
    }

    private boolean compilation(String line) {
        if (line.equals("JIT:")) {
            query.put("JIT", new Properties());
            return true;
        }
        var jit = query.part("JIT");
        if (jit == null) {
            return false;
        }
        if (line.startsWith("Functions: ")) {
            jit.put("Functions", line.substring("Functions: ".length()));
        }
        var total = TOTAL.matcher(line);
        if (line.startsWith("Timing: ") && total.find()) {
            var timing = new Properties();
            timing.put("Total", total.group(1));
            jit.put("Timing", timing);
        }
        return line.startsWith("Functions: ") || line.startsWith("Options: ") || line.startsWith("Timing: ");
    }

    private boolean memory(String line) {
        return line.equals("Planning:")
                || line.startsWith("Serialization:")
                || begun
                        && (line.startsWith("Buffers: ")
                                || line.startsWith("Memory: ")
                                || line.startsWith("I/O Timings: "));
    }
}
