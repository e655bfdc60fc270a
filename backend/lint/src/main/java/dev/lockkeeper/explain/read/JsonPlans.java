package dev.lockkeeper.explain.read;

import dev.lockkeeper.explain.Reading;
import java.util.List;

/** Plans in FORMAT JSON, as EXPLAIN and as auto_explain write them. */
final class JsonPlans {

    private JsonPlans() {}

    static Reading read(List<PastedLines.Line> lines) throws Unreadable {
        var text = new StringBuilder();
        var starts = new int[lines.size()];
        for (int n = 0; n < starts.length; n++) {
            starts[n] = text.length();
            text.append(lines.get(n).text()).append('\n');
        }
        var json = new Json(
                text.toString(), offset -> lines.get(lineAt(starts, offset)).number());
        var value = json.value();
        var first = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
        if (!(first instanceof Properties query) || query.part("Plan") == null) {
            throw new Unreadable(lines.get(0).number(), "This is JSON, but it has no \"Plan\".");
        }
        boolean more = value instanceof List<?> list && list.size() > 1 || json.more();
        return new Reading(new PlanBuilder(lines.get(0).number()).build(query), null, more);
    }

    private static int lineAt(int[] starts, int offset) {
        int found = java.util.Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
