-- What each assessment of a revision was told, and by which version of model and policy it judged. The first one's answer
-- stands in the revision itself; later ones bring their own. Never changed, only followed by the next.
create table tenant.migration_assessment (
  tenant_id uuid not null default tenant.current_tenant() constraint migration_assessment_tenant references platform.tenant,
  id uuid not null,
  revision_id uuid not null,
  number int not null constraint migration_assessment_number check (number > 0),
  model_version int not null,
  policy_version int not null,
  inputs jsonb not null,
  report jsonb,
  assessment jsonb,
  -- Empty where a step of the migration brought it about.
  reason text not null default '',
  assessed_by uuid,
  assessed_at timestamptz not null,
  constraint migration_assessment_pk primary key (tenant_id, id),
  constraint migration_assessment_number_unique unique (tenant_id, revision_id, number),
  constraint migration_assessment_whole check ((report is null) = (assessment is null)),
  constraint migration_assessment_revision foreign key (tenant_id, revision_id) references tenant.migration_revision (tenant_id, id),
  constraint migration_assessment_by foreign key (tenant_id, assessed_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.migration_assessment', 'select, insert');
