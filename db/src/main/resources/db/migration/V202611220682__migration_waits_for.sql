-- The checks of its gate that were not open when it was asked last, as "approvals,rehearsal"; empty where all were, null
-- where it has not been asked since this is kept. A list of many cannot ask every gate.
alter table tenant.migration add column waits_for text;
