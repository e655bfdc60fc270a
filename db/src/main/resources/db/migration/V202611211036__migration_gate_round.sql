-- How far the gates of open migrations have been asked again since a policy changed. The latest round of each tenant.
create table tenant.gate_round (
  tenant_id uuid not null default tenant.current_tenant() constraint gate_round_tenant references platform.tenant,
  -- Rises with each change of a policy, which begins anew.
  round int not null,
  -- The last migration that was asked.
  after_number int not null,
  asked int not null,
  total int not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  constraint gate_round_pk primary key (tenant_id)
);
select tenant.guard('tenant.gate_round', 'select, insert, update');
