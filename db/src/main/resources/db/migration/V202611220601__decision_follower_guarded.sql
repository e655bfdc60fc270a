-- That a guard came, changed or went is news of its own.
alter table tenant.decision_follower
  drop constraint decision_follower_news,
  add constraint decision_follower_news check (news in (
    'COMMENTED', 'ANSWERED', 'RESOLVED', 'REOPENED', 'REVISED', 'APPROVED', 'ACCEPTED', 'WITHDRAWN', 'REJECTED', 'DEPRECATED',
    'SUPERSEDED', 'GUARDED', 'UNGUARDED')) not valid;
