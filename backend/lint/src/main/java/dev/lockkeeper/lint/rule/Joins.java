package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.query.Select;
import dev.lockkeeper.lint.query.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which sources of a query nothing ties to the first of them. */
final class Joins {

    private static final String UNNAMED = "";

    private Joins() {}

    /** The names of those that stand alone; none where a condition may tie anything. */
    static List<String> apart(Select select) {
        if (select.ties().stream().anyMatch(tie -> tie.contains(UNNAMED) && tie.size() > 1)) {
            return List.of();
        }
        var joined = new HashSet<>(first(select));
        boolean grown = true;
        while (grown) {
            grown = select.ties().stream().anyMatch(tie -> grow(joined, tie))
                    | select.sources().stream().anyMatch(source -> grow(joined, source, select));
        }
        return select.sources().stream()
                .filter(source -> !source.oneRow() && source.names().stream().noneMatch(joined::contains))
                .map(source -> source.names().stream().sorted().findFirst().orElse(UNNAMED))
                .toList();
    }

    private static Set<String> first(Select select) {
        return select.target().isEmpty() ? select.sources().get(0).names() : Set.of(select.target());
    }

    private static boolean grow(Set<String> joined, Set<String> tie) {
        return tie.stream().anyMatch(joined::contains) && joined.addAll(tie);
    }

    /** What is joined with each other comes along; so does what mentions a name that is there. */
    private static boolean grow(Set<String> joined, Source source, Select select) {
        boolean meets = source.names().stream().anyMatch(joined::contains)
                || source.mentions().stream().anyMatch(name -> joined.contains(name) && known(select, name));
        return meets && joined.addAll(source.names());
    }

    private static boolean known(Select select, String name) {
        return name.equals(select.target())
                || select.sources().stream().anyMatch(source -> source.names().contains(name));
    }
}
