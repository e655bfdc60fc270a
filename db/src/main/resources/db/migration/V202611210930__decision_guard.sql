-- What makes a decision checkable: a setting of a lint rule.
create table tenant.decision_guard (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_guard_tenant references platform.tenant,
  id uuid not null,
  decision_id uuid not null,
  rule_id text not null constraint decision_guard_rule_form check (rule_id ~ '^[a-z][a-z0-9.-]*$'),
  setting text not null constraint decision_guard_setting_not_empty check (setting <> ''),
  added_by uuid not null,
  added_at timestamptz not null,
  constraint decision_guard_pk primary key (tenant_id, id),
  constraint decision_guard_once unique (tenant_id, decision_id, rule_id, setting),
  constraint decision_guard_decision foreign key (tenant_id, decision_id) references tenant.decision (tenant_id, id),
  constraint decision_guard_added_by foreign key (tenant_id, added_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_guard', 'select, insert');
