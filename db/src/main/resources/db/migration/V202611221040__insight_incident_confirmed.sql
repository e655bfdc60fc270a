-- Whether a person has confirmed the cause: only then an incident counts as a flaw.
alter table tenant.insight_incident add column confirmed boolean not null default false;
