-- The secret addresses under which a calendar reads windows, freezes and what is to run: of one environment, or of all.
create table tenant.window_feed (
  tenant_id uuid not null default tenant.current_tenant() constraint window_feed_tenant references platform.tenant,
  id uuid not null,
  member_id uuid not null,
  environment_id uuid,
  secret_hash bytea,
  renewed_at timestamptz not null,
  constraint window_feed_pk primary key (tenant_id, id),
  constraint window_feed_alone unique nulls not distinct (tenant_id, member_id, environment_id),
  constraint window_feed_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id),
  constraint window_feed_environment foreign key (tenant_id, environment_id)
    references tenant.environment (tenant_id, id)
);
select tenant.guard('tenant.window_feed', 'select, insert, update');
create unique index window_feed_secret on tenant.window_feed (tenant_id, secret_hash);
