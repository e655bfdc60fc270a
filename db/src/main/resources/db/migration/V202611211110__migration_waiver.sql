-- Who accepts which finding, why and until when. FILE: a comment in a script says so, of that revision; PAGE: a person
-- said so, of the same statement in whatever revision. Only revoking changes a row.
create table tenant.waiver (
  tenant_id uuid not null default tenant.current_tenant() constraint waiver_tenant references platform.tenant,
  id uuid not null,
  migration_id uuid not null,
  revision_id uuid not null,
  origin text not null constraint waiver_origin check (origin in ('FILE', 'PAGE')),
  rule text not null,
  table_name text,
  script text not null,
  -- The fingerprint of its words, since its number changes with the next revision.
  statement text not null,
  reason text not null constraint waiver_reason_not_empty check (reason <> ''),
  until date,
  waived_by uuid not null,
  waived_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  constraint waiver_pk primary key (tenant_id, id),
  constraint waiver_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint waiver_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint waiver_waived_by foreign key (tenant_id, waived_by) references tenant.member (tenant_id, id),
  constraint waiver_revoked_by foreign key (tenant_id, revoked_by) references tenant.member (tenant_id, id),
  constraint waiver_revoked_whole check ((revoked_by is null) = (revoked_at is null))
);
select tenant.guard('tenant.waiver', 'select, insert, update');
create index waiver_of_migration on tenant.waiver (tenant_id, migration_id, waived_at);
create index waiver_newest on tenant.waiver (tenant_id, waived_at desc, id desc);
