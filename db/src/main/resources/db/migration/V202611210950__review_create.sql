-- A reviewer is asked for a migration; without a reviewer, nobody could be.
create table tenant.assignment (
  tenant_id uuid not null default tenant.current_tenant() constraint assignment_tenant references platform.tenant,
  id uuid not null,
  -- In the order in which reviewers were asked: who was asked longest ago is read from here.
  number int not null,
  migration_id uuid not null,
  revision_id uuid not null,
  reviewer_id uuid,
  rotation_id uuid,
  weight int not null constraint assignment_weight check (weight > 0),
  status text not null constraint assignment_status check (status in ('ASSIGNED', 'DECLINED', 'DONE', 'UNFILLED')),
  declined_because text,
  asked_at timestamptz not null,
  ended_at timestamptz,
  version int not null,
  constraint assignment_pk primary key (tenant_id, id),
  constraint assignment_number_unique unique (tenant_id, number),
  constraint assignment_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint assignment_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint assignment_reviewer foreign key (tenant_id, reviewer_id) references tenant.member (tenant_id, id),
  constraint assignment_rotation foreign key (tenant_id, rotation_id) references tenant.rotation (tenant_id, id),
  constraint assignment_somebody check ((status = 'UNFILLED') = (reviewer_id is null)),
  constraint assignment_declined check ((status = 'DECLINED') = (declined_because is not null))
);
select tenant.guard('tenant.assignment', 'select, insert, update');
-- Nobody is asked twice for the same migration.
create unique index assignment_once on tenant.assignment (tenant_id, migration_id, reviewer_id)
  where reviewer_id is not null;
create index assignment_of_reviewer on tenant.assignment (tenant_id, reviewer_id, status, asked_at);

-- Why this reviewer: everybody who could have been asked, in order, with why each was passed over.
create table tenant.assignment_candidate (
  tenant_id uuid not null default tenant.current_tenant() constraint assignment_candidate_tenant references platform.tenant,
  assignment_id uuid not null,
  position int not null,
  member_id uuid not null,
  load int not null,
  last_asked int,
  outcome text not null constraint assignment_candidate_outcome_not_empty check (outcome <> ''),
  constraint assignment_candidate_pk primary key (tenant_id, assignment_id, position),
  constraint assignment_candidate_assignment foreign key (tenant_id, assignment_id) references tenant.assignment (tenant_id, id),
  constraint assignment_candidate_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.assignment_candidate', 'select, insert');

-- What a person says of one revision; the latest decision of each counts. Never changed: an edit makes a new revision.
create table tenant.review_verdict (
  tenant_id uuid not null default tenant.current_tenant() constraint review_verdict_tenant references platform.tenant,
  id uuid not null,
  migration_id uuid not null,
  revision_id uuid not null,
  reviewer_id uuid not null,
  kind text not null constraint review_verdict_kind check (kind in ('APPROVE', 'REQUEST_CHANGES', 'COMMENT')),
  summary text not null default '',
  at timestamptz not null,
  constraint review_verdict_pk primary key (tenant_id, id),
  constraint review_verdict_says_something check (kind = 'APPROVE' or summary <> ''),
  constraint review_verdict_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint review_verdict_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint review_verdict_reviewer foreign key (tenant_id, reviewer_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.review_verdict', 'select, insert');
create index review_verdict_of_migration on tenant.review_verdict (tenant_id, migration_id, at, id);
create index review_verdict_of_revision on tenant.review_verdict (tenant_id, revision_id, at, id);
