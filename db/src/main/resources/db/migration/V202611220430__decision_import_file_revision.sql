-- Which revision was the record's last when the file was taken in: guards of a record in force come as one of their own, so the
-- number of files no longer tells. Empty in files that were taken in before.
alter table tenant.decision_import_file add column revision int;
