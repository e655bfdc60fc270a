package dev.lockkeeper.lint.judge;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A small grammar of migrations over the shop. */
final class RandomMigrations {

    private static final Arbitrary<String> TABLE = Arbitraries.of(
            "orders",
            "customers",
            "lines",
            "events",
            "events_a",
            "animals",
            "cats",
            "spare",
            "bare",
            "made",
            "little",
            "serials",
            "nodes",
            "guarded",
            "counted",
            "n");
    private static final Arbitrary<String> COLUMN = Arbitraries.of(
            "id",
            "x",
            "number",
            "must",
            "status",
            "note",
            "customer_id",
            "order_id",
            "payload",
            "label",
            "day_no",
            "name",
            "lives",
            "a",
            "g",
            "parent",
            "code",
            "c1",
            "c2");
    private static final Arbitrary<String> TYPE = Arbitraries.of(
            "int",
            "bigint",
            "text",
            "varchar(50)",
            "numeric(10,2)",
            "timestamptz",
            "positive_int",
            "plain_int",
            "mood");
    private static final Arbitrary<String> FILL =
            Arbitraries.of("", "", " NOT NULL", " DEFAULT NULL", " GENERATED ALWAYS AS (1) STORED", " UNIQUE");
    private static final Arbitrary<String> ENDING = Arbitraries.of("", "", " CASCADE");
    private static final Arbitrary<String> CONSTRAINT = Arbitraries.of(
            "k1",
            "k2",
            "checked_positive",
            "pending_positive",
            "unchecked_fk",
            "orders_customer_id_fkey",
            "spare_pkey",
            "customers_pkey",
            "lines_order_id_fkey",
            "events_pkey");

    private RandomMigrations() {}

    static Arbitrary<List<String>> all() {
        return Arbitraries.oneOf(List.of(alter(), alter(), alter(), index(), table(), view(), partition(), other()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(RandomMigrations::emptiesOnce);
    }

    /** The second time in a transaction a table is emptied where it stands, without a new file. */
    private static boolean emptiesOnce(List<String> migration) {
        return migration.stream().filter(sql -> sql.startsWith("TRUNCATE")).count() < 2;
    }

    private static Arbitrary<String> alter() {
        var only = Arbitraries.of("", "", "", "ONLY ");
        var actions = action().list().ofMinSize(1).ofMaxSize(2).map(parts -> String.join(", ", parts));
        return Combinators.combine(only, TABLE, Arbitraries.oneOf(List.of(actions, renaming())))
                .as((word, table, rest) -> "ALTER TABLE " + word + table + " " + rest);
    }

    private static Arbitrary<String> renaming() {
        return Arbitraries.oneOf(List.of(
                Combinators.combine(COLUMN, COLUMN).as((from, to) -> "RENAME COLUMN " + from + " TO " + to),
                Arbitraries.of("RENAME TO n", "SET SCHEMA other", "RENAME CONSTRAINT k1 TO k2")));
    }

    private static Arbitrary<String> action() {
        return Arbitraries.oneOf(List.of(
                Combinators.combine(COLUMN, TYPE, FILL)
                        .as((column, type, fill) -> "ADD COLUMN " + column + " " + type + fill),
                Combinators.combine(COLUMN, ENDING).as((column, ending) -> "DROP COLUMN " + column + ending),
                Combinators.combine(COLUMN, TYPE).as((column, type) -> "ALTER COLUMN " + column + " TYPE " + type),
                COLUMN.map(column -> "ALTER COLUMN " + column + " SET NOT NULL"),
                COLUMN.map(column -> "ALTER COLUMN " + column + " DROP NOT NULL"),
                COLUMN.map(column -> "ALTER COLUMN " + column + " DROP DEFAULT"),
                COLUMN.map(column -> "ALTER COLUMN " + column + " SET STATISTICS 50"),
                COLUMN.map(column -> "ADD CONSTRAINT k1 CHECK (" + column + " IS NOT NULL) NOT VALID"),
                COLUMN.map(column -> "ADD CONSTRAINT k2 CHECK (" + column + " IS NOT NULL)"),
                COLUMN.map(column -> "ADD CONSTRAINT k1 UNIQUE (" + column + ")"),
                COLUMN.map(
                        column -> "ADD CONSTRAINT k2 FOREIGN KEY (" + column + ") REFERENCES customers (id) NOT VALID"),
                Combinators.combine(CONSTRAINT, ENDING).as((name, ending) -> "DROP CONSTRAINT " + name + ending),
                CONSTRAINT.map(name -> "VALIDATE CONSTRAINT " + name)));
    }

    private static Arbitrary<String> index() {
        return Arbitraries.oneOf(List.of(
                Combinators.combine(Arbitraries.of("", "UNIQUE "), TABLE, COLUMN)
                        .as((unique, table, column) ->
                                "CREATE " + unique + "INDEX i ON " + table + " (" + column + ")"),
                Arbitraries.of(
                        "DROP INDEX i",
                        "DROP INDEX orders_number",
                        "DROP INDEX events_payload",
                        "ALTER INDEX orders_words RENAME TO i")));
    }

    private static Arbitrary<String> table() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.of(
                        "CREATE TABLE n (id bigint PRIMARY KEY, x int)",
                        "CREATE TABLE n (id bigint REFERENCES customers (id))",
                        "CREATE TABLE n (LIKE orders)",
                        "CREATE TABLE n (c1 int) INHERITS (animals)",
                        "CREATE TABLE IF NOT EXISTS spare (id int)"),
                Combinators.combine(TABLE, ENDING).as((table, ending) -> "DROP TABLE " + table + ending),
                Combinators.combine(TABLE, ENDING).as((table, ending) -> "TRUNCATE " + table + ending)));
    }

    private static Arbitrary<String> view() {
        return Arbitraries.oneOf(List.of(
                Combinators.combine(COLUMN, TABLE)
                        .as((column, table) -> "CREATE VIEW w AS SELECT " + column + " FROM " + table),
                Arbitraries.of(
                        "DROP VIEW w",
                        "DROP VIEW order_list",
                        "DROP VIEW order_list CASCADE",
                        "REFRESH MATERIALIZED VIEW order_totals",
                        "ALTER VIEW order_list RENAME TO w")));
    }

    private static Arbitrary<String> partition() {
        return Arbitraries.of(
                "CREATE TABLE n PARTITION OF events FOR VALUES FROM (300) TO (400)",
                "CREATE TABLE events_d PARTITION OF events DEFAULT",
                "ALTER TABLE events ATTACH PARTITION events_c FOR VALUES FROM (200) TO (300)",
                "ALTER TABLE events DETACH PARTITION events_a",
                "ALTER TABLE events DETACH PARTITION events_b",
                "ALTER TABLE cats NO INHERIT animals",
                "ALTER TABLE cats INHERIT animals");
    }

    private static Arbitrary<String> other() {
        return Arbitraries.oneOf(List.of(
                TABLE.map(table -> "COMMENT ON TABLE " + table + " IS 'x'"),
                TABLE.map(table -> "LOCK TABLE " + table + " IN SHARE MODE"),
                TABLE.map(table -> "CREATE POLICY p ON " + table + " USING (true)"),
                TABLE.map(table -> "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY"),
                TABLE.map(table ->
                        "CREATE TRIGGER t BEFORE UPDATE ON " + table + " FOR EACH ROW EXECUTE FUNCTION touch()"),
                Arbitraries.of(
                        "ALTER DOMAIN positive_int ADD CONSTRAINT k CHECK (VALUE < 1000000)",
                        "ALTER DOMAIN positive_int SET NOT NULL",
                        "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'",
                        "DROP TYPE mood CASCADE",
                        "DROP FUNCTION touch() CASCADE",
                        "DROP SEQUENCE serials_id_seq CASCADE",
                        "DROP TRIGGER orders_touch ON orders",
                        "DROP STATISTICS counted_both")));
    }
}
