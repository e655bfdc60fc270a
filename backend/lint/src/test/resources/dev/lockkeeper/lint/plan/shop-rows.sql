INSERT INTO customers (email, name) SELECT 'c' || n || '@example.org', 'C ' || n FROM generate_series(1, 500) n;
INSERT INTO orders (customer_id, status, note, quantity, placed_at, code)
SELECT 1 + n % 500, (ARRAY['new', 'paid', 'sent'])[1 + n % 3], 'Note ' || n, 1 + n % 7,
       timestamp '2025-01-01' + n * interval '1 hour', 'K' || n FROM generate_series(1, 12000) n;
INSERT INTO lines SELECT o, l, 'S' || l FROM generate_series(1, 2000) o, generate_series(1, 2) l;
INSERT INTO tickets (title, number) SELECT 'T ' || n, n FROM generate_series(1, 300) n;
INSERT INTO replies SELECT 1 + n % 300, 'R ' || n FROM generate_series(1, 900) n;
INSERT INTO logs SELECT timestamptz '2025-01-01 00:00Z' + n * interval '1 minute', (ARRAY['info', 'warn'])[1 + n % 2],
       repeat('m', 60) || n FROM generate_series(1, 15000) n;
INSERT INTO events SELECT date '2024-01-01' + n, 'k' || n % 5 FROM generate_series(0, 700) n;
INSERT INTO events_2026 SELECT date '2026-01-01' + n, 'k' || n % 5 FROM generate_series(0, 200) n;
REFRESH MATERIALIZED VIEW totals;
