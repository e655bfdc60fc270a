-- Where an incident hurt, as far as it is known, so that figures can be narrowed to a database.
alter table tenant.insight_incident add column database_id uuid;
