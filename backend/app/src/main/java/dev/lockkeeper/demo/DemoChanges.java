package dev.lockkeeper.demo;

import static dev.lockkeeper.demo.DemoChange.contract;
import static dev.lockkeeper.demo.DemoChange.hasty;
import static dev.lockkeeper.demo.DemoChange.online;
import static dev.lockkeeper.demo.DemoChange.reversible;

import java.util.ArrayList;
import java.util.List;

/** What the demo company changed in six months, kind by kind. */
final class DemoChanges {

    private DemoChanges() {}

    static List<DemoChange> all() {
        var all = new ArrayList<DemoChange>();
        for (var c : DemoReasons.NEW_COLUMNS) {
            all.add(newColumn(c[0], c[1], c[2], c[3]));
        }
        for (var c : DemoReasons.DEFAULTED_COLUMNS) {
            all.add(defaulted(c[0], c[1], c[2], c[3], c[4]));
        }
        for (var c : DemoReasons.INDEXES) {
            all.add(index(c[0], c[1], c[2]));
        }
        for (var c : DemoReasons.HASTY) {
            all.add(hasty(c[0], c[1], c[2], c[3]));
        }
        for (var c : DemoReasons.CONTRACTS) {
            all.add(dropColumn(c[0], c[1], c[2], c[3]));
        }
        for (var table : DemoReasons.NEW_TABLES) {
            all.add(newTable(table));
        }
        for (var c : DemoReasons.INDEXES) {
            all.add(reference(c[0], c[1]));
        }
        for (var c : DemoReasons.NEW_COLUMNS) {
            all.add(comment(c[0], c[1], c[3]));
        }
        return all;
    }

    private static DemoChange newColumn(String table, String column, String type, String why) {
        return reversible(
                "Add %s to %s".formatted(words(column), words(table)),
                table,
                why,
                "ALTER TABLE %s ADD COLUMN %s %s;".formatted(table, column, type),
                "ALTER TABLE %s DROP COLUMN %s;".formatted(table, column));
    }

    private static DemoChange defaulted(String table, String column, String type, String value, String why) {
        return reversible(
                "Give every row of %s a %s".formatted(words(table), words(column)),
                table,
                why,
                "ALTER TABLE %s ADD COLUMN %s %s NOT NULL DEFAULT %s;".formatted(table, column, type, value),
                "ALTER TABLE %s DROP COLUMN %s;".formatted(table, column));
    }

    private static DemoChange index(String table, String columns, String why) {
        var name = table + "_" + columns.replaceAll("[^a-z]+", "_").replaceAll("_$", "");
        return online(
                "Index %s by %s".formatted(words(table), columns),
                table,
                why,
                "CREATE INDEX CONCURRENTLY %s ON %s (%s);".formatted(name, table, columns));
    }

    private static DemoChange dropColumn(String title, String table, String column, String why) {
        return contract(
                title,
                table,
                why,
                "ALTER TABLE %s DROP COLUMN %s;".formatted(table, column),
                "Accepted by the owner of the domain: a dump of the column is kept for a year.");
    }

    private static DemoChange newTable(String qualified) {
        var database = qualified.substring(0, qualified.indexOf('.'));
        var table = qualified.substring(qualified.indexOf('.') + 1);
        var neighbour = DemoTables.ALL.stream()
                .filter(known -> known.database().equals(database))
                .findFirst()
                .orElseThrow()
                .name();
        return reversible(
                "Create %s".formatted(words(table)),
                neighbour,
                "A feature of its own, in a table of its own.",
                """
                CREATE TABLE %1$s (
                  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                  created_at timestamptz NOT NULL DEFAULT now(),
                  note text
                );
                CREATE INDEX %1$s_created ON %1$s (created_at);""".formatted(table),
                "DROP TABLE %s;".formatted(table));
    }

    private static DemoChange reference(String table, String columns) {
        var column = columns.replaceAll("[^a-z_].*", "");
        var constraint = table + "_" + column + "_present";
        return online(
                "Require %s of %s".formatted(words(column), words(table)),
                table,
                "Rows without it cannot be worked with.",
                "SET lock_timeout = '3s';\nALTER TABLE %s ADD CONSTRAINT %s CHECK (%s IS NOT NULL) NOT VALID;"
                        .formatted(table, constraint, column),
                "ALTER TABLE %s VALIDATE CONSTRAINT %s;".formatted(table, constraint));
    }

    private static DemoChange comment(String table, String column, String why) {
        return reversible(
                "Document %s of %s".formatted(words(column), words(table)),
                table,
                why,
                "COMMENT ON COLUMN %s.%s IS '%s';".formatted(table, column, why.replace("'", "''")),
                "COMMENT ON COLUMN %s.%s IS NULL;".formatted(table, column));
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }
}
