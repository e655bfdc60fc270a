-- One member asks another to take a shift of theirs, or to exchange it for one of the other's. What an accepted swap
-- changes stands in rotation_override, which keeps two exceptions of one rotation apart; an override that is ended before
-- it began is deleted, so nothing here refers to it.
create table tenant.rotation_swap (
  tenant_id uuid not null default tenant.current_tenant() constraint rotation_swap_tenant references platform.tenant,
  id uuid not null,
  rotation_id uuid not null,
  asked_by uuid not null,
  asked_of uuid not null,
  gives_from timestamptz not null,
  gives_to timestamptz not null,
  takes_from timestamptz,
  takes_to timestamptz,
  status text not null
    constraint rotation_swap_status check (status in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  gives_override uuid,
  takes_override uuid,
  asked_at timestamptz not null,
  answered_at timestamptz,
  constraint rotation_swap_pk primary key (tenant_id, id),
  constraint rotation_swap_two_people check (asked_by <> asked_of),
  constraint rotation_swap_gives check (gives_from < gives_to),
  constraint rotation_swap_takes check ((takes_from is null) = (takes_to is null) and takes_from < takes_to),
  constraint rotation_swap_answered check ((status = 'ASKED') = (answered_at is null)),
  constraint rotation_swap_accepted check ((status = 'ACCEPTED') = (gives_override is not null)),
  constraint rotation_swap_rotation foreign key (tenant_id, rotation_id) references tenant.rotation (tenant_id, id),
  constraint rotation_swap_asked_by foreign key (tenant_id, asked_by) references tenant.member (tenant_id, id),
  constraint rotation_swap_asked_of foreign key (tenant_id, asked_of) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.rotation_swap', 'select, insert, update');
-- Nobody is asked twice for the same shift while they have not answered.
create unique index rotation_swap_once on tenant.rotation_swap (tenant_id, rotation_id, asked_by, asked_of, gives_from)
  where status = 'ASKED';
create index rotation_swap_ahead on tenant.rotation_swap (tenant_id, gives_to);
