package dev.lockkeeper.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.lint.Heat;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotQueryTests {

    @Test
    void what_the_query_says_can_be_pasted() throws SQLException {
        var csv = SnapshotCsv.read(ask(SnapshotQuery.TEXT, 6), Map.of());

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.tables())
                .extracting(table -> table.schema() + "." + table.name())
                .contains("shop.orders", "shop.events", "shop.events_1")
                .noneMatch(name -> name.startsWith("pg_") || name.startsWith("information_schema"));
        assertThat(csv.tables())
                .filteredOn(table ->
                        !table.name().equals("orders") && table.schema().equals("shop"))
                .extracting(SurveyedTable::rows)
                .containsExactly(3L, 3L);
    }

    /** In a quiet database too: hot is what is used most there, whatever that is elsewhere. */
    @Test
    void a_tenth_of_the_tables_is_hot() throws SQLException {
        var csv = SnapshotCsv.read(ask("""
                        do $$ begin
                          for n in 1..17 loop
                            execute format('create table shop.t%s (id int)', n);
                            execute format('insert into shop.t%s select generate_series(1, %s)', n, n);
                          end loop;
                        end $$;
                        """, SnapshotQuery.TEXT, 6), Map.of());

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.tables())
                .hasSize(20)
                .filteredOn(table -> table.heat() == Heat.HOT)
                .extracting(SurveyedTable::name)
                .containsExactlyInAnyOrder("t17", "t16");
    }

    @Test
    void what_the_query_of_indexes_says_can_be_pasted() throws SQLException {
        var csv = IndexCsv.read(ask(SnapshotQuery.INDEXES, 5));

        assertThat(csv.errors()).isEmpty();
        assertThat(csv.indexes())
                .filteredOn(index -> index.name().equals("orders_id"))
                .singleElement()
                .satisfies(index -> {
                    assertThat(index.schema()).isEqualTo("shop");
                    assertThat(index.table()).isEqualTo("orders");
                    assertThat(index.valid()).isTrue();
                    assertThat(index.scans()).isZero();
                });
    }

    /** Runs as an ordinary user asks: on a database of its own, with a partitioned table. */
    private static String ask(String query, int columns) throws SQLException {
        return ask("", query, columns);
    }

    private static String ask(String before, String query, int columns) throws SQLException {
        var server = TestDatabase.server();
        var database = TestDatabase.newDatabase();
        var lines = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(server.url(database), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema shop; create table shop.orders (id int); create index orders_id on shop.orders (id);
                    create table shop.events (id int) partition by range (id);
                    create table shop.events_1 partition of shop.events for values from (1) to (10);
                    insert into shop.events values (1), (2), (3); analyze shop.events_1;
                    """);
            statement.execute(before + "select pg_stat_force_next_flush()");
            var rows = statement.executeQuery(query);
            while (rows.next()) {
                var values = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    values.add(rows.getString(column));
                }
                lines.add(String.join(",", values));
            }
        }
        return String.join("\n", lines);
    }
}
