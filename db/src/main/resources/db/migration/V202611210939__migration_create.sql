create table tenant.migration (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_tenant references platform.tenant,
  id uuid not null,
  number int not null,
  title text not null constraint migration_title_not_empty check (title <> ''),
  database_id uuid not null,
  author_id uuid not null,
  author_kind text not null constraint migration_author_kind check (author_kind in ('HUMAN', 'AGENT')),
  answerable_id uuid not null,
  jira_issue text constraint migration_jira_issue_form check (jira_issue ~ '^[A-Z][A-Z0-9_]+-[1-9][0-9]*$'),
  repository text,
  branch text,
  status text not null constraint migration_status check (status in (
    'DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'EXECUTING', 'DONE', 'REJECTED', 'WITHDRAWN', 'FAILED', 'ROLLED_BACK')),
  tier text not null constraint migration_tier check (tier in ('LOW', 'MODERATE', 'HIGH')),
  verdict text not null constraint migration_verdict check (verdict in ('OPEN', 'WAITING', 'BLOCKED')),
  revision_id uuid not null,
  revision_number int not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null,
  constraint migration_pk primary key (tenant_id, id),
  constraint migration_number_unique unique (tenant_id, number),
  constraint migration_database foreign key (tenant_id, database_id) references tenant.database (tenant_id, id),
  constraint migration_author foreign key (tenant_id, author_id) references tenant.member (tenant_id, id),
  constraint migration_answerable foreign key (tenant_id, answerable_id) references tenant.member (tenant_id, id),
  constraint migration_source_whole check ((repository is null) = (branch is null))
);
select tenant.guard('tenant.migration', 'select, insert, update');
create index migration_newest on tenant.migration (tenant_id, opened_at desc, number desc);
create index migration_of_author on tenant.migration (tenant_id, author_id, changed_at);
create index migration_of_issue on tenant.migration (tenant_id, jira_issue) where jira_issue is not null;
-- A branch has one migration that is still under way, however often it is sent.
create unique index migration_source_open on tenant.migration (tenant_id, repository, branch)
  where repository is not null and status not in ('DONE', 'REJECTED', 'WITHDRAWN', 'FAILED', 'ROLLED_BACK');

-- What was proposed, and what the linter and the risk model said of it. Never changed, only followed by the next.
create table tenant.migration_revision (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_revision_tenant references platform.tenant,
  id uuid not null,
  migration_id uuid not null,
  number int not null,
  content_hash text not null,
  source_revision text,
  brief jsonb not null,
  posture text not null constraint migration_revision_posture check (posture in ('REVERSIBLE', 'FORWARD_FIX', 'IRREVERSIBLE')),
  report jsonb not null,
  assessment jsonb not null,
  reason text not null default '',
  author_id uuid not null,
  created_at timestamptz not null,
  constraint migration_revision_pk primary key (tenant_id, id),
  constraint migration_revision_number_unique unique (tenant_id, migration_id, number),
  constraint migration_revision_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint migration_revision_author foreign key (tenant_id, author_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.migration_revision', 'select, insert');
alter table tenant.migration add constraint migration_revision_current
  foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id) deferrable initially deferred;

create table tenant.migration_script (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_script_tenant references platform.tenant,
  revision_id uuid not null,
  position int not null,
  name text not null constraint migration_script_name_not_empty check (name <> ''),
  direction text not null constraint migration_script_direction check (direction in ('UP', 'DOWN')),
  in_transaction boolean not null,
  sql text not null,
  constraint migration_script_pk primary key (tenant_id, revision_id, position),
  constraint migration_script_name_unique unique (tenant_id, revision_id, direction, name),
  constraint migration_script_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id)
);
select tenant.guard('tenant.migration_script', 'select, insert');

-- The existing tables that a revision locks: what else is under way on them is asked by table.
create table tenant.migration_table (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_table_tenant references platform.tenant,
  revision_id uuid not null,
  migration_id uuid not null,
  table_name text not null,
  constraint migration_table_pk primary key (tenant_id, revision_id, table_name),
  constraint migration_table_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint migration_table_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id)
);
select tenant.guard('tenant.migration_table', 'select, insert');
create index migration_table_by_name on tenant.migration_table (tenant_id, table_name, migration_id);

-- Every step from one status to the next; lead times are read from here.
create table tenant.migration_transition (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_transition_tenant references platform.tenant,
  id uuid not null,
  migration_id uuid not null,
  revision_id uuid not null,
  from_status text,
  to_status text not null,
  actor_id uuid,
  reason text not null default '',
  at timestamptz not null,
  constraint migration_transition_pk primary key (tenant_id, id),
  constraint migration_transition_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint migration_transition_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint migration_transition_actor foreign key (tenant_id, actor_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.migration_transition', 'select, insert');
create index migration_transition_of on tenant.migration_transition (tenant_id, migration_id, at, id);

-- What a tier asks for. A tier without a row has the product's default.
create table tenant.gate_policy (
  tenant_id uuid not null default tenant.current_tenant() constraint gate_policy_tenant references platform.tenant,
  tier text not null constraint gate_policy_tier check (tier in ('LOW', 'MODERATE', 'HIGH')),
  approvals int not null constraint gate_policy_approvals check (approvals between 0 and 10),
  domain_owner boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version int not null,
  constraint gate_policy_pk primary key (tenant_id, tier),
  constraint gate_policy_changed_by foreign key (tenant_id, changed_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.gate_policy', 'select, insert, update');
