-- Who is told of a decision, or has said that they are not to be; and what they have not read yet: how much, and the latest of it.
create table tenant.decision_follower (
  tenant_id uuid not null default tenant.current_tenant() constraint decision_follower_tenant references platform.tenant,
  decision_id uuid not null,
  member_id uuid not null,
  following boolean not null,
  unread int not null default 0 constraint decision_follower_unread check (unread >= 0),
  mentioned boolean not null default false,
  news text constraint decision_follower_news check (news in (
    'COMMENTED', 'ANSWERED', 'RESOLVED', 'REOPENED', 'REVISED', 'APPROVED', 'ACCEPTED', 'REJECTED', 'DEPRECATED', 'SUPERSEDED')),
  news_by uuid,
  news_at timestamptz,
  constraint decision_follower_pk primary key (tenant_id, decision_id, member_id),
  constraint decision_follower_told check (unread = 0 or (news is not null and news_by is not null and news_at is not null)),
  constraint decision_follower_decision foreign key (tenant_id, decision_id) references tenant.decision (tenant_id, id),
  constraint decision_follower_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id),
  constraint decision_follower_news_by foreign key (tenant_id, news_by) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.decision_follower', 'select, insert, update');
create index decision_follower_unread on tenant.decision_follower (tenant_id, member_id, news_at, decision_id) where unread > 0;
