package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A column that one migration adds and a later one fills. */
class ResumingBackfillTests {

    private static final String MADE = "CREATE TABLE orders (id bigint PRIMARY KEY, state text, note text);\n";
    private static final String ADDED = "ALTER TABLE orders ADD COLUMN status text;\n";
    private static final String ALL = "UPDATE orders SET status = lower(state) WHERE status IS NULL;";
    private static final String SOME = "UPDATE orders SET status = lower(state) WHERE id < 1000;";
    private static final String LOOP = """
            DO $$
            BEGIN
              LOOP
                UPDATE orders SET status = lower(state)
                 WHERE id IN (SELECT id FROM orders WHERE status IS NULL LIMIT 1000);
                EXIT WHEN NOT FOUND;
                COMMIT;
              END LOOP;
            END $$;
            """;

    @Test
    void a_whole_one_is_done_and_leaves_the_old_column() {
        for (var history : List.of(ADDED, MADE + ADDED)) {
            for (var sql : List.of(ALL, "UPDATE orders SET status = lower(state);", LOOP)) {
                assertThat(fills(history, sql)).as(sql).isTrue();
                assertThat(left(history, sql)).as(sql).containsExactly("DROP_COLUMN orders state");
            }
        }
    }

    @Test
    void one_of_some_rows_leaves_itself_to_be_finished() {
        for (var sql : List.of(SOME, SOME.replace("id < 1000", "id BETWEEN 1 AND 10000"))) {
            assertThat(fills(MADE + ADDED, sql)).as(sql).isFalse();
            assertThat(left(MADE + ADDED, sql))
                    .as(sql)
                    .containsExactlyInAnyOrder("DROP_COLUMN orders state", "FINISH_BACKFILL orders status");
        }
        assertThat(left(MADE + ADDED, SOME + ALL)).containsExactly("DROP_COLUMN orders state");
    }

    @Test
    void a_column_that_the_table_was_made_with_leaves_nothing() {
        var made = MADE.replace("state text", "state text, status text");
        for (var sql : List.of(ALL, SOME, LOOP)) {
            assertThat(left(made, sql)).as(sql).isEmpty();
            assertThat(left(made + "ALTER TABLE orders ADD COLUMN IF NOT EXISTS status text;", sql))
                    .as(sql)
                    .isEmpty();
        }
    }

    @Test
    void what_an_earlier_migration_began_is_not_left_twice() {
        for (var begun : List.of(SOME, ALL, "ALTER TABLE orders ALTER COLUMN status SET NOT NULL;", """
                CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  NEW.status := lower(NEW.state); RETURN NEW;
                END $$;
                CREATE TRIGGER orders_fill BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION fill();
                """)) {
            assertThat(left(MADE + ADDED + begun, ALL)).as(begun).isEmpty();
            assertThat(left(MADE + ADDED + begun, SOME)).as(begun).isEmpty();
            assertThat(fills(MADE + ADDED + begun, ALL)).as(begun).isTrue();
        }
    }

    @Test
    void a_column_of_an_earlier_migration_that_is_copied_on_is_the_old_one() {
        var next = "ALTER TABLE orders ADD COLUMN phase text; UPDATE orders SET phase = lower(status);";
        assertThat(left(MADE + ADDED, next)).containsExactly("DROP_COLUMN orders status");
        assertThat(left(
                        MADE + ADDED + "ALTER TABLE orders ADD COLUMN phase text;",
                        "UPDATE orders SET phase = status;"))
                .as("nobody can tell which of two that were never filled is the old one")
                .isEmpty();
    }

    @Test
    void what_mends_rows_or_takes_values_from_elsewhere_is_no_backfill() {
        for (var sql : List.of(
                "UPDATE orders SET status = lower(state) WHERE id = 7;",
                "UPDATE orders SET status = lower(state) WHERE state IN ('a', 'b');",
                "UPDATE orders SET status = 'new' WHERE id < 1000;",
                "UPDATE orders SET status = c.state FROM customers c WHERE c.id = orders.id;",
                "UPDATE orders SET note = lower(state);")) {
            assertThat(left(MADE + ADDED, sql)).as(sql).isEmpty();
        }
    }

    private static List<String> left(String history, String sql) {
        return remainder(history, sql).left().stream()
                .map(work -> work.kind() + " " + work.table() + " " + work.object())
                .toList();
    }

    private static boolean fills(String history, String sql) {
        return remainder(history, sql).done().stream()
                .anyMatch(work -> work.does(WorkKind.FINISH_BACKFILL, "orders", "status"));
    }

    private static Remainder remainder(String history, String sql) {
        var before = List.of(new Script("00.sql", history, true));
        return Linter.lint(List.of(new Script("01.sql", sql, true)), LintContext.of(18), before)
                .remainder();
    }
}
