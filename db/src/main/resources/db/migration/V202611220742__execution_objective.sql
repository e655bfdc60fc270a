-- What executions of a class are to keep to in an environment. A change ends the row and makes another: what ran before is
-- judged by what held then.
create table tenant.execution_objective (
  tenant_id uuid not null default tenant.current_tenant() constraint execution_objective_tenant references platform.tenant,
  id uuid not null,
  environment_id uuid not null,
  kind text not null constraint execution_objective_kind check (kind in ('ANY', 'SCHEMA', 'INDEX', 'DATA')),
  tier text not null constraint execution_objective_tier check (tier in ('ANY', 'LOW', 'MODERATE', 'HIGH')),
  duration_ms bigint constraint execution_objective_duration check (duration_ms > 0),
  lock_ms bigint constraint execution_objective_lock check (lock_ms >= 0),
  inside_window boolean not null,
  -- The share of executions that is to keep to it.
  target numeric(6, 4) not null constraint execution_objective_target check (target > 0 and target < 1),
  valid_from timestamptz not null,
  valid_until timestamptz,
  set_by uuid not null,
  ended_by uuid,
  constraint execution_objective_pk primary key (tenant_id, id),
  constraint execution_objective_in foreign key (tenant_id, environment_id) references tenant.environment (tenant_id, id),
  constraint execution_objective_set_by foreign key (tenant_id, set_by) references tenant.member (tenant_id, id),
  constraint execution_objective_ended_by foreign key (tenant_id, ended_by) references tenant.member (tenant_id, id),
  constraint execution_objective_asks check (duration_ms is not null or lock_ms is not null or inside_window),
  constraint execution_objective_order check (valid_until >= valid_from),
  constraint execution_objective_ended check ((valid_until is null) = (ended_by is null))
);
select tenant.guard('tenant.execution_objective', 'select, insert, update');
create unique index execution_objective_current on tenant.execution_objective (tenant_id, environment_id, kind, tier) where valid_until is null;
create index execution_objective_course on tenant.execution_objective (tenant_id, environment_id, valid_from, id);
