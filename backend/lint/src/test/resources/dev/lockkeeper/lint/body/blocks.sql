DO $$ BEGIN UPDATE orders SET total = 1 WHERE id = 3; END $$;
====
DO $$
DECLARE
    n int := 0;
    name_of CONSTANT text := 'orders';
BEGIN
    n := n + 1;
    EXECUTE 'ALTER TABLE ' || name_of || ' ADD COLUMN seen int';
END;
$$;
====
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['orders', 'items'] LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN updated_at timestamptz', t);
    END LOOP;
END $$;
====
DO 'BEGIN UPDATE orders SET note = ''it''''s'' WHERE id = 1; END';
====
DO LANGUAGE plpgsql $body$
DECLARE r record;
BEGIN
    FOR r IN SELECT id FROM customers ORDER BY id LOOP
        UPDATE orders SET note = 'x' WHERE customer_id = r.id;
    END LOOP;
END
$body$;
====
DO $$
DECLARE
    n int;
BEGIN
    SELECT count(*) INTO STRICT n FROM items WHERE amount > 0;
    IF n > 0 THEN
        DELETE FROM items WHERE id = n;
    END IF;
END $$;
====
DO $$
BEGIN
    FOR i IN 1..10 LOOP
        INSERT INTO customers (id, name) VALUES (1000 + i, 'n');
    END LOOP;
END $$;
====
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM customers) THEN
        CREATE INDEX ON orders (total);
    ELSE
        RAISE NOTICE 'nothing: %', now();
    END IF;
END $$;
====
DO $$
<<outermost>>
DECLARE
    n int := (SELECT max(id) FROM customers);
BEGIN
    <<again>>
    LOOP
        EXIT again WHEN n <= 0;
        n := n - 1;
    END LOOP again;
    WHILE n < 3 LOOP
        n := n + 1;
        CONTINUE WHEN n = 2;
    END LOOP;
    DECLARE
        n text := 'inner';
    BEGIN
        PERFORM 1 FROM orders WHERE note = n;
    END;
END outermost $$;
====
DO $$
BEGIN
    LOCK TABLE items IN SHARE MODE;
    EXECUTE 'COMMENT ON TABLE orders IS ' || quote_literal('it''s');
END $$;
====
DO $$
BEGIN
    BEGIN
        ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID;
    EXCEPTION
        WHEN duplicate_object OR duplicate_table THEN
            NULL;
        WHEN SQLSTATE '42P16' THEN
            RAISE WARNING 'not that';
    END;
END $$;
====
DO $$
DECLARE
    c CURSOR FOR SELECT id FROM items;
    found_id int;
BEGIN
    OPEN c;
    FETCH NEXT FROM c INTO found_id;
    UPDATE items SET amount = 2 WHERE CURRENT OF c;
    CLOSE c;
END $$;
====
DO $$
DECLARE
    c refcursor;
    r orders%ROWTYPE;
BEGIN
    OPEN c FOR SELECT * FROM orders;
    FETCH c INTO r;
    CLOSE c;
END $$;
====
DO $$
DECLARE
    n int;
BEGIN
    CASE (SELECT count(*) FROM customers)
        WHEN 20 THEN
            TRUNCATE items;
        ELSE
            NULL;
    END CASE;
    GET DIAGNOSTICS n = ROW_COUNT;
    ASSERT n >= 0, 'never';
END $$;
====
DO $$ BEGIN PERFORM bump(3); END $$;
====
SELECT bump(1);
====
CALL refill();
====
DO $$ BEGIN CALL refill(); PERFORM latest(); END $$;
====
SELECT latest();
====
DO $$
BEGIN
    CREATE TEMP TABLE keep AS SELECT id FROM orders;
    DELETE FROM items WHERE order_id IN (SELECT id FROM keep);
    DROP TABLE keep;
END $$;
====
DO $$
BEGIN
    EXECUTE 'DO $in$ BEGIN UPDATE customers SET name = ''y'' WHERE id = 1; END $in$';
END $$;
====
DO $$
DECLARE
    r record;
BEGIN
    FOR r IN EXECUTE 'SELECT id, total FROM orders WHERE total > $1' USING 5 LOOP
        RAISE DEBUG 'order %', r.id;
    END LOOP;
END $$;
====
DO $$
DECLARE
    total_of int;
BEGIN
    INSERT INTO customers (id, name) VALUES (99, 'z') RETURNING id INTO total_of;
    EXECUTE format($q$UPDATE items SET amount = %s WHERE id = %L$q$, 5, '3');
    EXECUTE format('%2$s ON %1$I (amount)', 'items', 'CREATE INDEX');
END $$;
====
CREATE FUNCTION touch() RETURNS int LANGUAGE plpgsql AS $f$
DECLARE
    touched int;
BEGIN
    UPDATE customers SET name = upper(name);
    GET DIAGNOSTICS touched = ROW_COUNT;
    RETURN touched;
END
$f$;
SELECT touch();
====
CREATE FUNCTION never() RETURNS void LANGUAGE plpgsql AS $f$
BEGIN
    DROP TABLE items;
END
$f$;
====
DO $$
DECLARE
    a int[] := ARRAY[1, 2];
BEGIN
    a[1] := 5;
    a := array_append(a, 3);
    FOR i IN REVERSE 3..1 BY 1 LOOP
        ALTER TABLE items ALTER COLUMN amount SET DEFAULT 3;
    END LOOP;
END $$;
