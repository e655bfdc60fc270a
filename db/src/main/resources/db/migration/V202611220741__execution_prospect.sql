-- What was expected of an execution when it was first told of: as what it counts, and how long it would take.
create table tenant.execution_prospect (
  tenant_id uuid not null default tenant.current_tenant() constraint execution_prospect_tenant references platform.tenant,
  execution_id uuid not null,
  tier text not null constraint execution_prospect_tier check (tier in ('LOW', 'MODERATE', 'HIGH')),
  kind text not null constraint execution_prospect_kind check (kind in ('SCHEMA', 'INDEX', 'DATA')),
  -- Absent where nobody knew.
  expected_ms bigint constraint execution_prospect_expected check (expected_ms > 0),
  expected_by text not null constraint execution_prospect_by check (expected_by in ('LINTER', 'REHEARSAL', 'EXECUTION')),
  constraint execution_prospect_pk primary key (tenant_id, execution_id),
  constraint execution_prospect_of foreign key (tenant_id, execution_id) references tenant.execution (tenant_id, id)
);
select tenant.guard('tenant.execution_prospect', 'select, insert');
