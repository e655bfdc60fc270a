package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which new tables are to take the place of old ones: those that a trigger on the old one writes, and that get its rows or
 * have half of its columns. What only counts or extracts takes nobody's place.
 */
final class Successors {

    private static final Pattern PARTIAL =
            Pattern.compile("\\b(where|limit|fetch|offset|tablesample|join|except|intersect)\\b");
    private static final Pattern GATHERED = Pattern.compile("\\b(distinct|group\\s+by|having)\\b"
            + "|\\b(count|sum|avg|min|max|bool_and|bool_or|every|\\w+_agg)\\s*\\(");
    private static final int LONGEST = 100_000;

    private record Copy(TableName old, TableName fresh) {}

    private final Set<Copy> some = new HashSet<>();
    private final Set<Copy> all = new HashSet<>();

    void released() {
        some.clear();
        all.clear();
    }

    void see(Insert insert, String sql) {
        if (insert.reads().isEmpty()
                || sql.length() > LONGEST
                || GATHERED.matcher(lower(sql)).find()) {
            return;
        }
        for (var old : insert.reads()) {
            some.add(new Copy(old, insert.table()));
            if (isWhole(insert, sql)) {
                all.add(new Copy(old, insert.table()));
            }
        }
    }

    /** Whether a copy leaves no row out, as far as its text tells, but those that are there already. */
    static boolean isWhole(Insert insert, String sql) {
        if (sql.length() > LONGEST) {
            return false;
        }
        var asked = resumed(insert.table()).matcher(lower(sql)).replaceFirst("");
        return !PARTIAL.matcher(asked).find() && !GATHERED.matcher(asked).find();
    }

    /** A condition that only asks whether the new table has the row: nothing may follow that narrows it. */
    private static Pattern resumed(TableName fresh) {
        return Pattern.compile("\\bwhere\\s+not\\s+exists\\s*\\(\\s*select\\b[^()]*?\\bfrom\\s+(?:\\w+\\.)?"
                + Pattern.quote(lower(fresh.name()))
                + "\\b(?:\\s+(?!cross|inner|left|join)\\w+){0,2}\\s+where\\s+[\\w.]+\\s*=\\s*[\\w.]+\\s*\\)\\s*"
                + "(?=;|\\z|on\\s+conflict\\b|order\\s+by\\b|returning\\b)");
    }

    private static String lower(String sql) {
        return sql.toLowerCase(Locale.ROOT);
    }

    boolean takesPlace(Schema end, TableName old, TableName fresh) {
        return end.known(fresh).isPresent()
                && (some.contains(new Copy(old, fresh)) || alike(end.known(old), end.known(fresh)));
    }

    boolean isFilled(TableName old, TableName fresh) {
        return all.contains(new Copy(old, fresh));
    }

    /** Whether nothing that the old one holds is lost. */
    static boolean covers(Optional<Table> old, Optional<Table> fresh) {
        return names(fresh).containsAll(names(old));
    }

    static boolean alike(Optional<Table> old, Optional<Table> fresh) {
        var before = names(old);
        var after = names(fresh);
        var shared = before.stream().filter(after::contains).count();
        return shared > 1 && shared * 2 >= before.size();
    }

    private static Set<String> names(Optional<Table> table) {
        return table.stream()
                .flatMap(known -> known.columns().stream())
                .map(Column::name)
                .collect(Collectors.toSet());
    }
}
