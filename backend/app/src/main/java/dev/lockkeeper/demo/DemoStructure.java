package dev.lockkeeper.demo;

/** A schema as pg_dump writes it. */
final class DemoStructure {

    static final String WAREHOUSE = """
            CREATE TABLE suppliers (
                id integer NOT NULL PRIMARY KEY,
                name text NOT NULL,
                country char(2) NOT NULL,
                fax text,
                created_at timestamptz NOT NULL DEFAULT now()
            );
            CREATE TABLE bins (
                id integer NOT NULL PRIMARY KEY,
                aisle text NOT NULL,
                shelf integer NOT NULL,
                UNIQUE (aisle, shelf)
            );
            CREATE TABLE stock_levels (
                id bigint NOT NULL PRIMARY KEY,
                bin_id integer NOT NULL REFERENCES bins (id),
                sku text NOT NULL,
                quantity integer NOT NULL,
                counted_at timestamptz NOT NULL
            );
            CREATE INDEX stock_levels_bin ON stock_levels (bin_id);
            CREATE TABLE shipments (
                id bigint NOT NULL PRIMARY KEY,
                supplier_id integer REFERENCES suppliers (id),
                carrier text NOT NULL,
                state text NOT NULL,
                dispatched_at timestamptz
            );
            CREATE INDEX shipments_supplier ON shipments (supplier_id);
            CREATE TABLE parcels (
                id bigint NOT NULL PRIMARY KEY,
                shipment_id bigint NOT NULL REFERENCES shipments (id),
                barcode text NOT NULL UNIQUE,
                weight_grams integer,
                scan_count integer NOT NULL DEFAULT 0,
                delivered_at timestamptz
            );
            CREATE INDEX parcels_shipment ON parcels (shipment_id);
            """;

    private DemoStructure() {}
}
