-- What a tenant asks of the linter. The latest version counts; none is ever changed. Expand: a new table alone.
create table tenant.lint_settings_version (
  tenant_id uuid not null default tenant.current_tenant() constraint lint_settings_version_tenant references platform.tenant,
  version int not null constraint lint_settings_version_positive check (version > 0),
  settings jsonb not null,
  note text not null default '',
  saved_by uuid not null,
  saved_at timestamptz not null,
  constraint lint_settings_version_pk primary key (tenant_id, version),
  constraint lint_settings_version_saved_by foreign key (tenant_id, saved_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.lint_settings_version', 'select, insert');
