-- A revision of a record in force waits here until it is agreed to; the other number is the highest that was given, as one
-- that was withdrawn keeps its own. Empty: nothing waits, and none was withdrawn.
alter table tenant.decision
  add column amendment int,
  add column last_revision int,
  add constraint decision_amendment_waits check (amendment is null or (status = 'ACCEPTED' and amendment > revision)) not valid;

-- What became of the amendments that wait no longer.
create table tenant.decision_amendment (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_amendment_tenant references platform.tenant,
  decision_id uuid not null,
  revision int not null,
  outcome text not null constraint decision_amendment_outcome check (outcome in ('ACCEPTED', 'REVISED', 'WITHDRAWN')),
  by_id uuid not null,
  at timestamptz not null,
  reason text not null default '',
  constraint decision_amendment_pk primary key (tenant_id, decision_id, revision),
  constraint decision_amendment_revision foreign key (tenant_id, decision_id, revision)
    references tenant.decision_revision (tenant_id, decision_id, revision),
  constraint decision_amendment_by foreign key (tenant_id, by_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_amendment', 'select, insert');

-- What the guards of a revision would have found, as those who accepted it could read it.
create table tenant.decision_dry_run (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_dry_run_tenant references platform.tenant,
  decision_id uuid not null,
  revision int not null,
  tried int not null,
  untried int not null,
  databases int not null,
  databases_untried int not null,
  stopped int not null,
  told int not null,
  -- One entry a guard.
  found jsonb not null,
  ended_at timestamptz not null,
  constraint decision_dry_run_pk primary key (tenant_id, decision_id, revision),
  constraint decision_dry_run_revision foreign key (tenant_id, decision_id, revision)
    references tenant.decision_revision (tenant_id, decision_id, revision)
);
select tenant.guard('tenant.decision_dry_run', 'select, insert');
