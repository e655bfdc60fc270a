package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TouchingColumnsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE orders ADD COLUMN note text                          | orders.note
            alter table public.orders drop column "Note", add paid boolean  | public.orders.Note public.orders.paid
            ALTER TABLE orders RENAME COLUMN state TO status                 | orders.state orders.status
            ALTER TABLE orders ALTER COLUMN id TYPE bigint                   | orders.id
            ALTER TABLE orders ALTER state SET NOT NULL, ALTER state SET DEFAULT 'new' | orders.state
            ALTER TABLE orders ALTER id DROP DEFAULT                         | orders.id
            CREATE INDEX CONCURRENTLY ON orders (state, lower(email))        | orders.state orders.email
            ALTER TABLE orders ADD FOREIGN KEY (buyer) REFERENCES customer (id) | orders.buyer customer.id
            CREATE TABLE invoice (id int)                                    | invoice
            ALTER TABLE orders RENAME TO sales                               | orders sales
            UPDATE orders SET state = 'new' WHERE id < 10                    | orders.state
            DO $$ BEGIN ALTER TABLE orders ADD COLUMN x int; END $$          | orders.x
            """)
    void what_is_changed_or_held_on_to_is_named(String sql, String touched) {
        assertThat(Touches.of(sql).stream().map(TouchingColumnsTests::name))
                .containsExactlyInAnyOrder(touched.strip().split(" +"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SELECT 1", "NONSENSE", "CREATE TEMP TABLE x (id int)", "DROP VIEW v", "\\d orders", "'"})
    void nothing_else_is(String sql) {
        assertThat(Touches.of(sql)).isEmpty();
    }

    @Test
    void several_statements_are_read_to_the_end() {
        assertThat(Touches.of("ALTER TABLE a ADD x int; nonsense; ALTER TABLE b ADD y int"))
                .extracting(TouchingColumnsTests::name)
                .isEqualTo(Arrays.asList("a.x", "b.y"));
    }

    private static String name(Touches.Touch touch) {
        return touch.column() == null ? touch.table().toString() : touch.table() + "." + touch.column();
    }
}
