package dev.lockkeeper.lint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopyingSchemasTests {

    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName CUSTOMERS = TableName.of("customers");

    private final Schema schema = new Schema();

    @Test
    void what_happens_to_one_does_not_happen_to_the_other() {
        schema.create(ORDERS).tell("default x", "1");
        var copy = schema.copy();

        copy.table(ORDERS).tell("default x", "2");
        schema.table(ORDERS).tell("default y", "3");

        assertThat(schema.table(ORDERS).told("default x")).contains("1");
        assertThat(copy.table(ORDERS).told("default x")).contains("2");
        assertThat(copy.table(ORDERS).told("default y")).isEmpty();
    }

    @Test
    void traits_are_kept_apart_too() {
        schema.create(ORDERS).traits().putPolicy("own");
        var copy = schema.copy();

        copy.table(ORDERS).traits().removePolicy("own");

        assertThat(schema.table(ORDERS).traits().policies()).containsExactly("own");
    }

    @Test
    void a_copy_knows_who_refers_to_whom_when_it_is_asked_late() {
        schema.create(CUSTOMERS);
        refer(schema.create(ORDERS));
        var copy = schema.copy();

        copy.drop(CUSTOMERS);

        assertThat(copy.referencing(CUSTOMERS)).containsExactly(ORDERS);
        assertThat(schema.copy().referencing(CUSTOMERS)).containsExactly(ORDERS);
    }

    @Test
    void a_table_that_is_only_supposed_is_gone_afterwards() {
        schema.drop(ORDERS);

        var kind = schema.supposing(
                ORDERS,
                table -> {},
                () -> schema.told(ORDERS).orElseThrow().kind().name());

        assertThat(kind).isEqualTo("TABLE");
        assertThat(schema.missing(ORDERS)).isTrue();
        assertThat(schema.tables()).isEmpty();
    }

    private static void refer(Table table) {
        table.put(new Constraint(
                "buyer", Kind.FOREIGN_KEY, Set.of("customer"), true, Set.of(), CUSTOMERS, 0, Constraint.Detail.NONE));
    }
}
