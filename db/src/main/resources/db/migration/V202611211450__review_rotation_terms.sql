-- Whom a rotation asks for what, how much of it at once, and how long they have. A rotation without a row asks everybody
-- in it for everything, as much as there is, and presses nobody.
create table tenant.rotation_terms (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_terms_tenant references platform.tenant,
  rotation_id uuid not null,
  least_role text not null constraint rotation_terms_least_role check (least_role in ('OWNER', 'ADMIN', 'REVIEWER')),
  -- Major versions of the databases that it reviews for; none for any.
  engines int[] not null,
  weight_low int not null constraint rotation_terms_weight_low check (weight_low between 1 and 100),
  weight_moderate int not null constraint rotation_terms_weight_moderate check (weight_moderate between 1 and 100),
  weight_high int not null constraint rotation_terms_weight_high check (weight_high between 1 and 100),
  counted_in text not null constraint rotation_terms_counted_in check (counted_in in ('WEIGHT', 'REVIEWS')),
  -- In hours of work.
  remind_low int constraint rotation_terms_remind_low check (remind_low between 1 and 1000),
  remind_moderate int constraint rotation_terms_remind_moderate check (remind_moderate between 1 and 1000),
  remind_high int constraint rotation_terms_remind_high check (remind_high between 1 and 1000),
  escalate_low int constraint rotation_terms_escalate_low check (escalate_low between 1 and 1000),
  escalate_moderate int constraint rotation_terms_escalate_moderate check (escalate_moderate between 1 and 1000),
  escalate_high int constraint rotation_terms_escalate_high check (escalate_high between 1 and 1000),
  -- Monday is 1; the clocks are those of the rotation's zone.
  work_days int[] not null constraint rotation_terms_work_days
    check (cardinality(work_days) between 1 and 7 and work_days <@ array[1, 2, 3, 4, 5, 6, 7]),
  opens_at time not null,
  closes_at time not null,
  version int not null constraint rotation_terms_version check (version >= 1),
  constraint rotation_terms_pk primary key (tenant_id, rotation_id),
  constraint rotation_terms_rotation foreign key (tenant_id, rotation_id) references tenant.rotation (tenant_id, id),
  constraint rotation_terms_hours check (opens_at < closes_at),
  constraint rotation_terms_low check (remind_low is null or escalate_low is null or remind_low < escalate_low),
  constraint rotation_terms_moderate
    check (remind_moderate is null or escalate_moderate is null or remind_moderate < escalate_moderate),
  constraint rotation_terms_high check (remind_high is null or escalate_high is null or remind_high < escalate_high)
);
select tenant.guard('tenant.rotation_terms', 'select, insert, update');

-- The domains that a rotation reviews for; without a row, any.
create table tenant.rotation_domain (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_domain_tenant references platform.tenant,
  rotation_id uuid not null,
  domain_id uuid not null,
  constraint rotation_domain_pk primary key (tenant_id, rotation_id, domain_id),
  constraint rotation_domain_rotation foreign key (tenant_id, rotation_id) references tenant.rotation (tenant_id, id),
  constraint rotation_domain_domain foreign key (tenant_id, domain_id) references tenant.domain (tenant_id, id)
);
select tenant.guard('tenant.rotation_domain', 'select, insert, delete');

-- How much may wait on a member before a rotation passes them over; without a row, any amount.
create table tenant.rotation_capacity (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_capacity_tenant references platform.tenant,
  rotation_id uuid not null,
  member_id uuid not null,
  most int not null constraint rotation_capacity_most check (most between 1 and 1000),
  constraint rotation_capacity_pk primary key (tenant_id, rotation_id, member_id),
  constraint rotation_capacity_rotation foreign key (tenant_id, rotation_id) references tenant.rotation (tenant_id, id),
  constraint rotation_capacity_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.rotation_capacity', 'select, insert, delete');
