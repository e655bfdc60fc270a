DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attname = 'total') THEN
        ALTER TABLE orders ADD COLUMN total int;
    END IF;
END $$;
====
DO $$
BEGIN
    ALTER TABLE orders ADD COLUMN total int;
EXCEPTION WHEN duplicate_column THEN
    RAISE NOTICE 'there';
END $$;
====
DO $$
DECLARE
    n int := (SELECT count(*) FROM customers);
BEGIN
    IF n > 100 THEN
        DROP TABLE items;
    ELSIF n > 10 THEN
        UPDATE items SET amount = n;
    ELSE
        TRUNCATE items, orders;
    END IF;
END $$;
====
DO $$
BEGIN
    WHILE EXISTS (SELECT 1 FROM items WHERE amount < 0) LOOP
        DELETE FROM items WHERE amount < 0;
        ALTER TABLE orders ADD COLUMN extra int;
    END LOOP;
END $$;
====
DO $$
BEGIN
    IF false THEN RETURN; END IF;
    IF true THEN
        RETURN;
    END IF;
    DROP TABLE items CASCADE;
END $$;
