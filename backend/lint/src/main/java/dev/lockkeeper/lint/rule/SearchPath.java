package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a table lies that is named without a schema: by the search_path that a script has set, or its runner. */
public final class SearchPath {

    private static final String SETTING = "search_path";
    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^,\"\\s]+");

    /** What the server seeks in anyway, and what is nobody's schema before somebody has one of that name. */
    private static final Set<String> NO_PLACE = Set.of("$user", "pg_catalog", "pg_temp", "");

    private SearchPath() {}

    static TableName of(TableName name, Step step) {
        return of(name, step.session(), step.schema());
    }

    /** The first place in which it is known to be; the first of all where it is known in none. */
    public static TableName of(TableName name, Session session, Schema schema) {
        if (!isSought(name, session)) {
            return name;
        }
        var places = places(session);
        for (var place : places) {
            var there = new TableName(place, name.name());
            if (schema.told(there).filter(SearchPath::isPlaced).isPresent()) {
                return there;
            }
        }
        return first(name, places);
    }

    /** Of one that is made here: it comes to lie in the first place, whatever the others hold. */
    static TableName made(TableName name, Session session) {
        return isSought(name, session) ? first(name, places(session)) : name;
    }

    /** Whether it depends on what is set at all; as a rule, nobody has set anything. */
    static boolean isSought(TableName name, Session session) {
        return name.schema() == null && session.sets(SETTING) && !name.madeUp();
    }

    /** One that was made here without a schema is kept as if it were public, which tells nothing. */
    private static boolean isPlaced(Table known) {
        return !known.created() || known.name().schema() != null;
    }

    private static TableName first(TableName name, List<String> places) {
        return places.isEmpty() ? name : new TableName(places.get(0), name.name());
    }

    private static List<String> places(Session session) {
        var found = new ArrayList<String>();
        var part = PART.matcher(String.valueOf(session.value(SETTING)));
        while (part.find()) {
            var quoted = part.group(1);
            found.add(quoted == null ? part.group().toLowerCase(Locale.ROOT) : quoted.replace("\"\"", "\""));
        }
        return Lists.where(found, place -> !NO_PLACE.contains(place));
    }
}
