-- What somebody did about a dual write that could have blocked the gate: gave it a later day, counted by hand that no row
-- differs, or dropped it.
create table tenant.obligation_easing (
  tenant_id uuid not null default tenant.current_tenant() constraint obligation_easing_tenant references platform.tenant,
  id uuid not null,
  obligation_id uuid not null,
  table_name text not null,
  step text not null constraint obligation_easing_step check (step in ('MOVED', 'COUNTED', 'DROPPED')),
  due_on date not null,
  by_id uuid not null,
  at timestamptz not null,
  reason text not null constraint obligation_easing_reason check (reason <> ''),
  constraint obligation_easing_pk primary key (tenant_id, id),
  constraint obligation_easing_obligation foreign key (tenant_id, obligation_id) references tenant.obligation (tenant_id, id),
  constraint obligation_easing_by foreign key (tenant_id, by_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.obligation_easing', 'select, insert');
create index obligation_easing_of_table on tenant.obligation_easing (tenant_id, table_name, at desc, id);
create index obligation_easing_of_obligation on tenant.obligation_easing (tenant_id, obligation_id, at);
