package dev.lockkeeper.explain.read;

import dev.lockkeeper.explain.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plans in the text format: how far a step is indented says whose child it is. */
final class TextPlans {

    private static final String ARROW = "->";
    private static final Pattern ROLE = Pattern.compile("(?:InitPlan|SubPlan) .*|CTE \\S.*");
    private static final Pattern WORKER = Pattern.compile("Worker (\\d+):\\s+(.*)");
    private static final int DEEPEST = 500;

    /** A step under way, its children still coming. */
    private record Open(int indent, Properties node, List<Properties> children) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private final Properties query = new Properties();
    private final TextSummary summary = new TextSummary(query);
    private final Properties root;
    private @Nullable String role;
    private int workerIndent = Integer.MAX_VALUE;
    private @Nullable String last;
    private boolean more;

    private TextPlans(PastedLines.Line first) {
        var text = first.trimmed();
        root = TextNode.read(text.startsWith(ARROW) ? text.substring(2).strip() : text);
        query.put("Plan", root);
        push(first.indent(), root);
    }

    static Reading read(List<PastedLines.Line> lines, int from) throws Unreadable {
        var plans = new TextPlans(lines.get(from));
        for (var line : lines.subList(from + 1, lines.size())) {
            if (!plans.take(line)) {
                break;
            }
        }
        return new Reading(new PlanBuilder(lines.get(from).number()).build(plans.query), null, plans.more);
    }

    /** Whether the plan goes on. */
    private boolean take(PastedLines.Line line) throws Unreadable {
        var text = line.trimmed();
        if (text.startsWith(ARROW) && !summary.begun()) {
            child(line, text.substring(2).strip());
        } else if (summary.take(text)) {
            return true;
        } else if (summary.begun()) {
            more = text.startsWith(ARROW) || TextNode.begins(text);
            return !more;
        } else {
            say(line, text);
        }
        return true;
    }

    private void child(PastedLines.Line line, String text) throws Unreadable {
        while (!open.isEmpty() && open.element().indent() >= line.indent()) {
            open.pop();
        }
        if (open.isEmpty() || open.size() > DEEPEST) {
            throw new Unreadable(
                    line.number(),
                    open.isEmpty()
                            ? "This step is not indented below any other. Paste the plan with its spaces, or as JSON."
                            : "The plan is nested too deeply.");
        }
        var node = TextNode.read(text);
        if (role != null) {
            node.put("Subplan Name", role);
        }
        open.element().children().add(node);
        push(line.indent(), node);
    }

    private void push(int indent, Properties node) {
        var children = new ArrayList<Properties>();
        node.put("Plans", children);
        open.push(new Open(indent, node, children));
        role = null;
        workerIndent = Integer.MAX_VALUE;
        last = null;
    }

    private void say(PastedLines.Line line, String text) {
        if (line.indent() > workerIndent) {
            return;
        }
        workerIndent = Integer.MAX_VALUE;
        var worker = WORKER.matcher(text);
        if (worker.matches()) {
            worker(line.indent(), worker.group(2));
        } else if (ROLE.matcher(text).matches()) {
            // It stands below the step that it belongs to, after all other steps there.
            while (open.size() > 1 && open.element().indent() >= line.indent()) {
                open.pop();
            }
            role = text;
        } else {
            property(text);
        }
    }

    private void worker(int indent, String said) {
        workerIndent = indent;
        var worker = new Properties();
        TextProperty.read(said, worker);
        var node = open.element().node();
        var workers = new ArrayList<>(node.parts("Workers"));
        workers.add(worker);
        node.put("Workers", workers);
    }

    /** What is no property continues the last one: values may hold line breaks. */
    private void property(String text) {
        var node = open.element().node();
        var name = TextProperty.read(text, node);
        if (name != null) {
            last = name;
        } else if (last != null && node.text(last) != null) {
            node.put(last, node.text(last) + "\n" + text);
        }
    }
}
