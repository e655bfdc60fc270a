package dev.lockkeeper.migration;

import dev.lockkeeper.migration.SqlView.Beside;
import dev.lockkeeper.migration.SqlView.Part;
import dev.lockkeeper.web.CodeComparison;
import dev.lockkeeper.web.ComparedLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A script that differs from revision to revision, or of which something else is said.
 *
 * @param position among the scripts of the later revision, from 1
 * @param way how it differs
 * @param margins what is said beside lines of the later one that are shown, by their number
 * @param more beside how many more of them something is said
 */
record ChangedScript(
        int position,
        String name,
        Direction direction,
        Way way,
        List<ComparedLine> lines,
        Map<Integer, Part> margins,
        int more) {

    /** Beside so many lines of one script; the page of the revision has them all. */
    static final int MOST_MARGINS = 200;

    /** How a script differs. */
    enum Way {
        CHANGED,
        ADDED,
        REMOVED,
        /** Its text is the same; whether it runs in one transaction is not. */
        TRANSACTION,
        /** Its text is the same; what is found in it is not. */
        FOUND
    }

    /** @param found lines of the later revision at which something new is found, by script */
    static List<ChangedScript> of(Revision earlier, Revision later, Map<String, Set<Integer>> found, Beside beside) {
        var old = byPlace(earlier.scripts());
        var now = byPlace(later.scripts());
        var changed = new ArrayList<ChangedScript>();
        var places = new LinkedHashSet<>(now.keySet());
        places.addAll(old.keySet());
        for (var place : places) {
            var before = old.get(place);
            var after = now.get(place);
            var way = way(before, after, found);
            if (way != null) {
                changed.add(
                        after == null
                                ? gone(Objects.requireNonNull(before))
                                : of(before, after, way, later, found, beside));
            }
        }
        return changed;
    }

    private static Map<String, MigrationScript> byPlace(List<MigrationScript> scripts) {
        var byPlace = new LinkedHashMap<String, MigrationScript>();
        scripts.forEach(script -> byPlace.put(script.direction() + " " + script.name(), script));
        return byPlace;
    }

    private static @Nullable Way way(
            @Nullable MigrationScript old, @Nullable MigrationScript now, Map<String, Set<Integer>> found) {
        if (old == null || now == null) {
            return now == null ? Way.REMOVED : Way.ADDED;
        }
        if (!old.sql().equals(now.sql())) {
            return Way.CHANGED;
        }
        if (old.inTransaction() != now.inTransaction()) {
            return Way.TRANSACTION;
        }
        return now.direction() == Direction.UP && found.containsKey(now.name()) ? Way.FOUND : null;
    }

    private static ChangedScript gone(MigrationScript old) {
        var lines = CodeComparison.of(old.sql().stripTrailing(), "", line -> false);
        return new ChangedScript(0, old.name(), old.direction(), Way.REMOVED, lines, Map.of(), 0);
    }

    private static ChangedScript of(
            @Nullable MigrationScript old,
            MigrationScript now,
            Way way,
            Revision later,
            Map<String, Set<Integer>> found,
            Beside beside) {
        var fresh = now.direction() == Direction.UP ? found.getOrDefault(now.name(), Set.of()) : Set.<Integer>of();
        var before = old == null ? "" : old.sql().stripTrailing();
        var lines = CodeComparison.of(before, now.sql().stripTrailing(), fresh::contains);
        var margins = SqlView.margins(now, later, beside);
        margins.keySet().retainAll(shown(lines));
        var position = later.scripts().indexOf(now) + 1;
        return new ChangedScript(
                position, now.name(), now.direction(), way, folded(lines), first(margins), more(margins));
    }

    private static Set<Integer> shown(List<ComparedLine> lines) {
        var shown = new LinkedHashSet<Integer>();
        for (var line : lines) {
            if (line.after() != null) {
                shown.add(line.after().number());
            }
        }
        return shown;
    }

    /** One that is wholly left out has nothing to show. */
    private static List<ComparedLine> folded(List<ComparedLine> lines) {
        return lines.stream().allMatch(line -> line.leftOut() > 0) ? List.of() : lines;
    }

    private static Map<Integer, Part> first(Map<Integer, Part> margins) {
        var first = new LinkedHashMap<Integer, Part>();
        margins.entrySet().stream()
                .limit(MOST_MARGINS)
                .forEach(margin -> first.put(margin.getKey(), margin.getValue()));
        return first;
    }

    private static int more(Map<Integer, Part> margins) {
        return Math.max(0, margins.size() - MOST_MARGINS);
    }
}
