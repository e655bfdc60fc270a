package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that one migration creates and a trigger of a later one writes. */
class MovingIntoTablesTests {

    private static final String COLUMNS = "(id bigint PRIMARY KEY, total numeric, note text)";
    private static final String OLD = "CREATE TABLE orders " + COLUMNS + ";\n";
    private static final String REMOVE = "REMOVE_DUAL_WRITE orders orders_copy";

    @Test
    void one_like_the_triggers_own_is_written_twice() {
        for (var made : List.of("(LIKE orders)", "(LIKE orders INCLUDING ALL)", COLUMNS)) {
            assertThat(left("CREATE TABLE orders_v2 " + made + ";", copying("orders_v2")))
                    .as(made)
                    .containsExactlyInAnyOrder(REMOVE, "DROP_TABLE orders ", "FILL_TABLE orders_v2 orders");
        }
        assertThat(left("CREATE TABLE purchases " + COLUMNS + ";", copying("purchases")))
                .contains(REMOVE);
        assertThat(left("CREATE TABLE orders_v2 (id bigint PRIMARY KEY, total numeric);", copying("orders_v2")))
                .contains(REMOVE);
    }

    @Test
    void a_copy_in_the_same_migration_fills_it() {
        assertThat(left(
                        "CREATE TABLE orders_v2 (LIKE orders);",
                        copying("orders_v2") + "INSERT INTO orders_v2 SELECT * FROM orders;"))
                .containsExactlyInAnyOrder(REMOVE, "DROP_TABLE orders ");
    }

    @Test
    void a_trail_or_an_outbox_is_no_twin() {
        for (var name : List.of("orders_audit", "orders_history", "orders_outbox", "orders_versions")) {
            assertThat(left("CREATE TABLE " + name + " (LIKE orders);", copying(name)))
                    .as(name)
                    .isEmpty();
        }
        assertThat(left(
                        "CREATE TABLE orders_kept (entry bigint PRIMARY KEY, id bigint, total numeric, note text);",
                        copying("orders_kept")))
                .as("a key of its own")
                .isEmpty();
        assertThat(left("CREATE TABLE orders_gone (LIKE orders);", copying("orders_gone", "OLD")))
                .as("only what was")
                .isEmpty();
    }

    @Test
    void another_thing_that_shares_columns_is_no_twin() {
        assertThat(left("CREATE TABLE invoices (id bigint PRIMARY KEY, total numeric);", copying("invoices")))
                .isEmpty();
        assertThat(left(
                        "CREATE TABLE orders_seen (id bigint REFERENCES orders (id), total numeric, note text);",
                        copying("orders_seen")))
                .as("what refers to it")
                .isEmpty();
        assertThat(left("CREATE TABLE orders_2026 () INHERITS (orders);", copying("orders_2026")))
                .as("a part of it")
                .isEmpty();
        assertThat(left("", copying("counters"))).isEmpty();
    }

    @Test
    void a_trigger_that_is_written_anew_leaves_nothing_new() {
        var history = "CREATE TABLE orders_v2 (LIKE orders);\n" + copying("orders_v2");
        assertThat(left(history, "DROP TRIGGER orders_copy ON orders;\n" + copying("orders_v2")))
                .isEmpty();
    }

    private static String copying(String to) {
        return copying(to, "NEW");
    }

    private static String copying(String to, String row) {
        return """
                CREATE OR REPLACE FUNCTION write_order() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  INSERT INTO %1$s (id, total) VALUES (%2$s.id, %2$s.total); RETURN NEW;
                END $$;
                CREATE TRIGGER orders_copy AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION write_order();
                """.formatted(to, row);
    }

    private static List<String> left(String history, String sql) {
        var before = List.of(new Script("00.sql", OLD + history, true));
        var report = Linter.lint(List.of(new Script("01.sql", sql, true)), LintContext.of(18), before);
        return report.remainder().left().stream()
                .map(work -> work.kind() + " " + work.table() + " " + work.object())
                .toList();
    }
}
