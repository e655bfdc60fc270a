-- Which program told of it, and what it is called there: a program that tells twice tells of one incident.
alter table tenant.incident add column source text;
alter table tenant.incident add column source_id text;
alter table tenant.incident add constraint incident_source_whole check (num_nonnulls(source, source_id) in (0, 2)) not valid;
alter table tenant.incident add constraint incident_source_not_empty check (source <> '' and source_id <> '') not valid;
