-- Every report as it came in. What an execution is follows from all of its reports, in the order in which they were said.
create table tenant.execution_report (
  tenant_id uuid not null default tenant.current_tenant() constraint execution_report_tenant references platform.tenant,
  id uuid not null,
  execution_id uuid not null,
  -- The reporter's own name of the report, or else one made of its content: sent again, it is the same.
  report_key text not null constraint execution_report_key_not_empty check (report_key <> ''),
  -- Said after all that was said while it ran.
  ended boolean not null,
  -- By the reporter's clock.
  said_at timestamptz not null,
  -- How far it had come; -1 where nobody said.
  done bigint not null constraint execution_report_done check (done >= -1),
  received_at timestamptz not null,
  reported_by uuid not null,
  report jsonb not null,
  constraint execution_report_pk primary key (tenant_id, id),
  constraint execution_report_once unique (tenant_id, execution_id, report_key),
  constraint execution_report_of foreign key (tenant_id, execution_id) references tenant.execution (tenant_id, id),
  constraint execution_report_by foreign key (tenant_id, reported_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.execution_report', 'select, insert');
create index execution_report_in_order on tenant.execution_report (tenant_id, execution_id, ended, said_at, done, received_at, id);
