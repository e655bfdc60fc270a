-- The revision of which it was said, where it stays for another that changes nothing but comments.
alter table tenant.review_verdict add column kept_from int;
