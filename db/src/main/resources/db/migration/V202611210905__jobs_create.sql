-- The outbox: what still has to be done outside the database, one row per chore and target.
create table tenant.errand (
  tenant_id uuid not null default tenant.current_tenant() constraint errand_tenant references platform.tenant,
  chore text not null,
  target text not null,
  -- Each request raises it; the errand is done when done reaches wanted.
  wanted bigint not null,
  done bigint not null default 0,
  failures int not null default 0,
  last_error text,
  asked_at timestamptz not null,
  next_at timestamptz,
  done_at timestamptz,
  dead_at timestamptz,
  constraint errand_pk primary key (tenant_id, chore, target),
  constraint errand_done_not_beyond_wanted check (done <= wanted)
);
select tenant.guard('tenant.errand', 'select, insert, update');
create index errand_unfinished on tenant.errand (tenant_id, asked_at, chore, target) where done < wanted;
