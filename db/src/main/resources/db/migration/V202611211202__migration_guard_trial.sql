-- What the guards of a decision would find: in past migrations, and in the tables that are there. The latest run of each.
create table tenant.guard_trial (
  tenant_id uuid not null default tenant.current_tenant() constraint guard_trial_tenant references platform.tenant,
  decision_id uuid not null,
  -- Rises with each run, which begins anew.
  round int not null,
  -- As they were when it began.
  guards jsonb not null,
  total int not null,
  tried int not null,
  -- Assessed before what they were told was kept.
  untried int not null,
  databases int not null,
  started_by uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  constraint guard_trial_pk primary key (tenant_id, decision_id),
  constraint guard_trial_decision foreign key (tenant_id, decision_id) references tenant.decision (tenant_id, id),
  constraint guard_trial_started_by foreign key (tenant_id, started_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.guard_trial', 'select, insert, update');

-- One finding: of a migration, or of a table that is there.
create table tenant.guard_trial_hit (
  tenant_id uuid not null default tenant.current_tenant() constraint guard_trial_hit_tenant references platform.tenant,
  id uuid not null,
  decision_id uuid not null,
  guard_id uuid not null,
  migration_id uuid,
  database_id uuid,
  place text not null,
  message text not null,
  constraint guard_trial_hit_pk primary key (tenant_id, id),
  constraint guard_trial_hit_trial foreign key (tenant_id, decision_id) references tenant.guard_trial (tenant_id, decision_id),
  constraint guard_trial_hit_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint guard_trial_hit_database foreign key (tenant_id, database_id) references tenant.database (tenant_id, id),
  constraint guard_trial_hit_of_one check ((migration_id is null) <> (database_id is null))
);
select tenant.guard('tenant.guard_trial_hit', 'select, insert, delete');
create index guard_trial_hit_of_guard on tenant.guard_trial_hit (tenant_id, decision_id, guard_id, id);
