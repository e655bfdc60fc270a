-- What a tenant says of causes beyond the words that everybody has.
create table tenant.incident_tag (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_tag_tenant references platform.tenant,
  id uuid not null,
  name text not null constraint incident_tag_name_not_empty check (name <> ''),
  added_by uuid not null,
  added_at timestamptz not null,
  constraint incident_tag_pk primary key (tenant_id, id),
  constraint incident_tag_name_unique unique (tenant_id, name),
  constraint incident_tag_added_by foreign key (tenant_id, added_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.incident_tag', 'select, insert, delete');

-- What is said of an incident's cause, in words that were offered when it was said.
create table tenant.incident_tagged (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_tagged_tenant references platform.tenant,
  incident_id uuid not null,
  tag text not null constraint incident_tagged_not_empty check (tag <> ''),
  tagged_by uuid not null,
  tagged_at timestamptz not null,
  constraint incident_tagged_pk primary key (tenant_id, incident_id, tag),
  constraint incident_tagged_incident foreign key (tenant_id, incident_id) references tenant.incident (tenant_id, id),
  constraint incident_tagged_by foreign key (tenant_id, tagged_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.incident_tagged', 'select, insert, delete');
