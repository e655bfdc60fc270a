-- Records that were kept elsewhere: what was uploaded, whole and for ever, and what became of it.
create table tenant.decision_import (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_import_tenant references platform.tenant,
  id uuid not null,
  source text not null,
  status text not null constraint decision_import_status check (status in ('PREVIEWED', 'RUNNING', 'DONE')),
  records int not null,
  done int not null default 0,
  by_id uuid not null,
  at timestamptz not null,
  finished_at timestamptz,
  constraint decision_import_pk primary key (tenant_id, id),
  constraint decision_import_by foreign key (tenant_id, by_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_import', 'select, insert, update');
create index decision_import_newest on tenant.decision_import (tenant_id, at, id);

create table tenant.decision_import_file (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_import_file_tenant references platform.tenant,
  id uuid not null,
  import_id uuid not null,
  place int not null,
  path text not null,
  content bytea not null,
  hash text not null,
  verdict text not null constraint decision_import_file_verdict check (verdict in ('NEW', 'REVISED', 'UNCHANGED', 'LEFT', 'NO_RECORD')),
  layout text,
  title text,
  status text,
  decided_on date,
  successor text,
  notes text[] not null default '{}',
  -- Whom and what it names that has no row here.
  deciders text[] not null default '{}',
  consulted text[] not null default '{}',
  informed text[] not null default '{}',
  tags text[] not null default '{}',
  domains text[] not null default '{}',
  decision_id uuid,
  constraint decision_import_file_pk primary key (tenant_id, id),
  constraint decision_import_file_place unique (tenant_id, import_id, place),
  constraint decision_import_file_import foreign key (tenant_id, import_id) references tenant.decision_import (tenant_id, id),
  constraint decision_import_file_decision foreign key (tenant_id, decision_id) references tenant.decision (tenant_id, id)
);
select tenant.guard('tenant.decision_import_file', 'select, insert, update');
create index decision_import_file_decision on tenant.decision_import_file (tenant_id, decision_id) where decision_id is not null;
create index decision_import_file_path on tenant.decision_import_file (tenant_id, path) where decision_id is not null;
create index decision_import_file_hash on tenant.decision_import_file (tenant_id, hash) where decision_id is not null;
