-- Texts to begin with. What the product ships stands in its files: a row is here once a team has made its own of it.
create table tenant.template (
  tenant_id uuid not null default tenant.current_tenant() constraint template_tenant references platform.tenant,
  id uuid not null,
  key text not null constraint template_key_form check (key ~ '^[a-z0-9-]{1,80}$'),
  kind text not null constraint template_kind check (kind in (
    'RECORD', 'PULL_REQUEST', 'DESIGN_BRIEF', 'BACKFILL_PLAN', 'QUERY_REVIEW', 'AI_PROMPT')),
  category text constraint template_category check (category in (
    'PARTITIONING', 'TENANT_ISOLATION', 'DELETION_STRATEGY', 'INDEXING', 'NAMING', 'TYPES_AND_KEYS', 'PRIVACY_AND_RETENTION',
    'REFERENCE_DATA', 'AUDIT', 'READ_MODELS', 'ENGINE_CHOICE', 'REPLICATION_AND_CUTOVER', 'OTHER')),
  name text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint template_pk primary key (tenant_id, id),
  constraint template_key unique (tenant_id, key),
  constraint template_made_by foreign key (tenant_id, made_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.template', 'select, insert');

-- Every save. Without a text, the one that ships stands again; where none does, the template is retired.
create table tenant.template_version (
  tenant_id uuid not null default tenant.current_tenant() constraint template_version_tenant references platform.tenant,
  template_id uuid not null,
  number int not null constraint template_version_number check (number > 0),
  text text,
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint template_version_pk primary key (tenant_id, template_id, number),
  constraint template_version_template foreign key (tenant_id, template_id) references tenant.template (tenant_id, id),
  constraint template_version_made_by foreign key (tenant_id, made_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.template_version', 'select, insert');

-- How often it was taken, of those too that nobody changed.
create table tenant.template_use (
  tenant_id uuid not null default tenant.current_tenant() constraint template_use_tenant references platform.tenant,
  key text not null,
  uses bigint not null,
  last_by uuid not null,
  last_at timestamptz not null,
  constraint template_use_pk primary key (tenant_id, key),
  constraint template_use_last_by foreign key (tenant_id, last_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.template_use', 'select, insert, update');
