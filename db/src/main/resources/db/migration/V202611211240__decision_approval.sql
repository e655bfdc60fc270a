-- Whose approval a decision needs before it is accepted, by its category and domain; empty is any.
create table tenant.decision_approval_rule (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_approval_rule_tenant references platform.tenant,
  id uuid not null,
  category text constraint decision_approval_rule_category check (category in (
    'PARTITIONING', 'TENANT_ISOLATION', 'DELETION_STRATEGY', 'INDEXING', 'NAMING', 'TYPES_AND_KEYS', 'PRIVACY_AND_RETENTION',
    'REFERENCE_DATA', 'AUDIT', 'READ_MODELS', 'ENGINE_CHOICE', 'REPLICATION_AND_CUTOVER', 'OTHER')),
  domain_id uuid,
  approvals int not null constraint decision_approval_rule_approvals check (approvals between 1 and 9),
  whose text not null constraint decision_approval_rule_whose check (whose in ('REVIEWERS', 'DOMAIN_OWNERS', 'NAMED')),
  set_by uuid not null,
  set_at timestamptz not null,
  constraint decision_approval_rule_pk primary key (tenant_id, id),
  constraint decision_approval_rule_domain foreign key (tenant_id, domain_id) references tenant.domain (tenant_id, id),
  constraint decision_approval_rule_set_by foreign key (tenant_id, set_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_approval_rule', 'select, insert, delete');

create table tenant.decision_approver (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_approver_tenant references platform.tenant,
  rule_id uuid not null,
  member_id uuid not null,
  constraint decision_approver_pk primary key (tenant_id, rule_id, member_id),
  constraint decision_approver_rule foreign key (tenant_id, rule_id)
    references tenant.decision_approval_rule (tenant_id, id) on delete cascade,
  constraint decision_approver_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_approver', 'select, insert, delete');

-- Who agreed to which revision; a new revision has to be agreed to anew.
create table tenant.decision_approval (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_approval_tenant references platform.tenant,
  decision_id uuid not null,
  revision int not null,
  member_id uuid not null,
  at timestamptz not null,
  constraint decision_approval_pk primary key (tenant_id, decision_id, revision, member_id),
  constraint decision_approval_revision foreign key (tenant_id, decision_id, revision)
    references tenant.decision_revision (tenant_id, decision_id, revision),
  constraint decision_approval_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_approval', 'select, insert');
