-- What was withdrawn until now counted in no period.
update tenant.roi_entry set struck = true where withdrawn_at is not null and not struck;
