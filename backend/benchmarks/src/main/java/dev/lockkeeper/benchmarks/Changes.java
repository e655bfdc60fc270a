package dev.lockkeeper.benchmarks;

import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.DomainId;
import dev.lockkeeper.catalogue.SurveyedTable;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.migration.Brief;
import dev.lockkeeper.migration.Brief.Compatibility;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.risk.Posture;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people hand in: the kinds of change that teams make most, each on another table. */
final class Changes {

    private static final List<String> TABLES = List.of(
            "orders",
            "order_lines",
            "carts",
            "coupons",
            "customers",
            "addresses",
            "reviews",
            "products",
            "prices",
            "visits",
            "invoices",
            "payments",
            "refunds",
            "ledger_entries",
            "payment_methods",
            "tax_rates",
            "stock_levels",
            "shipments",
            "parcels",
            "suppliers");

    private static final String TIMEOUT = "SET lock_timeout = '3s';\n";

    private Changes() {}

    static String[] names() {
        return TABLES.toArray(String[]::new);
    }

    static List<SurveyedTable> tables(DomainId domain) {
        return IntStream.range(0, TABLES.size())
                .mapToObj(n -> new SurveyedTable(
                        "public",
                        TABLES.get(n),
                        40_000L << n % 10,
                        6_000_000L << n % 10,
                        Heat.values()[n % Heat.values().length],
                        domain))
                .toList();
    }

    /** The change whose page is measured: three statements in one script, most of them with findings. */
    static Proposal measured(DatabaseId database, int n) {
        var table = TABLES.get(n % TABLES.size());
        return proposal(database, "Show how far " + table + " are, " + n, table, up(true, """
                        ALTER TABLE %1$s ADD COLUMN fulfilment_status text NOT NULL DEFAULT 'pending';
                        CREATE INDEX idx_%1$s_fulfilment ON %1$s (fulfilment_status);
                        ALTER TABLE %1$s DROP COLUMN legacy_state;
                        """, table));
    }

    /** As long as anybody hands in: on each of its lines a column, and something found of it. */
    static Proposal longest(DatabaseId database, int lines, String type) {
        var sql = IntStream.rangeClosed(1, lines)
                .mapToObj(n ->
                        "ALTER TABLE order_lines ADD COLUMN column_%d %s;%n".formatted(n, n % 10 == 0 ? type : "int"))
                .collect(Collectors.joining());
        return proposal(database, "Take over the old system's columns", "order_lines", up(true, sql));
    }

    static Proposal usual(DatabaseId database, int n) {
        var table = TABLES.get(n * 7 % TABLES.size());
        return switch (n % 6) {
            case 0 -> proposal(database, "Note the channel of " + table, table, addColumn(table));
            case 1 -> proposal(database, "Find " + table + " by day", table, index(table));
            case 2 -> proposal(database, "Tie " + table + " to its supplier", table, foreignKey(table));
            case 3 -> proposal(database, "Fill the region of " + table, table, backfill(table, n));
            case 4 -> proposal(database, "Drop the old note of " + table, table, dropColumn(table));
            default -> proposal(database, "Keep a history of " + table, table, newTable(table));
        };
    }

    private static Proposal proposal(DatabaseId database, String title, String table, Stream<MigrationScript> scripts) {
        var brief = new Brief(
                "The shop's next release needs it.",
                table + ": see the catalogue.",
                "Every page that reads " + table + "; its p95 must stay under 40 ms.",
                Compatibility.WORKS,
                "The running version neither reads nor writes what this touches.",
                "A follow-up takes it back in the next quiet hour.");
        return new Proposal(title, database, null, null, Posture.FORWARD_FIX, brief, scripts.toList());
    }

    private static Stream<MigrationScript> addColumn(String table) {
        return up(true, TIMEOUT + "ALTER TABLE %s ADD COLUMN channel text;\n", table);
    }

    private static Stream<MigrationScript> index(String table) {
        return up(false, "CREATE INDEX CONCURRENTLY idx_%1$s_day ON %1$s (created_on);\n", table);
    }

    private static Stream<MigrationScript> foreignKey(String table) {
        return up(true, TIMEOUT + """
                ALTER TABLE %1$s ADD CONSTRAINT %1$s_supplier
                    FOREIGN KEY (supplier_id) REFERENCES suppliers (id) NOT VALID;
                """, table);
    }

    private static Stream<MigrationScript> backfill(String table, int n) {
        return up(true, TIMEOUT + """
                UPDATE %1$s SET region = 'unknown'
                 WHERE region IS NULL AND id BETWEEN %2$d AND %3$d;
                """, table, n * 1000, n * 1000 + 999);
    }

    private static Stream<MigrationScript> dropColumn(String table) {
        return up(true, TIMEOUT + "ALTER TABLE %s DROP COLUMN old_note;\n", table);
    }

    private static Stream<MigrationScript> newTable(String table) {
        return up(true, """
                CREATE TABLE %1$s_history (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    %1$s_id bigint NOT NULL,
                    changed_at timestamptz NOT NULL,
                    was jsonb NOT NULL
                );
                CREATE INDEX idx_%1$s_history ON %1$s_history (%1$s_id, changed_at);
                COMMENT ON TABLE %1$s_history IS 'What rows of %1$s were before they changed';
                """, table);
    }

    private static Stream<MigrationScript> up(boolean inTransaction, String sql, Object... args) {
        return Stream.of(new MigrationScript("01.sql", Direction.UP, inTransaction, sql.formatted(args)));
    }
}
