-- A door at which a program tells of incidents.
create table tenant.incident_hook (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_hook_tenant references platform.tenant,
  id uuid not null,
  -- The source of the incidents that it tells of; it never changes, so that they are known again.
  name text not null constraint incident_hook_name_not_empty check (name <> ''),
  kind text not null constraint incident_hook_kind check (kind in ('PAGERDUTY', 'OPSGENIE', 'ALERTMANAGER', 'GENERIC')),
  -- Where it hurts when the program does not say.
  database_id uuid,
  -- AES-256-GCM under the installation's key, bound to this row. Null where the door is closed.
  secret bytea,
  -- In whose name incidents are written down.
  renewed_by uuid not null,
  renewed_at timestamptz not null,
  constraint incident_hook_pk primary key (tenant_id, id),
  constraint incident_hook_name_unique unique (tenant_id, name),
  constraint incident_hook_database foreign key (tenant_id, database_id) references tenant.database (tenant_id, id),
  constraint incident_hook_renewed_by foreign key (tenant_id, renewed_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.incident_hook', 'select, insert, update');

-- What says what in a door's messages; each change makes a version. Without any, the kind's own mapping counts.
create table tenant.incident_mapping (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_mapping_tenant references platform.tenant,
  hook_id uuid not null,
  version int not null constraint incident_mapping_version check (version > 0),
  parts jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  constraint incident_mapping_pk primary key (tenant_id, hook_id, version),
  constraint incident_mapping_hook foreign key (tenant_id, hook_id) references tenant.incident_hook (tenant_id, id),
  constraint incident_mapping_saved_by foreign key (tenant_id, saved_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.incident_mapping', 'select, insert');

-- What was sent to a door by who knows its secret, as it was sent. Thrown away after some time.
create table tenant.incident_message (
  tenant_id uuid not null default tenant.current_tenant() constraint incident_message_tenant references platform.tenant,
  id uuid not null,
  hook_id uuid not null,
  -- The beginning alone, where it was too large.
  body bytea not null,
  length int not null,
  received_at timestamptz not null,
  -- What came of it; null while that is to come.
  outcome text constraint incident_message_outcome check (outcome in ('TOLD', 'NOTHING', 'KEPT', 'DISCARDED')),
  -- Why nothing came of it: the key of a sentence, and what stands in it.
  reason text,
  reason_about text[] not null default '{}',
  -- The incidents that it told of, by number.
  told int[] not null default '{}',
  mapping_version int,
  constraint incident_message_pk primary key (tenant_id, id),
  constraint incident_message_reason check ((outcome = 'KEPT') = (reason is not null)),
  constraint incident_message_hook foreign key (tenant_id, hook_id) references tenant.incident_hook (tenant_id, id)
);
select tenant.guard('tenant.incident_message', 'select, insert, update, delete');
create index incident_message_waiting on tenant.incident_message (tenant_id, hook_id, received_at, id) where outcome is null;
create index incident_message_newest on tenant.incident_message (tenant_id, hook_id, received_at desc, id desc);
create index incident_message_kept on tenant.incident_message (tenant_id, hook_id, received_at desc, id desc)
  where outcome = 'KEPT';
create index incident_message_old on tenant.incident_message (tenant_id, received_at) where outcome is not null;
