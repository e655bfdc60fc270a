-- In the transaction of each migration: what breaks the isolation of tenants never commits.
do $$
begin
  if to_regprocedure('platform.assert_isolation()') is not null then
    perform platform.assert_isolation();
  end if;
end
$$;
