-- What was promised for its last day: it ends with the last waiver that rests on it, and with no other.
alter table tenant.waiver add column obligation_id uuid;
