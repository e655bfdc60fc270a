package dev.lockkeeper.explain.read;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of one step in the text format. */
final class TextNode {

    private static final Pattern COST = Pattern.compile("\\(cost=([\\d.]+)\\.\\.([\\d.]+) rows=(\\d+) width=(\\d+)\\)");
    private static final Pattern ACTUAL =
            Pattern.compile("\\(actual (?:time=([\\d.]+?)\\.\\.([\\d.]+) )?rows=([\\d.]+) loops=([\\d.]+)\\)");
    private static final Pattern FIGURES =
            Pattern.compile("\\s*\\((?:cost=\\d|actual time=|actual rows=|never executed\\))");
    private static final Pattern TYPE = Pattern.compile(
            "(?:Parallel |Async |Partial |Finalize |Foreign )*(?:[A-Z][A-Za-z]* )*?(?:Scan|Join|Loop|Aggregate|Sort|Hash|Limit|Append|Result|Gather|Merge|Unique"
                    + "|Materialize|Memoize|WindowAgg|LockRows|Union|SetOp|Group|ProjectSet|BitmapAnd|BitmapOr|Insert|Update|Delete)\\b.*");
    /** They name what they read by its alias alone. */
    private static final Set<String> ALIASED = Set.of("Subquery Scan", "Values Scan");

    private TextNode() {}

    /** Whether a line can be the first step of a plan. */
    static boolean begins(String line) {
        return FIGURES.matcher(line).find()
                        && Character.isLetter(line.charAt(line.startsWith("->") && line.length() > 4 ? 4 : 0))
                || line.length() < 300
                        && !line.contains(": ")
                        && !line.contains(";")
                        && TYPE.matcher(line).matches();
    }

    static Properties read(String line) {
        var node = new Properties();
        var figures = FIGURES.matcher(line);
        boolean found = figures.find();
        title(found ? line.substring(0, figures.start()).strip() : line, node);
        if (found) {
            figures(line.substring(figures.start()), node);
        }
        return node;
    }

    static void figures(String figures, Properties node) {
        var cost = COST.matcher(figures);
        if (cost.find()) {
            put(node, cost, "Startup Cost", "Total Cost", "Plan Rows", "Plan Width");
        }
        var actual = ACTUAL.matcher(figures);
        if (actual.find()) {
            put(node, actual, "Actual Startup Time", "Actual Total Time", "Actual Rows", "Actual Loops");
        } else if (figures.contains("(never executed)")) {
            node.put("Actual Rows", "0");
            node.put("Actual Loops", "0");
        }
    }

    private static void put(Properties node, Matcher found, String... names) {
        for (int n = 0; n < names.length; n++) {
            var value = found.group(n + 1);
            if (value != null) {
                node.put(names[n], value);
            }
        }
    }

    private static void title(String title, Properties node) {
        var words = new Names(title);
        var type = words.until("using", "on");
        node.put("Node Type", type);
        if (words.take("using")) {
            node.put("Index Name", words.name());
        }
        if (words.take("on")) {
            place(type, words, node);
        }
    }

    private static void place(String type, Names words, Properties node) {
        var name = words.name();
        if (type.endsWith("Bitmap Index Scan")) {
            node.put("Index Name", name);
            return;
        }
        if (ALIASED.contains(type)) {
            node.put("Alias", name);
            return;
        }
        if (words.takeDot()) {
            node.put("Schema", name);
            name = words.name();
        }
        node.put("Relation Name", name);
        var alias = words.name();
        node.put("Alias", alias.isEmpty() ? name : alias);
    }
}
