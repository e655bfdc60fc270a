-- Which services a decision covers, as written and as it is found: in small letters.
create table tenant.decision_service (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_service_tenant references platform.tenant,
  decision_id uuid not null,
  revision int not null,
  name_key text not null,
  name text not null constraint decision_service_name_not_empty check (name <> ''),
  constraint decision_service_pk primary key (tenant_id, decision_id, revision, name_key),
  constraint decision_service_revision foreign key (tenant_id, decision_id, revision)
    references tenant.decision_revision (tenant_id, decision_id, revision)
);
select tenant.guard('tenant.decision_service', 'select, insert');
create index decision_service_name on tenant.decision_service (tenant_id, name_key);
