package dev.lockkeeper.lint.judge;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How many rows each table has. */
record Rows(Map<TableName, Long> counts) {

    static Rows in(Connection connection) throws SQLException {
        var counts = new HashMap<TableName, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT n.nspname, c.relname,
                          (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', n.nspname, c.relname), false, true, '')))[1]::text::bigint
                        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                          AND (c.relkind <> 'm' OR c.relispopulated)
                        """)) {
            while (rows.next()) {
                counts.put(new TableName(rows.getString(1), rows.getString(2)), rows.getLong(3));
            }
        }
        connection.clearWarnings();
        return new Rows(counts);
    }

    /** Those of the relations that have rows, by their names as the server prints them. */
    Set<String> filled(Set<String> relations) {
        return relations.stream()
                .filter(relation -> counts.getOrDefault(table(relation), 1L) > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TableName table(String printed) {
        int dot = printed.indexOf('.');
        return dot < 0 ? TableName.of(printed) : new TableName(printed.substring(0, dot), printed.substring(dot + 1));
    }

    Catalogue catalogue() {
        return name -> Optional.ofNullable(counts.get(name))
                .map(count -> new TableFacts(count, count * 100, Heat.NORMAL, null));
    }
}
