-- The secret addresses under which a calendar reads a member's own shifts (no rotation) or all of a rotation's. One of
-- each a member; renewing replaces the hash, and whoever leaves takes their addresses along.
create table tenant.rotation_feed (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_feed_tenant references platform.tenant,
  id uuid not null,
  member_id uuid not null,
  rotation_id uuid,
  secret_hash bytea,
  renewed_at timestamptz not null,
  constraint rotation_feed_pk primary key (tenant_id, id),
  constraint rotation_feed_alone unique nulls not distinct (tenant_id, member_id, rotation_id),
  constraint rotation_feed_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id),
  constraint rotation_feed_rotation foreign key (tenant_id, rotation_id) references tenant.rotation (tenant_id, id)
);
select tenant.guard('tenant.rotation_feed', 'select, insert, update');
create unique index rotation_feed_secret on tenant.rotation_feed (tenant_id, secret_hash);
