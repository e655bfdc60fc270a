-- A remark at one line of one revision, or an answer to one. The line is kept with it: it may be gone from the next revision.
create table tenant.line_comment (
  tenant_id uuid not null default tenant.current_tenant() constraint line_comment_tenant references platform.tenant,
  id uuid not null,
  migration_id uuid not null,
  revision_id uuid not null,
  parent_id uuid,
  author_id uuid not null,
  script text not null,
  line int not null constraint line_comment_line check (line > 0),
  line_text text not null,
  text text not null constraint line_comment_text_not_empty check (text <> ''),
  at timestamptz not null,
  resolved_by uuid,
  resolved_at timestamptz,
  version int not null,
  constraint line_comment_pk primary key (tenant_id, id),
  constraint line_comment_resolved check ((resolved_by is null) = (resolved_at is null)),
  constraint line_comment_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint line_comment_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint line_comment_parent foreign key (tenant_id, parent_id) references tenant.line_comment (tenant_id, id),
  constraint line_comment_author foreign key (tenant_id, author_id) references tenant.member (tenant_id, id),
  constraint line_comment_resolver foreign key (tenant_id, resolved_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.line_comment', 'select, insert, update');
create index line_comment_of_migration on tenant.line_comment (tenant_id, migration_id, at, id);
create index line_comment_of_revision on tenant.line_comment (tenant_id, revision_id, at, id);
