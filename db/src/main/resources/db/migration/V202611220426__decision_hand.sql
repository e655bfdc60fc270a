-- Who has changed the guards of a revision that is to be agreed to, or wrote its words before only the guards changed: besides
-- its author they are those whose own word does not count.
create table tenant.decision_hand (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_hand_tenant references platform.tenant,
  decision_id uuid not null,
  revision int not null,
  member_id uuid not null,
  constraint decision_hand_pk primary key (tenant_id, decision_id, revision, member_id),
  constraint decision_hand_revision foreign key (tenant_id, decision_id, revision)
    references tenant.decision_revision (tenant_id, decision_id, revision),
  constraint decision_hand_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_hand', 'select, insert');
