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
 * <p>A trigger is a dual write where it sets a column that the same migration adds, writes a table that the same
 * migration creates and that is no trail, or is called one.
 */
final class TriggerBodies {

    /** What a trigger keeps alike: new columns, each with the old one where that can be told, and new tables. */
    record Mirror(Map<String, String> columns, List<TableName> tables) {}

    private record Body(String text, Set<TableName> writes) {}

    private static final Pattern ASSIGNED = Pattern.compile(
            "(?:;|\\bbegin|\\bthen|\\belse|\\bloop)\\s{1,99}new\\.([a-z_][a-z0-9_]{0,62})\\s{0,9}:?=([^;]{0,500})");
    private static final Pattern READ = Pattern.compile("\\bnew\\.([a-z_][a-z0-9_]{0,62})");
    private static final Set<String> TRAILS =
            Set.of("audit", "history", "log", "logs", "event", "events", "outbox", "queue", "trail", "archive");
    private static final Set<String> SAYING = Set.of("sync", "dual", "double", "mirror", "shadow", "replicate", "twin");
    private static final int LONGEST = 100_000;

    private final Map<String, Body> bodies = new HashMap<>();
    private final Set<String> added = new HashSet<>();

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
        var columns = columns(trigger);
        var tables = body(trigger).writes().stream()
                .filter(name -> !name.equals(trigger.table()) && !schema.existed(name) && !says(name.name(), TRAILS))
                .toList();
        boolean called =
                says(function(trigger), SAYING) || says(trigger.attachment().name(), SAYING);
        return schema.existed(trigger.table()) && (!tables.isEmpty() || called || !columns.isEmpty())
                ? Optional.of(new Mirror(columns, tables))
                : Optional.empty();
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
