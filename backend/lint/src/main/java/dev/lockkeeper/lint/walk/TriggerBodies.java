package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Attach;
import dev.lockkeeper.lint.fact.DefineRoutine;
import dev.lockkeeper.lint.fact.Delete;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Insert;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.schema.Schema;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What trigger functions write, to tell those that keep two places alike from those that keep a trail.
 *
 * <p>A trigger is a dual write where it sets a column that a migration adds, writes a table that the same migration
 * creates, or that an earlier one created in its table's likeness, and that is no trail, or is called one.
 */
final class TriggerBodies {

    /** What a trigger keeps alike: new columns, each with the old one where that can be told, and new tables. */
    record Mirror(Map<String, String> columns, List<TableName> tables) {}

    private record Written(TableName from, TableName to) {}

    private record Body(String text, Set<TableName> writes) {}

    private static final Pattern ASSIGNED = Pattern.compile(
            "(?:;|\\bbegin|\\bthen|\\belse|\\bloop)\\s{1,99}new\\.([a-z_][a-z0-9_]{0,62})\\s{0,9}:?=([^;]{0,500})");
    private static final Pattern READ = Pattern.compile("\\bnew\\.([a-z_][a-z0-9_]{0,62})");

    /** What only takes the old row along keeps a trail. */
    private static final Pattern PRESENT = Pattern.compile("(?<!\\breturn\\s{1,9})\\bnew\\b");

    private static final Set<String> TRAILS = Set.of(
            "audit",
            "history",
            "log",
            "logs",
            "event",
            "events",
            "outbox",
            "queue",
            "trail",
            "archive",
            "audits",
            "changes",
            "journal",
            "revisions",
            "snapshots",
            "versions");
    private static final Set<String> SAYING = Set.of("sync", "dual", "double", "mirror", "shadow", "replicate", "twin");
    private static final int LONGEST = 100_000;

    private final Map<String, Body> bodies = new HashMap<>();
    private final Set<String> added = new HashSet<>();
    private final Set<Written> written = new HashSet<>();
    private final Set<Written> known = new HashSet<>();

    /** What was seen so far has been released. */
    void released() {
        known.addAll(written);
        written.clear();
    }

    void keep(Fact fact, String sql) {
        if (fact instanceof DefineRoutine routine && sql.length() <= LONGEST) {
            var writes = routine.body().stream()
                    .flatMap(inner -> inner.statement().facts().stream())
                    .flatMap(TriggerBodies::written)
                    .collect(Collectors.toSet());
            bodies.put(routine.name(), new Body(sql.toLowerCase(Locale.ROOT), writes));
        }
    }

    void added(TableName table, String column) {
        added.add(table + "." + column);
    }

    Optional<Mirror> mirrorOf(Attach trigger, Schema schema) {
        body(trigger).writes().forEach(name -> written.add(new Written(trigger.table(), name)));
        var columns = columns(trigger);
        var tables = body(trigger).writes().stream()
                .filter(name -> !name.equals(trigger.table()) && !says(name.name(), TRAILS))
                .filter(name -> !schema.existed(name) || inherits(trigger, name, schema))
                .toList();
        boolean called =
                says(function(trigger), SAYING) || says(trigger.attachment().name(), SAYING);
        return schema.existed(trigger.table()) && (!tables.isEmpty() || called || !columns.isEmpty())
                ? Optional.of(new Mirror(columns, tables))
                : Optional.empty();
    }

    /** A trigger that is only written anew leaves nothing new. */
    private boolean inherits(Attach trigger, TableName name, Schema schema) {
        return !known.contains(new Written(trigger.table(), name))
                && PRESENT.matcher(body(trigger).text()).find()
                && Heirs.has(schema, trigger.table(), name);
    }

    /** Added columns that it sets, each with the old one where that can be told. */
    Map<String, String> columns(Attach trigger) {
        return columns(trigger.table(), body(trigger).text());
    }

    private static String function(Attach trigger) {
        return trigger.attachment().functions().stream().findFirst().orElse("");
    }

    private Body body(Attach trigger) {
        return Objects.requireNonNullElse(bodies.get(function(trigger)), new Body("", Set.of()));
    }

    private Map<String, String> columns(TableName table, String text) {
        var columns = new LinkedHashMap<String, String>();
        ASSIGNED.matcher(text).results().forEach(found -> {
            var column = found.group(1);
            if (added.contains(table + "." + column)) {
                columns.put(column, source(found.group(2), column));
            }
        });
        return columns;
    }

    private static String source(String value, String own) {
        var read = READ.matcher(value)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals(own))
                .distinct()
                .toList();
        return read.size() == 1 ? read.get(0) : "";
    }

    private static Stream<TableName> written(Fact fact) {
        if (fact instanceof Insert insert) {
            return Stream.of(insert.table());
        }
        if (fact instanceof Update update) {
            return Stream.of(update.table());
        }
        return fact instanceof Delete delete ? Stream.of(delete.table()) : Stream.empty();
    }

    private static boolean says(String name, Set<String> words) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("_")).anyMatch(words::contains);
    }
}
