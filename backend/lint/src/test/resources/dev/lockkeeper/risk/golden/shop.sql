CREATE TYPE mood AS ENUM ('ok', 'bad');
CREATE TABLE customers (id bigint PRIMARY KEY, email varchar(80), name text NOT NULL);
CREATE TABLE orders (id int PRIMARY KEY, customer_id bigint, status varchar(20), note text, total numeric NOT NULL, placed_at timestamp, mood mood);
CREATE INDEX orders_status_idx ON orders (status);
CREATE TABLE lines (id bigint PRIMARY KEY, order_id int REFERENCES orders (id), n int);
CREATE VIEW order_notes AS SELECT id, note FROM orders;
