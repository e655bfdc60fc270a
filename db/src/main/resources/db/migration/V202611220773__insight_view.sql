-- Filters of Insights that a member likes to come back to: an address by a name.
create table tenant.insight_view (
  tenant_id uuid not null default tenant.current_tenant() constraint insight_view_tenant references platform.tenant,
  id uuid not null,
  member_id uuid not null,
  name text not null constraint insight_view_name_not_empty check (name <> ''),
  -- What stands behind the question mark of its address.
  query text not null,
  saved_at timestamptz not null,
  constraint insight_view_pk primary key (tenant_id, id),
  constraint insight_view_name_unique unique (tenant_id, member_id, name),
  constraint insight_view_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.insight_view', 'select, insert, delete');
