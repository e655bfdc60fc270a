-- The guards that assessments were told of, once for each set of them: five hundred in force are not to be written and
-- read again with each. Named by a hash of what they say; never changed. Where an assessment names none, its inputs say them.
create table tenant.migration_guards (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_guards_tenant references platform.tenant,
  hash text not null constraint migration_guards_hash check (hash ~ '^[0-9a-f]{64}$'),
  guards jsonb not null,
  constraint migration_guards_pk primary key (tenant_id, hash)
);
select tenant.guard('tenant.migration_guards', 'select, insert');
alter table tenant.migration_assessment add column guards_hash text;
alter table tenant.migration_assessment
  add constraint migration_assessment_guards foreign key (tenant_id, guards_hash)
      references tenant.migration_guards (tenant_id, hash) not valid;
