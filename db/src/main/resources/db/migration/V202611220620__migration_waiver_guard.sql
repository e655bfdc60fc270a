-- What is waived of a rule that decisions ask for is the finding of one guard, under the name that it keeps. Empty where no
-- decision asks for the rule, and in rows from before this was written down: those speak of every guard, as they did then.
alter table tenant.waiver add column guard_id uuid;
