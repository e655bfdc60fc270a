-- How many days each kind of promise gets, and what follows when they are over. Only a change of it writes a row.
create table tenant.obligation_settings (
  tenant_id uuid not null default tenant.current_tenant() constraint obligation_settings_tenant references platform.tenant,
  days jsonb not null,
  blocks_past_dual_writes boolean not null,
  silent_minutes int not null constraint obligation_settings_silent check (silent_minutes > 0),
  lead_days int not null constraint obligation_settings_lead check (lead_days > 0),
  changed_by uuid not null,
  changed_at timestamptz not null,
  version int not null,
  constraint obligation_settings_pk primary key (tenant_id),
  constraint obligation_settings_changed_by foreign key (tenant_id, changed_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.obligation_settings', 'select, insert, update');

-- What a job that runs for a promise last said of itself. Reports may come twice and out of order: the later one by
-- the reporter's own count and clock stays.
create table tenant.obligation_progress (
  tenant_id uuid not null default tenant.current_tenant() constraint obligation_progress_tenant references platform.tenant,
  obligation_id uuid not null,
  sequence bigint not null,
  reported_at timestamptz not null,
  heard_at timestamptz not null,
  first_at timestamptz not null,
  first_rows bigint not null,
  batch bigint constraint obligation_progress_batch check (batch >= 0),
  checkpoint text not null,
  rows_done bigint not null constraint obligation_progress_done check (rows_done >= 0),
  rows_total bigint constraint obligation_progress_total check (rows_total >= 0),
  rows_per_second double precision constraint obligation_progress_rate check (rows_per_second >= 0),
  drift bigint constraint obligation_progress_drift check (drift >= 0),
  drift_at timestamptz,
  constraint obligation_progress_pk primary key (tenant_id, obligation_id),
  constraint obligation_progress_obligation foreign key (tenant_id, obligation_id) references tenant.obligation (tenant_id, id),
  constraint obligation_progress_drift_whole check ((drift is null) = (drift_at is null))
);
select tenant.guard('tenant.obligation_progress', 'select, insert, update');

-- The secret address under which a member's calendar reads what they owe. One a member; renewing replaces the hash.
create table tenant.obligation_feed (
  tenant_id uuid not null default tenant.current_tenant() constraint obligation_feed_tenant references platform.tenant,
  member_id uuid not null,
  secret_hash bytea,
  renewed_at timestamptz not null,
  constraint obligation_feed_pk primary key (tenant_id, member_id),
  constraint obligation_feed_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.obligation_feed', 'select, insert, update');
create unique index obligation_feed_secret on tenant.obligation_feed (tenant_id, secret_hash);

-- When a member wants to be reminded by mail, and of which day they have been.
create table tenant.obligation_reminder (
  tenant_id uuid not null default tenant.current_tenant() constraint obligation_reminder_tenant references platform.tenant,
  member_id uuid not null,
  wanted boolean not null,
  zone text not null constraint obligation_reminder_zone_not_empty check (zone <> ''),
  hour int not null constraint obligation_reminder_hour check (hour between 0 and 23),
  sent_on date,
  constraint obligation_reminder_pk primary key (tenant_id, member_id),
  constraint obligation_reminder_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.obligation_reminder', 'select, insert, update');
