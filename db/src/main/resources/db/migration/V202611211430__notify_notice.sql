-- What happened, told to one member: once, however many reasons there are to tell them.
create table tenant.notice (
  tenant_id uuid not null default tenant.current_tenant() constraint notice_tenant references platform.tenant,
  id uuid not null,
  member_id uuid not null,
  event_key text not null constraint notice_event_key_not_empty check (event_key <> ''),
  kind text not null constraint notice_kind check (kind in (
    'REVIEW_ASKED', 'REVIEW_DECLINED', 'VERDICT_ON_MINE', 'COMMENT_ON_MINE', 'ANSWERED', 'REVISION_AFTER_MY_VERDICT',
    'GATE_OPEN', 'MIGRATION_MOVED', 'WEBHOOK_PAUSED')),
  -- The sentence: the end of a message key, and what is put into it.
  words text not null,
  args text[] not null,
  -- Below the tenant's own address: the exact place.
  path text not null constraint notice_path_form check (path like '/%'),
  at timestamptz not null,
  mail text not null constraint notice_mail check (mail in ('AT_ONCE', 'DIGEST', 'NONE')),
  sent_at timestamptz,
  read_at timestamptz,
  -- Opens one door only: no more mail of this kind to this member.
  off_secret text not null,
  constraint notice_pk primary key (tenant_id, id),
  constraint notice_once unique (tenant_id, member_id, event_key),
  constraint notice_off_secret_unique unique (tenant_id, off_secret),
  constraint notice_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.notice', 'select, insert, update');
create index notice_of_member on tenant.notice (tenant_id, member_id, at, id);
create index notice_unread on tenant.notice (tenant_id, member_id) where read_at is null;
create index notice_for_digest on tenant.notice (tenant_id, member_id, at, id) where mail = 'DIGEST' and sent_at is null;

-- How a member wants to be told of a kind of event, where that is not the usual way.
create table tenant.notice_preference (
  tenant_id uuid not null default tenant.current_tenant() constraint notice_preference_tenant references platform.tenant,
  member_id uuid not null,
  kind text not null constraint notice_preference_kind_not_empty check (kind <> ''),
  way text not null constraint notice_preference_way check (way in ('AT_ONCE', 'DIGEST', 'NONE')),
  constraint notice_preference_pk primary key (tenant_id, member_id, kind),
  constraint notice_preference_member foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select tenant.guard('tenant.notice_preference', 'select, insert, update');
