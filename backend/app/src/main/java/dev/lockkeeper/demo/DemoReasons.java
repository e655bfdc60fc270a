package dev.lockkeeper.demo;

/** What the demo company wanted of its databases, and why: the plain words behind {@link DemoChanges}. */
final class DemoReasons {

    /** Table, column, type, why. */
    static final String[][] NEW_COLUMNS = {
        {"orders", "gift_note", "text", "Customers may add a note to a gift."},
        {"orders", "channel", "text", "Marketing asks which channel an order came through."},
        {"orders", "promised_at", "timestamptz", "The promised delivery shows on the order page."},
        {"orders", "packaging", "text", "The warehouse packs by preference."},
        {"order_lines", "returned_quantity", "int", "Partial returns are counted by line."},
        {"order_lines", "engraving", "text", "Engraved products carry their text."},
        {"customers", "locale", "text", "Mail goes out in the customer's language."},
        {"customers", "marketing_consent_at", "timestamptz", "Consent needs its date."},
        {"customers", "loyalty_tier", "text", "The loyalty programme has three tiers."},
        {"addresses", "door_code", "text", "Couriers ask for the door code."},
        {"addresses", "geo_hash", "text", "Delivery areas are matched by geohash."},
        {"reviews", "helpful_votes", "int", "Reviews sort by votes."},
        {"products", "care_label", "text", "Care instructions move from the description."},
        {"products", "weight_grams", "int", "Postage is worked out from the weight."},
        {"prices", "valid_until", "timestamptz", "Sales end by themselves."},
        {"carts", "abandoned_mail_at", "timestamptz", "One reminder per cart, not three."},
        {"invoices", "pdf_checksum", "text", "Archived invoices are verified."},
        {"payments", "provider_reference", "text", "Support looks payments up by the provider's reference."},
        {"payments", "settled_at", "timestamptz", "Settlement differs from capture."},
        {"refunds", "approved_by", "text", "Refunds over a limit need a second pair of eyes."},
        {"payment_methods", "expires_on", "date", "Customers are told before a card expires."},
        {"shipments", "carrier_service", "text", "Express and standard are told apart."},
        {"shipments", "customs_code", "text", "Parcels leave the customs union."},
        {"parcels", "label_url", "text", "Labels are printed again on demand."},
        {"stock_levels", "reserved", "int", "Reserved stock is no longer sold twice."},
        {"suppliers", "lead_time_days", "int", "Purchasing plans by lead time."},
        {"bins", "temperature_zone", "text", "Chocolate has a zone of its own."},
    };

    /** Table, column, type, default, why. */
    static final String[][] DEFAULTED_COLUMNS = {
        {"orders", "priority", "int", "0", "Express orders are picked first."},
        {"customers", "newsletter", "boolean", "false", "The newsletter is opt-in."},
        {"products", "sold_online", "boolean", "true", "Some products are for stores only."},
        {"payments", "attempts", "int", "1", "Retried captures are counted."},
        {"shipments", "insured", "boolean", "false", "Expensive parcels are insured."},
        {"invoices", "reminders_sent", "int", "0", "Dunning stops after three."},
        {"carts", "currency", "text", "'EUR'", "The shop opens in a second currency."},
        {"stock_levels", "reorder_point", "int", "0", "Purchasing is told when stock runs low."},
    };

    /** Table, columns, why. */
    static final String[][] INDEXES = {
        {"orders", "customer_id, placed_at", "The list of my orders scans the table."},
        {"orders", "promised_at", "The delivery board sorts by promise."},
        {"order_lines", "product_id", "Best-sellers took nine seconds."},
        {"customers", "lower(email)", "Sign-in is not case-sensitive."},
        {"addresses", "customer_id", "Checkout loads addresses by customer."},
        {"reviews", "product_id, created_at", "Product pages sort reviews by date."},
        {"prices", "product_id, valid_until", "The current price is looked up on every page."},
        {"visits", "visited_at", "Retention deletes by date."},
        {"invoices", "customer_id", "Support lists a customer's invoices."},
        {"payments", "order_id", "Every order page loads its payments."},
        {"payments", "provider_reference", "Webhooks find their payment."},
        {"refunds", "payment_id", "Refunds are shown with the payment."},
        {"ledger_entries", "account, booked_at", "Closing the month took forty minutes."},
        {"shipments", "order_id", "Tracking is shown with the order."},
        {"parcels", "shipment_id", "Labels are loaded by shipment."},
        {"parcels", "tracking_code", "Customers type their tracking code."},
        {"stock_levels", "product_id", "Availability is asked for on every page."},
    };

    /** Those that came without CONCURRENTLY, or worse. */
    static final String[][] HASTY = {
        {
            "Index orders by status",
            "orders",
            "The board filters by status.",
            "CREATE INDEX orders_status ON orders (status);"
        },
        {
            "Index ledger entries by invoice",
            "ledger_entries",
            "Invoices list their entries.",
            "CREATE INDEX ledger_entries_invoice ON ledger_entries (invoice_id);"
        },
        {
            "Make order numbers bigint",
            "orders",
            "The sequence passes two billion next year.",
            "ALTER TABLE orders ALTER COLUMN number TYPE bigint;"
        },
        {
            "Require a locale",
            "customers",
            "Mail without a language is not sent.",
            "ALTER TABLE customers ALTER COLUMN locale SET NOT NULL;"
        },
        {
            "Fill the channel of old orders",
            "orders",
            "Reports show an empty channel.",
            "UPDATE orders SET channel = 'web' WHERE channel IS NULL;"
        },
        {
            "Public identifiers for parcels",
            "parcels",
            "Tracking links must not be guessable.",
            "ALTER TABLE parcels ADD COLUMN public_id uuid NOT NULL DEFAULT gen_random_uuid();"
        },
        {
            "Refunds point to payments",
            "refunds",
            "Orphaned refunds were found.",
            "ALTER TABLE refunds ADD CONSTRAINT refunds_payment FOREIGN KEY (payment_id) REFERENCES payments (id);"
        },
        {
            "Only positive quantities",
            "order_lines",
            "A negative quantity slipped in.",
            "ALTER TABLE order_lines ADD CONSTRAINT order_lines_quantity CHECK (quantity > 0);"
        },
        {
            "Rename the customer's phone",
            "customers",
            "It holds mobile numbers only.",
            "ALTER TABLE customers RENAME COLUMN phone TO mobile;"
        },
        {
            "Forget old visits",
            "visits",
            "Retention is thirteen months.",
            "DELETE FROM visits WHERE visited_at < now() - interval '13 months';"
        },
        {
            "Unique coupon codes",
            "coupons",
            "One code was issued twice.",
            "ALTER TABLE coupons ADD CONSTRAINT coupons_code UNIQUE (code);"
        },
    };

    static final String[][] CONTRACTS = {
        {"Drop the old delivery text", "orders", "delivery_text", "Replaced by promised_at."},
        {"Drop the fax number", "suppliers", "fax", "No supplier has had one since spring."},
        {"Drop the old loyalty points", "customers", "points_v1", "Replaced by loyalty_tier."},
        {"Drop the price in cents", "prices", "cents", "Amounts are numeric now."},
        {"Drop the legacy carrier", "shipments", "carrier_legacy", "Replaced by carrier_service."},
        {"Drop the review's old score", "reviews", "score_v1", "Votes replaced it."},
    };

    static final String[] NEW_TABLES = {
        "shop.wish_lists", "shop.gift_cards", "shop.size_guides", "shop.consents", "shop.price_alerts",
        "billing.dunning_runs", "billing.payouts", "billing.tax_reports", "warehouse.returns", "warehouse.carriers",
        "warehouse.pick_lists", "warehouse.cycle_counts"
    };

    private DemoReasons() {}
}
