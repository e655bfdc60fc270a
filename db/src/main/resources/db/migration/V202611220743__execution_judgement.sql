-- What an execution that ended kept to of its objective, and what it missed.
create table tenant.execution_judgement (
  tenant_id uuid not null default tenant.current_tenant() constraint execution_judgement_tenant references platform.tenant,
  execution_id uuid not null,
  objective_id uuid not null,
  ended_at timestamptz not null,
  failed boolean not null,
  duration_missed boolean not null,
  lock_missed boolean not null,
  window_missed boolean not null,
  -- Nothing was missed, and something that is asked for was not measured: it counts neither way.
  unmeasured boolean not null,
  constraint execution_judgement_pk primary key (tenant_id, execution_id),
  constraint execution_judgement_of foreign key (tenant_id, execution_id) references tenant.execution (tenant_id, id),
  constraint execution_judgement_by foreign key (tenant_id, objective_id) references tenant.execution_objective (tenant_id, id),
  constraint execution_judgement_unmeasured check (not (unmeasured and (failed or duration_missed or lock_missed or window_missed)))
);
select tenant.guard('tenant.execution_judgement', 'select, insert, update, delete');
create index execution_judgement_ended on tenant.execution_judgement (tenant_id, ended_at, execution_id);
