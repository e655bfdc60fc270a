-- By what a tenant judges, and what each tier asks for. The latest version counts; none is ever changed. Expand: what a
-- tier asks for is written to gate_policy too, which the previous release reads.
create table tenant.policy_version (
  tenant_id uuid not null default tenant.current_tenant() constraint policy_version_tenant references platform.tenant,
  version int not null constraint policy_version_positive check (version > 0),
  policy jsonb not null,
  note text not null default '',
  saved_by uuid not null,
  saved_at timestamptz not null,
  constraint policy_version_pk primary key (tenant_id, version),
  constraint policy_version_saved_by foreign key (tenant_id, saved_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.policy_version', 'select, insert');
