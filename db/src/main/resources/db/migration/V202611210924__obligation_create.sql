-- A dated promise with an owner. It refers to what it is about by the name people say and an address, so it needs no key to it.
create table tenant.obligation (
  tenant_id uuid not null default tenant.current_tenant() constraint obligation_tenant references platform.tenant,
  id uuid not null,
  kind text not null constraint obligation_kind check (kind in (
    'CONTRACT', 'VALIDATE_CONSTRAINT', 'REMOVE_DUAL_WRITE', 'DROP_COMPATIBILITY', 'REVIEW_DECISION', 'END_WAIVER', 'FOLLOW_UP', 'OTHER')),
  title text not null constraint obligation_title_not_empty check (title <> ''),
  owner_id uuid not null,
  due_on date not null,
  subject_kind text constraint obligation_subject_kind check (subject_kind in ('MIGRATION', 'DECISION', 'INCIDENT', 'DATABASE', 'OTHER')),
  subject_text text,
  subject_path text constraint obligation_subject_path check (subject_path ~ '^[a-z][a-z0-9/-]*$'),
  status text not null constraint obligation_status check (status in ('OPEN', 'KEPT', 'DROPPED')),
  promised_by uuid not null,
  promised_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 0,
  constraint obligation_pk primary key (tenant_id, id),
  constraint obligation_owner foreign key (tenant_id, owner_id) references tenant.member (tenant_id, id),
  constraint obligation_promised_by foreign key (tenant_id, promised_by) references tenant.member (tenant_id, id),
  constraint obligation_subject_whole check ((subject_kind is null) = (subject_text is null)),
  constraint obligation_open_until_closed check ((status = 'OPEN') = (closed_at is null))
);
select tenant.guard('tenant.obligation', 'select, insert, update');
create index obligation_due on tenant.obligation (tenant_id, due_on, id);
create index obligation_open on tenant.obligation (tenant_id, due_on, id) where status = 'OPEN';
create index obligation_open_owner on tenant.obligation (tenant_id, owner_id, due_on, id) where status = 'OPEN';
create index obligation_subject on tenant.obligation (tenant_id, subject_kind, subject_text);

-- Every step, append-only; handing over is a step that leaves the status as it is.
create table tenant.obligation_transition (
  tenant_id uuid not null default tenant.current_tenant() constraint obligation_transition_tenant references platform.tenant,
  id uuid not null,
  obligation_id uuid not null,
  from_status text constraint obligation_transition_from check (from_status in ('OPEN', 'KEPT', 'DROPPED')),
  to_status text not null constraint obligation_transition_to check (to_status in ('OPEN', 'KEPT', 'DROPPED')),
  owner_id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  reason text not null default '',
  constraint obligation_transition_pk primary key (tenant_id, id),
  constraint obligation_transition_obligation foreign key (tenant_id, obligation_id) references tenant.obligation (tenant_id, id),
  constraint obligation_transition_owner foreign key (tenant_id, owner_id) references tenant.member (tenant_id, id),
  constraint obligation_transition_by foreign key (tenant_id, by_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.obligation_transition', 'select, insert');
create index obligation_transition_course on tenant.obligation_transition (tenant_id, obligation_id, id);
