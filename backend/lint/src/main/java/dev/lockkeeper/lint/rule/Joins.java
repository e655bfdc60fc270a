package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Select;
import dev.lockkeeper.lint.query.Source;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which sources of a query nothing ties to the first of them. */
final class Joins {

    private static final String UNNAMED = "";

    private Joins() {}

    /** The names of those that stand alone; none where a condition may tie anything. */
    static List<String> apart(Select select) {
        if (Lists.any(select.ties(), tie -> tie.contains(UNNAMED) && tie.size() > 1)) {
            return List.of();
        }
        var joined = new HashSet<>(first(select));
        boolean grown = true;
        while (grown) {
            grown = Lists.any(select.ties(), tie -> grow(joined, tie))
                    | Lists.any(select.sources(), source -> grow(joined, source, select));
        }
        return Lists.map(
                Lists.where(
                        select.sources(), source -> !source.oneRow() && Lists.none(source.names(), joined::contains)),
                source -> Seq.from(source.names())
                        .sorted(Comparator.naturalOrder())
                        .findFirst()
                        .orElse(UNNAMED));
    }

    private static Set<String> first(Select select) {
        return select.target().isEmpty() ? select.sources().get(0).names() : Set.of(select.target());
    }

    private static boolean grow(Set<String> joined, Set<String> tie) {
        return Lists.any(tie, joined::contains) && joined.addAll(tie);
    }

    /** What is joined with each other comes along; so does what mentions a name that is there. */
    private static boolean grow(Set<String> joined, Source source, Select select) {
        boolean meets = Lists.any(source.names(), joined::contains)
                || Lists.any(source.mentions(), name -> joined.contains(name) && known(select, name));
        return meets && joined.addAll(source.names());
    }

    private static boolean known(Select select, String name) {
        return name.equals(select.target())
                || Lists.any(select.sources(), source -> source.names().contains(name));
    }
}
