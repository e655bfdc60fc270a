-- Where somebody holds another tier to be right than the computed one. The latest of a revision counts. Never changed.
create table tenant.migration_tier_ruling (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_tier_ruling_tenant references platform.tenant,
  id uuid not null,
  revision_id uuid not null,
  number int not null constraint migration_tier_ruling_number check (number > 0),
  -- The one it was made on: a lower tier ends with it, a higher one stays.
  assessment int not null,
  computed text not null constraint migration_tier_ruling_computed check (computed in ('LOW', 'MODERATE', 'HIGH')),
  tier text not null constraint migration_tier_ruling_tier check (tier in ('LOW', 'MODERATE', 'HIGH')),
  reason text not null constraint migration_tier_ruling_reason_not_empty check (reason <> ''),
  ruled_by uuid not null,
  ruled_at timestamptz not null,
  constraint migration_tier_ruling_pk primary key (tenant_id, id),
  constraint migration_tier_ruling_number_unique unique (tenant_id, revision_id, number),
  constraint migration_tier_ruling_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint migration_tier_ruling_by foreign key (tenant_id, ruled_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.migration_tier_ruling', 'select, insert');
