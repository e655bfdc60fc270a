-- Views of Insights that members have sent to them.
create table tenant.insight_mail (
  tenant_id uuid not null default tenant.current_tenant() constraint insight_mail_tenant references platform.tenant,
  id uuid not null,
  member_id uuid not null,
  name text not null constraint insight_mail_name_not_empty check (name <> ''),
  -- What stands behind the question mark of the view's address.
  query text not null,
  rhythm text not null constraint insight_mail_rhythm check (rhythm in ('WEEKLY', 'MONTHLY')),
  -- By which days begin.
  zone text not null,
  -- The first day of the week or month that has been sent last, or in which it was ordered.
  sent_for date not null,
  -- Opens nothing but the end of these mails.
  off_secret text not null,
  constraint insight_mail_pk primary key (tenant_id, id),
  constraint insight_mail_off_unique unique (tenant_id, off_secret),
  constraint insight_mail_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.insight_mail', 'select, insert, update, delete');
create index insight_mail_of_member on tenant.insight_mail (tenant_id, member_id);
