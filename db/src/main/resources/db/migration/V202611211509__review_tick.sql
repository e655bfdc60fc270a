-- What a reviewer has gone through, of one revision.
create table tenant.review_tick (
  tenant_id uuid not null default tenant.current_tenant() constraint review_tick_tenant references platform.tenant,
  revision_id uuid not null,
  item text not null constraint review_tick_item_not_empty check (item <> ''),
  member_id uuid not null,
  at timestamptz not null,
  constraint review_tick_pk primary key (tenant_id, revision_id, item, member_id),
  constraint review_tick_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint review_tick_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.review_tick', 'select, insert, delete');
