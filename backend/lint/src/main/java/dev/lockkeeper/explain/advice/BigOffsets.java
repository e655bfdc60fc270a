package dev.lockkeeper.explain.advice;

import static dev.lockkeeper.explain.Advice.Kind.BIG_OFFSET;

import dev.lockkeeper.explain.PlanNode;
import dev.lockkeeper.lint.Severity;
import java.util.List;

/** Rows that are made in order to be skipped. */
final class BigOffsets implements Check {

    private static final double MANY = 1000;

    @Override
    public void look(PlanNode node, Sight sight) {
        if (!node.type().equals("Limit") || node.children().isEmpty() || node.actual() == null) {
            return;
        }
        double made = Sight.rows(node.children().get(0));
        double given = Sight.rows(node);
        if (made - given < MANY || made < 10 * given) {
            return;
        }
        var keys = keys(node);
        sight.say(
                BIG_OFFSET,
                Severity.WARN,
                node,
                "Makes " + Figures.rows(made) + " and hands on the last " + Figures.count(given)
                        + ": an OFFSET of about " + Figures.count(made - given) + ".",
                "Every page costs more than the one before it. Remember the last row of a page and go on after it"
                        + (keys.isEmpty() ? "." : ", by " + String.join(", ", keys) + " and a unique column."),
                keys.isEmpty() ? new String[0] : new String[] {after(keys)});
    }

    private static String after(List<String> keys) {
        var columns = keys.stream().map(key -> key.replaceFirst(" DESC$", "")).toList();
        boolean down = keys.stream().allMatch(key -> key.endsWith(" DESC"));
        return "-- instead of OFFSET:\nWHERE (" + String.join(", ", columns) + ") " + (down ? "<" : ">") + " ("
                + String.join(
                        ", ",
                        columns.stream()
                                .map(name -> ":last_"
                                        + name.substring(name.lastIndexOf('.') + 1)
                                                .replaceAll("\\W", ""))
                                .toList())
                + ")\nORDER BY " + String.join(", ", keys) + "\nLIMIT :page";
    }

    /** Of a sort below, where every key goes the same way, as a comparison of rows needs it. */
    private static List<String> keys(PlanNode limit) {
        var below = limit.children().get(0);
        while (below.storage().keys().isEmpty() && below.children().size() == 1) {
            below = below.children().get(0);
        }
        var keys = below.storage().keys();
        long down = keys.stream().filter(key -> key.endsWith(" DESC")).count();
        boolean plain = keys.stream().allMatch(key -> key.matches("[\\w.]+( DESC)?"));
        return below.is("Sort") && plain && (down == 0 || down == keys.size()) ? keys : List.of();
    }
}
