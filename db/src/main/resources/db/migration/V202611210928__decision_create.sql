-- A choice and where it stands. What it says lies in its revisions.
create table tenant.decision (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_tenant references platform.tenant,
  id uuid not null,
  number int not null constraint decision_number_positive check (number > 0),
  title text not null constraint decision_title_not_empty check (title <> ''),
  category text not null constraint decision_category check (category in (
    'PARTITIONING', 'TENANT_ISOLATION', 'DELETION_STRATEGY', 'INDEXING', 'NAMING', 'TYPES_AND_KEYS', 'PRIVACY_AND_RETENTION',
    'REFERENCE_DATA', 'AUDIT', 'READ_MODELS', 'ENGINE_CHOICE', 'REPLICATION_AND_CUTOVER', 'OTHER')),
  status text not null constraint decision_status check (status in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'DEPRECATED', 'SUPERSEDED')),
  revision int not null constraint decision_revision_positive check (revision > 0),
  review_by date,
  superseded_by uuid,
  opened_by uuid not null,
  opened_at timestamptz not null,
  version int not null default 0,
  constraint decision_pk primary key (tenant_id, id),
  constraint decision_number_unique unique (tenant_id, number),
  constraint decision_superseded_by foreign key (tenant_id, superseded_by) references tenant.decision (tenant_id, id),
  constraint decision_opened_by foreign key (tenant_id, opened_by) references tenant.member (tenant_id, id),
  constraint decision_superseded_has_successor check ((status = 'SUPERSEDED') = (superseded_by is not null))
);
select tenant.guard('tenant.decision', 'select, insert, update');
create index decision_newest on tenant.decision (tenant_id, opened_at, number);
create index decision_by_status on tenant.decision (tenant_id, status, opened_at, number);
create index decision_by_category on tenant.decision (tenant_id, category, opened_at, number);
create index decision_successor on tenant.decision (tenant_id, superseded_by) where superseded_by is not null;

create table tenant.decision_transition (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_transition_tenant references platform.tenant,
  id uuid not null,
  decision_id uuid not null,
  revision int not null,
  from_status text constraint decision_transition_from check (from_status in ('PROPOSED', 'ACCEPTED')),
  to_status text not null constraint decision_transition_to check (to_status in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'DEPRECATED', 'SUPERSEDED')),
  by_id uuid not null,
  at timestamptz not null,
  reason text not null default '',
  constraint decision_transition_pk primary key (tenant_id, id),
  constraint decision_transition_decision foreign key (tenant_id, decision_id) references tenant.decision (tenant_id, id),
  constraint decision_transition_by foreign key (tenant_id, by_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_transition', 'select, insert');
create index decision_transition_course on tenant.decision_transition (tenant_id, decision_id, id);
