package dev.lockkeeper.decision;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What a template may leave for a migration to say, written {@code {{row_counts}}}; each with an example. */
public enum TemplateVariable {
    NUMBER("M-42"),
    TITLE("Add a fulfilment status to orders"),
    AUTHOR("Ada Adler"),
    DATABASE("shop"),
    JIRA("SHOP-412"),
    REVISION("2"),
    LINK("<https://lockkeeper.example/harbor/migrations/42>"),
    PURPOSE("The warehouse asks for the state of each order."),
    RISK("**High**: `orders` is locked for about 40 s while its rows are checked."),
    TABLES("""
            | Table | Rows | Size | Strongest lock |
            |---|---:|---:|---|
            | `orders` | 12,300,000 | 4.2 GB | SHARE UPDATE EXCLUSIVE |"""),
    ROW_COUNTS("- `orders`: 12,300,000 rows, 4.2 GB"),
    QUERIES("`SELECT id FROM orders WHERE fulfilment_status = 'pending'`, every second."),
    COMPATIBILITY("The running version works on the new schema: it does not read the column."),
    FINDINGS(
            "- **warning** `add-foreign-key` on `orders` (01.sql, line 3): Reads every row of orders while writes wait."),
    SAFER("""
            ```sql
            ALTER TABLE orders ADD CONSTRAINT orders_customer_fk FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;
            ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fk;
            ```"""),
    SQL("""
            ```sql
            -- 01.sql
            ALTER TABLE orders ADD COLUMN fulfilment_status text;
            ```"""),
    ROLLBACK("""
            ```sql
            -- 01.down.sql
            ALTER TABLE orders DROP COLUMN fulfilment_status;
            ```"""),
    DECISIONS("- [D-7 Statuses are text with a check](https://lockkeeper.example/harbor/decisions/7)"),
    DEPLOYMENT_STEPS("""
            1. Run `01.sql` in one transaction.
            2. Deploy the application that writes the column.
            3. Run `02.sql` outside a transaction."""),
    OBLIGATIONS("- Validate the constraint `orders_customer_fk` on `orders`.");

    private final String example;

    TemplateVariable(String example) {
        this.example = example;
    }

    /** As templates write it, without the braces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A value for each, from no migration that there is. */
    static Map<String, String> examples() {
        return Arrays.stream(values()).collect(toMap(TemplateVariable::word, variable -> variable.example));
    }
}
