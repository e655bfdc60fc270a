-- Whether what Insights reads still says what the other rooms' tables say, and how far it has been made anew.
create table tenant.insight_upkeep (
  tenant_id uuid not null default tenant.current_tenant() constraint insight_upkeep_tenant references platform.tenant,
  -- By which way of reckoning all rows were made; an older one is made anew, not compared.
  formula int not null,
  -- Where the check goes on: in which table, after which thing, and how many it has compared since it last began.
  check_table text not null,
  check_after uuid not null,
  check_done bigint not null,
  -- The last time that it came through all of them.
  passed_at timestamptz,
  passed bigint,
  -- Rows found wrong since they were last made anew; in words, one of them.
  wrong bigint not null constraint insight_upkeep_wrong check (wrong >= 0),
  wrong_example text,
  wrong_at timestamptz,
  -- As with the check; no table while nothing is made anew.
  rebuild_table text,
  rebuild_after uuid not null,
  rebuild_done bigint not null,
  rebuild_of bigint not null,
  rebuild_asked timestamptz,
  rebuilt_at timestamptz,
  constraint insight_upkeep_pk primary key (tenant_id),
  constraint insight_upkeep_example check ((wrong = 0) = (wrong_example is null))
);
select tenant.guard('tenant.insight_upkeep', 'select, insert, update');
