-- The new index takes its place; the release before this one asks nobody whom the new one would not let it ask.
drop index concurrently tenant.assignment_once;
