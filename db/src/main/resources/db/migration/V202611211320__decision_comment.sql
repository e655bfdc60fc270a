-- What people say of a decision, of one revision of it, or of a passage there; an answer belongs to what began the thread.
create table tenant.decision_comment (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_comment_tenant references platform.tenant,
  id uuid not null,
  decision_id uuid not null,
  revision int not null,
  thread_id uuid,
  part text constraint decision_comment_part check (part in ('CONTEXT', 'OPTIONS', 'DECISION', 'CONSEQUENCES', 'CRITIQUE')),
  quote text,
  text text not null constraint decision_comment_text_not_empty check (text <> ''),
  author_id uuid not null,
  at timestamptz not null,
  resolved_by uuid,
  resolved_at timestamptz,
  version int not null,
  constraint decision_comment_pk primary key (tenant_id, id),
  constraint decision_comment_passage check ((part is null) = (quote is null)),
  constraint decision_comment_resolved check ((resolved_by is null) = (resolved_at is null)),
  constraint decision_comment_answer check (thread_id is null or (part is null and resolved_at is null)),
  constraint decision_comment_revision foreign key (tenant_id, decision_id, revision)
    references tenant.decision_revision (tenant_id, decision_id, revision),
  constraint decision_comment_thread foreign key (tenant_id, thread_id) references tenant.decision_comment (tenant_id, id),
  constraint decision_comment_author foreign key (tenant_id, author_id) references tenant.member (tenant_id, id),
  constraint decision_comment_resolver foreign key (tenant_id, resolved_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_comment', 'select, insert, update');
create index decision_comment_open on tenant.decision_comment (tenant_id, decision_id, id)
  where thread_id is null and resolved_at is null;
create index decision_comment_settled on tenant.decision_comment (tenant_id, decision_id, id)
  where thread_id is null and resolved_at is not null;
create index decision_comment_answers on tenant.decision_comment (tenant_id, thread_id, id) where thread_id is not null;

-- Whom a comment calls.
create table tenant.decision_mention (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_mention_tenant references platform.tenant,
  comment_id uuid not null,
  member_id uuid not null,
  constraint decision_mention_pk primary key (tenant_id, comment_id, member_id),
  constraint decision_mention_comment foreign key (tenant_id, comment_id) references tenant.decision_comment (tenant_id, id),
  constraint decision_mention_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_mention', 'select, insert');
