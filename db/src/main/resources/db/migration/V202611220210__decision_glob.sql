-- The patterns for names that are no names, such as billing.* or *.audit_*, each once for a tenant: what a table is compared
-- with one by one stays few, however many decisions have them. They are only added to.
create table tenant.decision_glob (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_glob_tenant references platform.tenant,
  pattern text not null constraint decision_glob_not_empty check (pattern <> ''),
  schema_like text not null,
  name_like text not null,
  constraint decision_glob_pk primary key (tenant_id, pattern)
);
select tenant.guard('tenant.decision_glob', 'select, insert');
