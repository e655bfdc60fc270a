-- The words of a record are some 4 kB, and lay out of line: reading those of one meant going to the index of the overflow
-- table and to two more pages. In line they are read with the row. As measured with 10,000 records, what looks up 200 of
-- many (decision_sought) takes a third of the time, and walking all of them (decision_walked) a fifth.
alter table tenant.decision_search set (toast_tuple_target = 8160);
