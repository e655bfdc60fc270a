package dev.lockkeeper.demo;

import dev.lockkeeper.lint.Heat;
import java.util.List;

/** The tables of the demo company's databases, as a snapshot finds them. */
final class DemoTables {

    /** One table; bytes are rows times a width that such rows have. */
    record DemoTable(String database, String name, long rows, int width, Heat heat, String domain) {

        long bytes() {
            return rows * width;
        }
    }

    static final List<DemoTable> ALL = List.of(
            table("shop", "orders", 4_200_000, 240, Heat.HOT, "Orders"),
            table("shop", "order_lines", 12_600_000, 120, Heat.HOT, "Orders"),
            table("shop", "carts", 910_000, 180, Heat.HOT, "Orders"),
            table("shop", "coupons", 12_400, 160, Heat.COLD, "Orders"),
            table("shop", "customers", 1_120_000, 310, Heat.HOT, "Customers"),
            table("shop", "addresses", 1_640_000, 220, Heat.NORMAL, "Customers"),
            table("shop", "reviews", 640_000, 420, Heat.COLD, "Customers"),
            table("shop", "products", 48_200, 900, Heat.HOT, "Assortment"),
            table("shop", "prices", 212_000, 90, Heat.NORMAL, "Assortment"),
            table("shop", "visits", 22_400_000, 150, Heat.NORMAL, "Customers"),
            table("billing", "invoices", 3_900_000, 200, Heat.NORMAL, "Payments"),
            table("billing", "payments", 4_400_000, 210, Heat.HOT, "Payments"),
            table("billing", "refunds", 121_000, 190, Heat.COLD, "Payments"),
            table("billing", "ledger_entries", 31_200_000, 110, Heat.HOT, "Payments"),
            table("billing", "payment_methods", 1_310_000, 170, Heat.NORMAL, "Payments"),
            table("billing", "tax_rates", 900, 80, Heat.COLD, "Payments"),
            table("warehouse", "stock_levels", 310_000, 90, Heat.HOT, "Fulfilment"),
            table("warehouse", "shipments", 3_800_000, 230, Heat.NORMAL, "Fulfilment"),
            table("warehouse", "parcels", 4_600_000, 160, Heat.NORMAL, "Fulfilment"),
            table("warehouse", "suppliers", 2_200, 260, Heat.COLD, "Fulfilment"),
            table("warehouse", "bins", 18_000, 70, Heat.NORMAL, "Fulfilment"));

    private DemoTables() {}

    static DemoTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> domains() {
        return ALL.stream().map(DemoTable::domain).distinct().toList();
    }

    private static DemoTable table(String database, String name, long rows, int width, Heat heat, String domain) {
        return new DemoTable(database, name, rows, width, heat, domain);
    }
}
