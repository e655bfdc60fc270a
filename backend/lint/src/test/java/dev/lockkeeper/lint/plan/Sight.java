package dev.lockkeeper.lint.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A database as it stands.
 *
 * @param catalog what there is, a line for each thing, without the order of columns and the names of NOT NULLs
 * @param rows a sum over each table's rows, whatever the order of its columns
 */
record Sight(List<String> catalog, Map<String, String> rows) {

    static Sight of(Connection connection) throws SQLException {
        var rows = new TreeMap<String, String>();
        for (var table : lines(connection, "SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND oid >= 16384")) {
            var sum = "SELECT count(*) || ' rows, ' || sum(hashtextextended(to_jsonb(t)::text, 0)::numeric) FROM "
                    + table + " t";
            rows.put(table, lines(connection, sum).get(0));
        }
        return new Sight(lines(connection, ShopServer.text("catalog.sql")), rows);
    }

    private static List<String> lines(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (answer.next()) {
                lines.add(String.valueOf(answer.getString(1)));
            }
            return lines;
        }
    }
}
