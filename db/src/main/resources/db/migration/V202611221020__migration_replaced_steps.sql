-- A run that is told of late, or told otherwise, dates steps anew: the step that is true replaces those that were told.
alter table tenant.migration_transition
  add column replaces uuid[] not null default '{}';
