-- Every save of a decision, whole and for ever.
create table tenant.decision_revision (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_revision_tenant references platform.tenant,
  decision_id uuid not null,
  revision int not null constraint decision_revision_number check (revision > 0),
  title text not null,
  category text not null,
  context text not null,
  options text not null,
  decision text not null,
  consequences text not null,
  critique text not null,
  review_by date,
  by_id uuid not null,
  at timestamptz not null,
  reason text not null default '',
  constraint decision_revision_pk primary key (tenant_id, decision_id, revision),
  constraint decision_revision_decision foreign key (tenant_id, decision_id) references tenant.decision (tenant_id, id),
  constraint decision_revision_by foreign key (tenant_id, by_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_revision', 'select, insert');

create table tenant.decision_domain (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_domain_tenant references platform.tenant,
  decision_id uuid not null,
  revision int not null,
  domain_id uuid not null,
  constraint decision_domain_pk primary key (tenant_id, decision_id, revision, domain_id),
  constraint decision_domain_revision foreign key (tenant_id, decision_id, revision)
    references tenant.decision_revision (tenant_id, decision_id, revision),
  constraint decision_domain_domain foreign key (tenant_id, domain_id) references tenant.domain (tenant_id, id)
);
select tenant.guard('tenant.decision_domain', 'select, insert');

-- Which tables it covers, as written (billing.*) and as LIKE reads it.
create table tenant.decision_table (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_table_tenant references platform.tenant,
  decision_id uuid not null,
  revision int not null,
  pattern text not null constraint decision_table_pattern_not_empty check (pattern <> ''),
  schema_like text not null,
  name_like text not null,
  constraint decision_table_pk primary key (tenant_id, decision_id, revision, pattern),
  constraint decision_table_revision foreign key (tenant_id, decision_id, revision)
    references tenant.decision_revision (tenant_id, decision_id, revision)
);
select tenant.guard('tenant.decision_table', 'select, insert');

create table tenant.decision_decider (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_decider_tenant references platform.tenant,
  decision_id uuid not null,
  revision int not null,
  member_id uuid not null,
  constraint decision_decider_pk primary key (tenant_id, decision_id, revision, member_id),
  constraint decision_decider_revision foreign key (tenant_id, decision_id, revision)
    references tenant.decision_revision (tenant_id, decision_id, revision),
  constraint decision_decider_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_decider', 'select, insert');
