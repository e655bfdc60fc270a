package dev.lockkeeper.demo;

import dev.lockkeeper.decision.DecisionCategory;
import java.util.List;

/** What the demo company decided. */
final class DemoDecisions {

    /** One decision; the domain's name leads to its tables. */
    record DemoDecision(
            String title,
            DecisionCategory category,
            String domain,
            String context,
            String options,
            String decision,
            String consequences,
            String critique) {}

    static final List<DemoDecision> ALL = List.of(
            decision(
                    "Orders are partitioned by month once they pass 50 million",
                    DecisionCategory.PARTITIONING,
                    "Orders",
                    "Orders grow by a third each year; retention needs whole months to go.",
                    "1. Partition now\n2. Partition at a threshold\n3. Archive into another database",
                    "At 50 million rows, by month of `placed_at`, attached online.",
                    "Until then every migration on orders stays simple. The threshold is watched.",
                    "The threshold may come during the busiest season."),
            decision(
                    "Deleting a customer anonymises, it does not delete",
                    DecisionCategory.DELETION_STRATEGY,
                    "Customers",
                    "Invoices must outlive the customer by ten years.",
                    "1. Cascade\n2. Soft delete\n3. Anonymise",
                    "Personal columns are overwritten, the row stays.",
                    "No `deleted_at` on customers. A job proves that nothing personal is left.",
                    "Free text in reviews may still name people."),
            decision(
                    "Every index on a table over 100,000 rows is built concurrently",
                    DecisionCategory.INDEXING,
                    "Orders",
                    "In March an index on orders stopped checkout for four minutes.",
                    "1. Maintenance windows\n2. CONCURRENTLY",
                    "`CREATE INDEX CONCURRENTLY`, alone in its script, outside a transaction.",
                    "Builds take longer and can leave an invalid index, which the runner drops.",
                    "People forget to check for invalid indexes."),
            decision(
                    "Money is numeric, never cents in an integer",
                    DecisionCategory.TYPES_AND_KEYS,
                    "Payments",
                    "A second currency has three decimals.",
                    "1. Integer minor units\n2. numeric(14,4)",
                    "`numeric(14,4)` with a currency column beside it.",
                    "Old `cents` columns are contracted within the year.",
                    "Sums are slower; reports may need a read model."),
            decision(
                    "Identifiers that customers see are random",
                    DecisionCategory.TYPES_AND_KEYS,
                    "Fulfilment",
                    "Tracking links were guessed by counting up.",
                    "1. Hash of the id\n2. A uuid column",
                    "A `public_id uuid` beside the bigint key, filled in batches.",
                    "Two identifiers for one thing; only one leaves the house.",
                    "Random keys bloat the index of large tables."),
            decision(
                    "Statuses are text with a check, not enums",
                    DecisionCategory.REFERENCE_DATA,
                    "Orders",
                    "Removing a value from an enum rewrites the table.",
                    "1. Enum types\n2. Text with CHECK\n3. Lookup tables",
                    "Text with a named check, added `NOT VALID` and validated later.",
                    "A new status is one migration of two scripts.",
                    "Typos live in code until the check catches them."),
            decision(
                    "Renames take four releases",
                    DecisionCategory.OTHER,
                    "Customers",
                    "A rename in one step broke every running pod for the length of a deploy.",
                    "1. Rename and hope\n2. Expand, write both, read new, contract",
                    "Four releases, with an obligation for the last.",
                    "Half-done renames are visible as late obligations.",
                    "Some will be abandoned half way, and both columns will stay."),
            decision(
                    "The ledger is append-only",
                    DecisionCategory.AUDIT,
                    "Payments",
                    "Auditors ask who changed a booking.",
                    "1. History table\n2. Append-only with counter-entries",
                    "No UPDATE and no DELETE on `ledger_entries`; the role lacks both.",
                    "Corrections are counter-entries.",
                    "Wrong personal data in a note cannot be removed."),
            decision(
                    "Dashboards read tables of their own",
                    DecisionCategory.READ_MODELS,
                    "Assortment",
                    "The best-seller query competed with checkout.",
                    "1. A replica\n2. A read model fed by events",
                    "A read model per dashboard.",
                    "Numbers may lag by seconds.",
                    "Nobody deletes the read model of a dashboard that died."),
            decision(
                    "Visits are kept for thirteen months",
                    DecisionCategory.PRIVACY_AND_RETENTION,
                    "Customers",
                    "The privacy notice promises thirteen months.",
                    "1. One big DELETE each month\n2. Batches by key range",
                    "Batches of 5,000 by key, each committed, at night.",
                    "An obligation checks each quarter that it ran.",
                    "Batches fall behind when traffic doubles."),
            decision(
                    "Names are snake_case, tables plural",
                    DecisionCategory.NAMING,
                    "Assortment",
                    "Three styles lived side by side.",
                    "1. Leave it\n2. One style for what is new",
                    "snake_case, plural tables, `<table>_<what>` for constraints and indexes.",
                    "Old names stay until their table is touched.",
                    "Generated code will fight it."),
            decision(
                    "Stock is moved by events, never by triggers",
                    DecisionCategory.OTHER,
                    "Fulfilment",
                    "A trigger on order_lines locked stock for minutes.",
                    "1. Triggers\n2. Events with an outbox",
                    "Events with an outbox.",
                    "Stock is right within seconds, not at once.",
                    "Reconciliation is needed, and will be forgotten."),
            decision(
                    "Suppliers stay in PostgreSQL",
                    DecisionCategory.ENGINE_CHOICE,
                    "Fulfilment",
                    "A document store was proposed for supplier catalogues.",
                    "1. Document store\n2. jsonb",
                    "`jsonb` with a check on its shape.",
                    "One engine to run.",
                    "Queries into the document need indexes of their own."),
            decision(
                    "Tenants of the marketplace are separated by row security",
                    DecisionCategory.TENANT_ISOLATION,
                    "Assortment",
                    "Sellers will see their own products.",
                    "1. A schema per seller\n2. Row security",
                    "Row security, forced, with the seller in every key.",
                    "Every new table needs its policy in the same migration.",
                    "Reports across sellers need a role of their own."),
            decision(
                    "Billing moves to PostgreSQL 18 by logical replication",
                    DecisionCategory.REPLICATION_AND_CUTOVER,
                    "Payments",
                    "Version 17 stays supported, but virtual columns would simplify tax reports.",
                    "1. pg_upgrade in a window\n2. Logical replication and a cutover",
                    "Logical replication, compared row by row for a week, then a cutover at night.",
                    "DDL on billing is frozen during the comparison.",
                    "The freeze will be longer than planned."));

    private DemoDecisions() {}

    private static DemoDecision decision(
            String title,
            DecisionCategory category,
            String domain,
            String context,
            String options,
            String decision,
            String consequences,
            String critique) {
        return new DemoDecision(title, category, domain, context, options, decision, consequences, critique);
    }
}
