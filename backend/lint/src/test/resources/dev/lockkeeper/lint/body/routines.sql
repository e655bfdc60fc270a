CREATE FUNCTION f(a int, b text DEFAULT 'x') RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN a + length(b); END $$
====
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN NULL; END'
====
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
#variable_conflict use_column
#print_strict_params on
DECLARE
    id int = 3;
    name CONSTANT text NOT NULL DEFAULT 'n' || 'm';
    row_of orders%ROWTYPE;
    col_of orders.total%TYPE;
    many int[][] := '{{1,2},{3,4}}';
    other ALIAS FOR id;
    c1 CURSOR FOR SELECT * FROM orders;
    c2 NO SCROLL CURSOR (low int, high int) IS SELECT * FROM orders WHERE orders.id BETWEEN low AND high;
    c3 refcursor;
    r record;
    collated text COLLATE "C" := 'c';
BEGIN
    OPEN c1;
    OPEN c2(low := 1, high := 5);
    OPEN c3 SCROLL FOR SELECT 1;
    OPEN c3 FOR EXECUTE 'SELECT $1' USING id;
    FETCH c1 INTO r;
    FETCH RELATIVE -2 FROM c3 INTO r;
    MOVE FORWARD 2 IN c1;
    FOR r IN c2(1, 2) LOOP
        NULL;
    END LOOP;
    CLOSE c1;
    SELECT o.id, o.total INTO row_of.id, row_of.total FROM orders o WHERE o.id = 3;
    SELECT INTO r * FROM orders;
    row_of.note := 'x';
    many[1][2] := 5;
    other = id + 1;
    id := CASE WHEN id > 3 THEN 1 ELSE 2 END;
END;
$$
====
CREATE FUNCTION f() RETURNS SETOF int LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY SELECT id FROM orders;
    RETURN QUERY EXECUTE 'SELECT id FROM orders WHERE id > $1' USING 3;
    FOR i IN REVERSE 10..1 BY 2 LOOP
        RETURN NEXT i;
    END LOOP;
    RETURN;
END $$
====
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.total := abs(NEW.total);
        RETURN NEW;
    ELSIF TG_OP = 'DELETE' AND OLD.total IS NOT NULL THEN
        INSERT INTO items (id, amount) VALUES (OLD.id, OLD.total);
        RETURN OLD;
    ELSEIF NEW IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION 'no: % of %', NEW.id, TG_TABLE_NAME USING ERRCODE = 'check_violation', HINT = 'x';
    END IF;
    RETURN NULL;
END;
$$
====
CREATE PROCEDURE f(INOUT n int) LANGUAGE plpgsql AS $$
DECLARE
    done int;
BEGIN
    <<batches>>
    LOOP
        WITH batch AS (SELECT id FROM orders WHERE note IS NULL LIMIT 1000 FOR UPDATE SKIP LOCKED)
        UPDATE orders SET note = '' FROM batch WHERE orders.id = batch.id;
        GET DIAGNOSTICS done = ROW_COUNT;
        EXIT batches WHEN done = 0;
        COMMIT;
        PERFORM pg_sleep(0.1);
    END LOOP;
    ROLLBACK AND CHAIN;
    CALL refill();
END $$
====
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    message text;
BEGIN
    BEGIN
        EXECUTE format('CREATE TABLE %I.%I (LIKE %s INCLUDING ALL)', 'public', 'x', 'orders'::regclass);
    EXCEPTION
        WHEN unique_violation OR foreign_key_violation THEN
            GET STACKED DIAGNOSTICS message = MESSAGE_TEXT;
            RAISE NOTICE USING MESSAGE = message;
        WHEN SQLSTATE '22012' THEN
            RAISE;
        WHEN OTHERS THEN
            RAISE WARNING '% %', SQLERRM, SQLSTATE;
    END;
    RAISE unique_violation;
    RAISE SQLSTATE '22012';
    RAISE 'just a text';
END $$
====
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE FUNCTION g() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;
    CREATE RULE r AS ON INSERT TO orders DO ALSO (UPDATE items SET amount = 1; DELETE FROM items);
    INSERT INTO orders (id) SELECT id FROM items ON CONFLICT (id) DO UPDATE SET total = 1;
    CASE
        WHEN 1 = 2 THEN NULL;
        WHEN 2 = 3 THEN NULL; NULL;
        ELSE PERFORM f();
    END CASE;
    CASE 5 WHEN 1, 2 THEN NULL; WHEN 3 THEN NULL; END CASE;
    WHILE true LOOP
        EXIT;
    END LOOP;
END $$
====
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    x int;
    y int[];
    "Mixed Case" text;
BEGIN
    FOREACH x IN ARRAY ARRAY[1, 2, 3] LOOP
        NULL;
    END LOOP;
    FOREACH y SLICE 1 IN ARRAY '{{1},{2}}'::int[] LOOP
        CONTINUE WHEN y[1] = 1;
    END LOOP;
    "Mixed Case" := 'a;b' || $q$;$q$ || E'\n';
    INSERT INTO items VALUES (1, 2, 3) RETURNING id INTO x;
    UPDATE items SET amount = x WHERE id = x RETURNING amount INTO STRICT x;
    DELETE FROM items WHERE id = x;
    EXECUTE 'SELECT 1' INTO x;
    EXECUTE 'SELECT $1' USING x INTO x;
    MERGE INTO items i USING orders o ON i.order_id = o.id WHEN MATCHED THEN UPDATE SET amount = 1;
    COPY items FROM '/tmp/none';
    SET LOCAL lock_timeout = '1s';
    EXPLAIN SELECT 1;
    ANALYZE items;
    x := (SELECT max(id) FROM items) + x;
    x := count(*) FROM items WHERE id > 3;
    ASSERT x > 0;
    ASSERT x > 0, 'more';
    RETURN;
END $$
====
CREATE FUNCTION f(int, OUT a int, OUT b text) LANGUAGE plpgsql AS $$
BEGIN
    a := $1;
    b := to_char(now(), 'YYYY');
    IF a > 1 THEN IF a > 2 THEN a := 3; END IF; END IF;
    BEGIN
        BEGIN
            NULL;
        END;
    END;
END;
$$
====
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$
DECLARE
    r record;
BEGIN
    FOR r IN SELECT * FROM pg_event_trigger_ddl_commands() LOOP
        RAISE NOTICE '% %', r.command_tag, r.object_identity;
    END LOOP;
END $$
====
CREATE FUNCTION f(VARIADIC xs int[]) RETURNS TABLE (n int, m text) LANGUAGE plpgsql STABLE AS $$
BEGIN
    FOR n, m IN SELECT o.id, o.note FROM orders o WHERE o.id = ANY (xs) LOOP
        RETURN NEXT;
    END LOOP;
    FOR n IN EXECUTE 'SELECT 1' LOOP
        RETURN NEXT;
    END LOOP;
    IF NOT FOUND THEN
        RETURN QUERY VALUES (1, 'a'), (2, 'b');
        RETURN QUERY WITH x AS (SELECT 1 AS a) SELECT a, 'c' FROM x;
    END IF;
END $$
