-- What the return is reckoned with. A version is never changed: a new one says why it is better.
create table tenant.roi_assumptions (
  tenant_id uuid not null default tenant.current_tenant() constraint roi_assumptions_tenant references platform.tenant,
  id uuid not null,
  version int not null constraint roi_assumptions_version_positive check (version > 0),
  currency text not null constraint roi_assumptions_currency_code check (currency ~ '^[A-Z]{3}$'),
  note text not null constraint roi_assumptions_note_not_empty check (note <> ''),
  made_by uuid not null,
  made_at timestamptz not null,
  constraint roi_assumptions_pk primary key (tenant_id, id),
  constraint roi_assumptions_version_unique unique (tenant_id, version),
  constraint roi_assumptions_made_by foreign key (tenant_id, made_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.roi_assumptions', 'select, insert');

create table tenant.roi_assumption (
  tenant_id uuid not null default tenant.current_tenant() constraint roi_assumption_tenant references platform.tenant,
  assumptions_id uuid not null,
  driver text not null constraint roi_assumption_driver check (driver in
    ('HANDS_ON_BEFORE', 'HANDS_ON_NOW', 'RATE', 'OUTAGE_HOURS', 'OUTAGE_COST', 'RESPONDER_HOURS', 'PRACTICE_COST')),
  low numeric not null,
  base numeric not null,
  high numeric not null,
  constraint roi_assumption_pk primary key (tenant_id, assumptions_id, driver),
  constraint roi_assumption_order check (low >= 0 and low <= base and base <= high),
  constraint roi_assumption_of foreign key (tenant_id, assumptions_id) references tenant.roi_assumptions (tenant_id, id)
);
select tenant.guard('tenant.roi_assumption', 'select, insert');

-- How things were before. The newest counts; none is ever changed.
create table tenant.roi_baseline (
  tenant_id uuid not null default tenant.current_tenant() constraint roi_baseline_tenant references platform.tenant,
  id uuid not null,
  -- The first days of the first and of the last month.
  first_month date not null,
  last_month date not null,
  note text not null constraint roi_baseline_note_not_empty check (note <> ''),
  -- Whether executions and flaws come from records elsewhere.
  typed boolean not null,
  executions int not null constraint roi_baseline_executions check (executions >= 0),
  flaws int not null constraint roi_baseline_flaws check (flaws >= 0),
  -- Medians in microseconds, each with its sample size; none without a sample.
  migrations int not null,
  lead bigint,
  -- In the order of a migration's way.
  stages bigint[] not null constraint roi_baseline_stages check (cardinality(stages) = 5),
  reviewed int not null,
  review bigint,
  failed int not null,
  finished int not null,
  restored int not null,
  restore bigint,
  frozen_by uuid not null,
  frozen_at timestamptz not null,
  constraint roi_baseline_pk primary key (tenant_id, id),
  constraint roi_baseline_order check (first_month <= last_month),
  constraint roi_baseline_frozen_by foreign key (tenant_id, frozen_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.roi_baseline', 'select, insert');
create index roi_baseline_newest on tenant.roi_baseline (tenant_id, frozen_at, id);

-- What need not be bought for now. It counts once another than its author has approved it, and until it expires.
create table tenant.roi_entry (
  tenant_id uuid not null default tenant.current_tenant() constraint roi_entry_tenant references platform.tenant,
  id uuid not null,
  title text not null constraint roi_entry_title_not_empty check (title <> ''),
  evidence text not null constraint roi_entry_evidence_not_empty check (evidence <> ''),
  migration_id uuid,
  decision_id uuid,
  monthly numeric not null constraint roi_entry_monthly_positive check (monthly > 0),
  -- Per cent.
  confidence int not null constraint roi_entry_confidence check (confidence between 1 and 100),
  since date not null,
  expires date not null,
  written_by uuid not null,
  written_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint roi_entry_pk primary key (tenant_id, id),
  constraint roi_entry_linked check (num_nonnulls(migration_id, decision_id) = 1),
  constraint roi_entry_order check (expires > since),
  constraint roi_entry_approved check ((approved_by is null) = (approved_at is null)),
  constraint roi_entry_withdrawn check ((withdrawn_by is null) = (withdrawn_at is null)),
  constraint roi_entry_four_eyes check (approved_by <> written_by),
  constraint roi_entry_migration foreign key (tenant_id, migration_id) references tenant.migration (tenant_id, id),
  constraint roi_entry_decision foreign key (tenant_id, decision_id) references tenant.decision (tenant_id, id),
  constraint roi_entry_written_by foreign key (tenant_id, written_by) references tenant.member (tenant_id, id),
  constraint roi_entry_approved_by foreign key (tenant_id, approved_by) references tenant.member (tenant_id, id),
  constraint roi_entry_withdrawn_by foreign key (tenant_id, withdrawn_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.roi_entry', 'select, insert, update');
create index roi_entry_standing on tenant.roi_entry (tenant_id, written_at, id) where withdrawn_at is null;
