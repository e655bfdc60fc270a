-- The schema after all migrations. Written by the build, never by hand: docs/migrations.md says how.

CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO lockkeeper_app;

CREATE SCHEMA tenant;
GRANT USAGE ON SCHEMA tenant TO lockkeeper_app;

CREATE EXTENSION btree_gin WITH SCHEMA platform;

CREATE EXTENSION btree_gist WITH SCHEMA platform;

CREATE OR REPLACE FUNCTION platform.assert_isolation()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  breaches text;
begin
  select string_agg(object || ': ' || breach, '; ' order by object, breach) into breaches from platform.isolation_breach;
  if breaches is not null then
    raise exception 'tenant isolation is broken: %', breaches;
  end if;
end
$function$;

CREATE OR REPLACE FUNCTION tenant.current_tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (current_setting('lockkeeper.tenant_id'::text))::uuid;

CREATE OR REPLACE FUNCTION tenant.decision_best(typed text, wanted text[])
 RETURNS TABLE(decision_id uuid, number integer, rank real, more boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 200
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
declare
  ranked constant tsquery := tenant.search_query(typed);
  sought constant tsquery := tenant.search_sought(typed);
  excluding constant boolean := position('!' in sought::text) > 0;
  newest constant uuid[] := tenant.decision_newest(sought, wanted, 201);
  titled constant uuid[] := case when cardinality(newest) > 100 then tenant.decision_titled(sought, wanted) else '{}' end;
  best constant uuid[] := newest[:100] || titled;
  others constant boolean := not newest[101:] <@ titled;
begin
  return query
    select s.decision_id, s.number, ts_rank(s.words, ranked), others
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant()
       and s.decision_id = any (best)
       and (not excluding or s.words @@ sought);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_best(text,text[]) FROM public;
GRANT EXECUTE ON FUNCTION tenant.decision_best(text,text[]) TO lockkeeper_app;

CREATE OR REPLACE FUNCTION tenant.decision_hits(typed text)
 RETURNS TABLE(decision_id uuid, number integer, rank real, more boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 200
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
declare
  wanted constant tsquery := tenant.search_query(typed);
  sought constant tsquery := tenant.search_sought(typed);
  alone constant tsquery := tenant.search_words_alone(sought);
  phrase constant boolean := sought <> alone;
  excluding constant boolean := position('!' in sought::text) > 0;
  newest uuid[] := '{}';
  titled uuid[] := '{}';
begin
  if cardinality(tenant.decision_walked(sought, 20, 20)) > 12 then
    newest := tenant.decision_walked(sought, 600, 301);
  end if;
  if cardinality(newest) < 301 and not phrase then
    newest := array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and x.words @@ sought
       order by x.number desc
       limit 301);
  elsif cardinality(newest) < 301 then
    newest := array(
      select w.decision_id
        from (select x.decision_id, x.number, x.words
                from tenant.decision_search x
               where x.tenant_id = tenant.current_tenant() and x.words @@ alone
               order by x.number desc
              offset 0) w
       where w.words @@ sought
       order by w.number desc
       limit 301);
  end if;
  if cardinality(newest) > 200 then
    titled := array(
      select d.id
        from tenant.decision d
       where d.tenant_id = tenant.current_tenant() and tenant.search_words(d.title, '') @@ sought
       order by d.number desc
       limit 100);
  end if;
  return query
    select s.decision_id, s.number, ts_rank(s.words, wanted), cardinality(newest) > 300 or not newest[201:] <@ titled
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant()
       and s.decision_id = any (newest[:200] || titled)
       and (not excluding or s.words @@ sought);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_hits(text) FROM public;
GRANT EXECUTE ON FUNCTION tenant.decision_hits(text) TO lockkeeper_app;

CREATE OR REPLACE FUNCTION tenant.decision_hits(typed text, among uuid[])
 RETURNS TABLE(decision_id uuid, number integer, rank real, more boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 300
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  wanted constant tsquery := tenant.search_query(typed);
  sought constant tsquery := tenant.search_sought(typed);
  phrase constant boolean := sought <> tenant.search_words_alone(sought);
  matching uuid[] := among[:301];
  titled uuid[];
  leaves_out boolean;
begin
  if phrase then
    matching := array(
      select given.id
        from unnest(among) with ordinality as given (id, place)
       cross join lateral (
         select x.words
           from tenant.decision_search x
          where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
          limit 1) s
       where s.words @@ sought
       limit 301);
  end if;
  leaves_out := cardinality(matching) > 300;
  if leaves_out then
    -- Into a variable: within the query the planner would call it too.
    titled := tenant.decision_titled(sought, among);
    matching := array(
      select n.id from unnest(matching[:200]) as n (id)
       union
      select t.id from unnest(titled) as t (id));
  end if;
  return query
    select found.decision_id, found.number, ts_rank(found.words, wanted), leaves_out
      from unnest(matching) as given (id)
     cross join lateral (
       select x.decision_id, x.number, x.words
         from tenant.decision_search x
        where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
        limit 1) found;
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_hits(text,uuid[]) FROM public;
GRANT EXECUTE ON FUNCTION tenant.decision_hits(text,uuid[]) TO lockkeeper_app;

CREATE OR REPLACE FUNCTION tenant.decision_hits(typed text, among uuid[], titled uuid[])
 RETURNS TABLE(decision_id uuid, number integer, rank real, more boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 300
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  wanted constant tsquery := tenant.search_query(typed);
  sought constant tsquery := tenant.search_sought(typed);
  phrase constant boolean := sought <> tenant.search_words_alone(sought);
  matching uuid[] := among[:301];
  titles uuid[] := titled;
  leaves_out boolean;
begin
  if phrase then
    matching := array(
      select given.id
        from unnest(among) with ordinality as given (id, place)
       cross join lateral (
         select x.words
           from tenant.decision_search x
          where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
          limit 1) s
       where s.words @@ sought
       limit 301);
  end if;
  leaves_out := cardinality(matching) > 300;
  if leaves_out then
    if titles is null then
      titles := tenant.decision_titled(sought, among);
    end if;
    matching := array(
      select n.id from unnest(matching[:200]) as n (id)
       union
      select t.id from unnest(titles) as t (id));
  end if;
  return query
    select found.decision_id, found.number, ts_rank(found.words, wanted), leaves_out
      from unnest(matching) as given (id)
     cross join lateral (
       select x.decision_id, x.number, x.words
         from tenant.decision_search x
        where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
        limit 1) found;
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_hits(text,uuid[],uuid[]) FROM public;
GRANT EXECUTE ON FUNCTION tenant.decision_hits(text,uuid[],uuid[]) TO lockkeeper_app;

CREATE OR REPLACE FUNCTION tenant.decision_matching(typed text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
declare
  alone constant tsquery := tenant.search_words_alone(tenant.search_sought(typed));
begin
  return query
    select s.decision_id
      from tenant.decision_search s
     where s.tenant_id = tenant.current_tenant() and s.words @@ alone;
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_matching(text) FROM public;
GRANT EXECUTE ON FUNCTION tenant.decision_matching(text) TO lockkeeper_app;

CREATE OR REPLACE FUNCTION tenant.decision_newest(sought tsquery, wanted text[], most integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  newest uuid[];
begin
  if tenant.decision_worth_walking(sought, wanted) then
    newest := tenant.decision_walked(sought, wanted, 9000, most);
    if cardinality(newest) = most then
      return newest;
    end if;
  end if;
  return tenant.decision_sought(sought, wanted, most);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_newest(tsquery,text[],integer) FROM public;

CREATE OR REPLACE FUNCTION tenant.decision_sought(sought tsquery, wanted text[], most integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET enable_bitmapscan TO 'on'
AS $function$
begin
  if wanted = '{}' then
    return array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and x.words @@ sought
       order by x.number desc
       limit most);
  end if;
  return array(
    select x.decision_id
      from tenant.decision_search x
     where x.tenant_id = tenant.current_tenant() and x.words @@ sought and x.traits @> wanted
     order by x.number desc
     limit most);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_sought(tsquery,text[],integer) FROM public;

CREATE OR REPLACE FUNCTION tenant.decision_titled(sought tsquery, wanted text[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET enable_bitmapscan TO 'on'
AS $function$
begin
  if wanted = '{}' then
    return array(
      select x.decision_id
        from tenant.decision_search x
       where x.tenant_id = tenant.current_tenant() and ts_filter(x.words, '{a}') @@ sought
       order by x.number desc
       limit 100);
  end if;
  return array(
    select x.decision_id
      from tenant.decision_search x
     where x.tenant_id = tenant.current_tenant() and ts_filter(x.words, '{a}') @@ sought and x.traits @> wanted
     order by x.number desc
     limit 100);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_titled(tsquery,text[]) FROM public;

CREATE OR REPLACE FUNCTION tenant.decision_titled(sought tsquery, among uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
begin
  return array(
    select t.id
      from (select d.id, d.number
              from tenant.decision d
             where d.tenant_id = tenant.current_tenant() and tenant.search_words(d.title, '') @@ sought
            offset 0) t
      join unnest(among) as given (id) on given.id = t.id
     order by t.number desc
     limit 100);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_titled(tsquery,uuid[]) FROM public;

CREATE OR REPLACE FUNCTION tenant.decision_titles(typed text, most integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
AS $function$
declare
  sought constant tsquery := tenant.search_sought(typed);
begin
  return array(
    select d.id
      from tenant.decision d
     where d.tenant_id = tenant.current_tenant() and tenant.search_words(d.title, '') @@ sought
     order by d.number desc
     limit most);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_titles(text,integer) FROM public;
GRANT EXECUTE ON FUNCTION tenant.decision_titles(text,integer) TO lockkeeper_app;

CREATE OR REPLACE FUNCTION tenant.decision_walked(sought tsquery, reach integer, most integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
AS $function$
begin
  return array(
    select newest.decision_id
      from (select x.decision_id, x.number, x.words
              from tenant.decision_search x
             where x.tenant_id = tenant.current_tenant()
             order by x.number desc
             limit reach) newest
     where newest.words @@ sought
     limit most);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_walked(tsquery,integer,integer) FROM public;

CREATE OR REPLACE FUNCTION tenant.decision_walked(sought tsquery, wanted text[], reach integer, most integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'on'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
AS $function$
begin
  return array(
    select newest.decision_id
      from (select x.decision_id, x.number, x.traits, x.words
              from tenant.decision_search x
             where x.tenant_id = tenant.current_tenant()
             order by x.number desc
             limit reach) newest
     where case when newest.traits @> wanted then newest.words @@ sought end
     limit most);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_walked(tsquery,text[],integer,integer) FROM public;

CREATE OR REPLACE FUNCTION tenant.decision_walked_among(typed text, among uuid[], reach integer)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  sought constant tsquery := tenant.search_sought(typed);
  first uuid[] := among[:20];
  found uuid[];
begin
  for step in 1..2 loop
    found := array(
      select given.id
        from unnest(first) with ordinality as given (id, place)
       cross join lateral (
         select x.words
           from tenant.decision_search x
          where x.tenant_id = tenant.current_tenant() and x.decision_id = given.id
          limit 1) s
       where s.words @@ sought
       limit 301);
    if cardinality(first) = cardinality(among) then
      return case when cardinality(found) > 300 or cardinality(among) < reach then found end;
    end if;
    if cardinality(found) < 9 then
      return null;
    end if;
    first := among;
  end loop;
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_walked_among(text,uuid[],integer) FROM public;
GRANT EXECUTE ON FUNCTION tenant.decision_walked_among(text,uuid[],integer) TO lockkeeper_app;

CREATE OR REPLACE FUNCTION tenant.decision_worth_walking(sought tsquery, wanted text[])
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'on'
 SET enable_bitmapscan TO 'off'
 SET enable_sort TO 'off'
AS $function$
begin
  return (
    select count(*) = 36 and count(*) filter (where narrowed.words @@ sought) >= 4
      from (select newest.words
              from (select x.number, x.traits, x.words
                      from tenant.decision_search x
                     where x.tenant_id = tenant.current_tenant()
                     order by x.number desc
                     limit 1000) newest
             where newest.traits @> wanted
             limit 36) narrowed);
end
$function$;
REVOKE ALL ON FUNCTION tenant.decision_worth_walking(tsquery,text[]) FROM public;

CREATE OR REPLACE FUNCTION tenant.guard(target regclass, privileges text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_isolation on %s to lockkeeper_app
                    using (tenant_id = tenant.current_tenant()) with check (tenant_id = tenant.current_tenant())', target);
  -- FORCE binds the owner too; data migrations of the owner work on all tenants.
  execute format('create policy owner_all on %s to lockkeeper_owner using (true) with check (true)', target);
  execute format('grant %s on %s to lockkeeper_app', privileges, target);
end
$function$;

CREATE OR REPLACE FUNCTION tenant.incident_alike(told text, most integer)
 RETURNS TABLE(incident_id uuid, shared integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  stems constant text[] := tsvector_to_array(tenant.incident_words(told));
  sought constant tsquery := (select string_agg(quote_literal(stem), ' | ')::tsquery from unnest(stems) as stem);
begin
  return query
    select near.incident_id, near.shared
      from (select seen.incident_id, seen.number,
                   (select count(*)::int from unnest(tsvector_to_array(seen.words)) as word where word = any(stems)) as shared
              from (select s.incident_id, s.number, s.words
                      from tenant.incident_search s
                     where s.tenant_id = tenant.current_tenant() and s.words @@ sought
                     order by s.number desc
                     limit 1000) seen) near
     where near.shared >= least(2, cardinality(stems))
     order by near.shared desc, near.number desc
     limit most;
end
$function$;
REVOKE ALL ON FUNCTION tenant.incident_alike(text,integer) FROM public;
GRANT EXECUTE ON FUNCTION tenant.incident_alike(text,integer) TO lockkeeper_app;

CREATE OR REPLACE FUNCTION tenant.incident_words(told text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('english'::regconfig, translate("left"(told, 60000), '._-/'::text, '    '::text));
REVOKE ALL ON FUNCTION tenant.incident_words(text) FROM public;
GRANT EXECUTE ON FUNCTION tenant.incident_words(text) TO lockkeeper_app;

CREATE OR REPLACE FUNCTION tenant.search_query(typed text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (websearch_to_tsquery('english'::regconfig, translate(regexp_replace(typed, '(\w)-'::text, '\1 '::text, 'g'::text), '._/'::text, '   '::text)) || websearch_to_tsquery('simple'::regconfig, translate(regexp_replace(typed, '(\w)-'::text, '\1 '::text, 'g'::text), '._/'::text, '   '::text)));

CREATE OR REPLACE FUNCTION tenant.search_sought(typed text)
 RETURNS tsquery
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  plain constant text := translate(regexp_replace(typed, '(\w)-', '\1 ', 'g'), '._/', '   ');
  stems constant tsquery := websearch_to_tsquery('pg_catalog.english', plain);
begin
  return case
    when numnode(stems) = 0 or websearch_to_tsquery('pg_catalog.simple', plain)::text like '%|%' then tenant.search_query(typed)
    else stems
  end;
end
$function$;

CREATE OR REPLACE FUNCTION tenant.search_words(title text, body text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (((setweight(to_tsvector('english'::regconfig, translate(title, '._-/'::text, '    '::text)), 'A'::"char") || setweight(to_tsvector('simple'::regconfig, translate(title, '._-/'::text, '    '::text)), 'A'::"char")) || setweight(to_tsvector('english'::regconfig, translate("left"(body, 60000), '._-/'::text, '    '::text)), 'C'::"char")) || setweight(to_tsvector('simple'::regconfig, translate("left"(body, 60000), '._-/'::text, '    '::text)), 'D'::"char"));

CREATE OR REPLACE FUNCTION tenant.search_words_alone(wanted tsquery)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (POSITION(('!'::text) IN ((wanted)::text)) > 0) THEN wanted ELSE (regexp_replace((wanted)::text, ' <(-|[0-9]+)> '::text, ' & '::text, 'g'::text))::tsquery END;

CREATE TABLE platform.membership (
  user_id uuid NOT NULL,
  tenant_id uuid NOT NULL,
  CONSTRAINT membership_pk PRIMARY KEY (user_id, tenant_id)
);
GRANT DELETE, INSERT, SELECT ON platform.membership TO lockkeeper_app;

CREATE TABLE platform.scheduled_task (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamp with time zone NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint NOT NULL,
  priority smallint,
  state text,
  CONSTRAINT scheduled_task_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_due ON platform.scheduled_task USING btree (execution_time);
CREATE INDEX scheduled_task_heartbeat ON platform.scheduled_task USING btree (last_heartbeat);
CREATE INDEX scheduled_task_priority ON platform.scheduled_task USING btree (priority DESC, execution_time);
GRANT DELETE, INSERT, SELECT, UPDATE ON platform.scheduled_task TO lockkeeper_app;

CREATE TABLE platform.sign_in_failure (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  subject text NOT NULL,
  failed_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT sign_in_failure_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_failure_recent ON platform.sign_in_failure USING btree (subject, failed_at);
GRANT DELETE, INSERT, SELECT ON platform.sign_in_failure TO lockkeeper_app;

CREATE TABLE platform.spring_session (
  primary_id character(36) NOT NULL,
  session_id character(36) NOT NULL,
  creation_time bigint NOT NULL,
  last_access_time bigint NOT NULL,
  max_inactive_interval integer NOT NULL,
  expiry_time bigint NOT NULL,
  principal_name character varying(100),
  CONSTRAINT spring_session_pk PRIMARY KEY (primary_id)
);
CREATE UNIQUE INDEX spring_session_ix1 ON platform.spring_session USING btree (session_id);
CREATE INDEX spring_session_ix2 ON platform.spring_session USING btree (expiry_time);
CREATE INDEX spring_session_ix3 ON platform.spring_session USING btree (principal_name);
GRANT DELETE, INSERT, SELECT, UPDATE ON platform.spring_session TO lockkeeper_app;

CREATE TABLE platform.spring_session_attributes (
  session_primary_id character(36) NOT NULL,
  attribute_name character varying(200) NOT NULL,
  attribute_bytes bytea NOT NULL,
  CONSTRAINT spring_session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON platform.spring_session_attributes TO lockkeeper_app;

CREATE TABLE platform.tenant (
  id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  demo boolean DEFAULT false NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT tenant_pkey PRIMARY KEY (id),
  CONSTRAINT tenant_slug_unique UNIQUE (slug),
  CONSTRAINT tenant_name_not_empty CHECK (name <> ''::text),
  CONSTRAINT tenant_slug_form CHECK (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'::text)
);
GRANT INSERT, SELECT, UPDATE ON platform.tenant TO lockkeeper_app;

CREATE TABLE platform.user_account (
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT user_account_pkey PRIMARY KEY (id),
  CONSTRAINT user_account_email_unique UNIQUE (email),
  CONSTRAINT user_account_email_lower CHECK (email = lower(email) AND email ~~ '%@%'::text),
  CONSTRAINT user_account_name_not_empty CHECK (name <> ''::text)
);
GRANT INSERT, SELECT, UPDATE ON platform.user_account TO lockkeeper_app;

CREATE TABLE tenant."freeze" (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  environment_id uuid,
  least_tier text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  opened_by uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  lifted_by uuid,
  lifted_at timestamp with time zone,
  told text DEFAULT 'AHEAD'::text NOT NULL,
  version integer NOT NULL,
  everywhere boolean DEFAULT false NOT NULL,
  CONSTRAINT freeze_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT freeze_least_tier CHECK (least_tier = ANY (ARRAY['LOW'::text, 'MODERATE'::text, 'HIGH'::text])),
  CONSTRAINT freeze_lifted CHECK ((lifted_by IS NULL) = (lifted_at IS NULL)),
  CONSTRAINT freeze_order CHECK (ends_at > starts_at),
  CONSTRAINT freeze_place CHECK (NOT everywhere OR environment_id IS NULL),
  CONSTRAINT freeze_title_not_empty CHECK (title <> ''::text),
  CONSTRAINT freeze_told CHECK (told = ANY (ARRAY['AHEAD'::text, 'ON'::text, 'OVER'::text]))
);
CREATE INDEX freeze_ahead ON tenant."freeze" USING btree (tenant_id, ends_at, id);
ALTER TABLE tenant."freeze" ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant."freeze" FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant."freeze" AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant."freeze" AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant."freeze" TO lockkeeper_app;

CREATE TABLE tenant.api_token (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  name text NOT NULL,
  secret_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_token_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT api_token_secret_unique UNIQUE (tenant_id, secret_hash),
  CONSTRAINT api_token_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.api_token FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.api_token AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.api_token AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.api_token TO lockkeeper_app;

CREATE TABLE tenant.assignment (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  migration_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  reviewer_id uuid,
  rotation_id uuid,
  weight integer NOT NULL,
  status text NOT NULL,
  declined_because text,
  asked_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  version integer NOT NULL,
  limit_from timestamp with time zone,
  remind_at timestamp with time zone,
  due_at timestamp with time zone,
  reminded_at timestamp with time zone,
  stuck_at timestamp with time zone,
  next_at timestamp with time zone,
  rung integer DEFAULT 0 NOT NULL,
  for_owner boolean DEFAULT false NOT NULL,
  looked_at timestamp with time zone,
  CONSTRAINT assignment_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT assignment_number_unique UNIQUE (tenant_id, number),
  CONSTRAINT assignment_declined CHECK ((status = 'DECLINED'::text) = (declined_because IS NOT NULL)),
  CONSTRAINT assignment_rung CHECK (rung >= 0 AND rung <= 2),
  CONSTRAINT assignment_somebody CHECK ((status = 'UNFILLED'::text) = (reviewer_id IS NULL)),
  CONSTRAINT assignment_status_kinds CHECK (status = ANY (ARRAY['ASSIGNED'::text, 'DECLINED'::text, 'DONE'::text, 'UNFILLED'::text, 'ESCALATED'::text, 'LEFT'::text])),
  CONSTRAINT assignment_weight CHECK (weight > 0)
);
CREATE INDEX assignment_asked ON tenant.assignment USING btree (tenant_id, asked_at, number);
CREATE INDEX assignment_next ON tenant.assignment USING btree (tenant_id, next_at, id) WHERE (next_at IS NOT NULL);
CREATE INDEX assignment_of_migration ON tenant.assignment USING btree (tenant_id, migration_id, number);
CREATE INDEX assignment_of_reviewer ON tenant.assignment USING btree (tenant_id, reviewer_id, status, asked_at);
CREATE INDEX assignment_of_rotation ON tenant.assignment USING btree (tenant_id, rotation_id, asked_at);
CREATE UNIQUE INDEX assignment_once_there ON tenant.assignment USING btree (tenant_id, migration_id, reviewer_id) WHERE ((reviewer_id IS NOT NULL) AND (status <> 'LEFT'::text));
CREATE INDEX assignment_unfilled ON tenant.assignment USING btree (tenant_id, migration_id) WHERE ((status = 'UNFILLED'::text) AND (ended_at IS NULL));
ALTER TABLE tenant.assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.assignment AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.assignment AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.assignment TO lockkeeper_app;

CREATE TABLE tenant.assignment_candidate (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  assignment_id uuid NOT NULL,
  "position" integer NOT NULL,
  member_id uuid NOT NULL,
  load integer NOT NULL,
  last_asked integer,
  outcome text NOT NULL,
  CONSTRAINT assignment_candidate_pk PRIMARY KEY (tenant_id, assignment_id, "position"),
  CONSTRAINT assignment_candidate_outcome_not_empty CHECK (outcome <> ''::text)
);
ALTER TABLE tenant.assignment_candidate ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.assignment_candidate FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.assignment_candidate AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.assignment_candidate AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.assignment_candidate TO lockkeeper_app;

CREATE TABLE tenant.audit_entry (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  "position" bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  subject text NOT NULL,
  detail text DEFAULT ''::text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT audit_entry_pk PRIMARY KEY (tenant_id, "position")
);
ALTER TABLE tenant.audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.audit_entry AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.audit_entry AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.audit_entry TO lockkeeper_app;

CREATE TABLE tenant.audit_head (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  "position" bigint NOT NULL,
  hash text NOT NULL,
  CONSTRAINT audit_head_pk PRIMARY KEY (tenant_id)
);
ALTER TABLE tenant.audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.audit_head FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.audit_head AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.audit_head AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.audit_head TO lockkeeper_app;

CREATE TABLE tenant.busy_time (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  database_id uuid,
  days text[] NOT NULL,
  opens time without time zone NOT NULL,
  closes time without time zone NOT NULL,
  zone text NOT NULL,
  note text NOT NULL,
  keeps_builds_out boolean NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamp with time zone NOT NULL,
  environment_id uuid,
  everywhere boolean DEFAULT false NOT NULL,
  heavy_minutes integer DEFAULT 1 NOT NULL,
  CONSTRAINT busy_time_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT busy_time_days CHECK (cardinality(days) >= 1 AND cardinality(days) <= 7),
  CONSTRAINT busy_time_heavy_minutes CHECK (heavy_minutes >= 1 AND heavy_minutes <= 1440),
  CONSTRAINT busy_time_note_not_empty CHECK (note <> ''::text),
  CONSTRAINT busy_time_place CHECK (NOT everywhere OR environment_id IS NULL),
  CONSTRAINT busy_time_zone_not_empty CHECK (zone <> ''::text)
);
ALTER TABLE tenant.busy_time ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.busy_time FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.busy_time AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.busy_time AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.busy_time TO lockkeeper_app;

CREATE TABLE tenant.counter (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  kind text NOT NULL,
  value integer NOT NULL,
  CONSTRAINT counter_pk PRIMARY KEY (tenant_id, kind),
  CONSTRAINT counter_positive CHECK (value > 0)
);
ALTER TABLE tenant.counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.counter FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.counter AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.counter AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.counter TO lockkeeper_app;

CREATE TABLE tenant.database (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  major_version integer NOT NULL,
  domain_id uuid,
  runner_sets_lock_timeout boolean DEFAULT false NOT NULL,
  description text DEFAULT ''::text NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  CONSTRAINT database_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT database_name_unique UNIQUE (tenant_id, name),
  CONSTRAINT database_major_version CHECK (major_version >= 13 AND major_version <= 18),
  CONSTRAINT database_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.database ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.database FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.database AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.database AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.database TO lockkeeper_app;

CREATE TABLE tenant.decision (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  category text NOT NULL,
  status text NOT NULL,
  revision integer NOT NULL,
  review_by date,
  superseded_by uuid,
  opened_by uuid NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  amendment integer,
  last_revision integer,
  CONSTRAINT decision_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT decision_number_unique UNIQUE (tenant_id, number),
  CONSTRAINT decision_amendment_waits CHECK (amendment IS NULL OR status = 'ACCEPTED'::text AND amendment > revision),
  CONSTRAINT decision_category CHECK (category = ANY (ARRAY['PARTITIONING'::text, 'TENANT_ISOLATION'::text, 'DELETION_STRATEGY'::text, 'INDEXING'::text, 'NAMING'::text, 'TYPES_AND_KEYS'::text, 'PRIVACY_AND_RETENTION'::text, 'REFERENCE_DATA'::text, 'AUDIT'::text, 'READ_MODELS'::text, 'ENGINE_CHOICE'::text, 'REPLICATION_AND_CUTOVER'::text, 'OTHER'::text])),
  CONSTRAINT decision_number_positive CHECK (number > 0),
  CONSTRAINT decision_revision_positive CHECK (revision > 0),
  CONSTRAINT decision_status CHECK (status = ANY (ARRAY['PROPOSED'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'DEPRECATED'::text, 'SUPERSEDED'::text])),
  CONSTRAINT decision_superseded_has_successor CHECK ((status = 'SUPERSEDED'::text) = (superseded_by IS NOT NULL)),
  CONSTRAINT decision_title_not_empty CHECK (title <> ''::text)
);
CREATE INDEX decision_by_category ON tenant.decision USING btree (tenant_id, category, opened_at, number);
CREATE INDEX decision_by_status ON tenant.decision USING btree (tenant_id, status, opened_at, number);
CREATE INDEX decision_due ON tenant.decision USING btree (tenant_id, review_by, number) WHERE ((status = 'ACCEPTED'::text) AND (review_by IS NOT NULL));
CREATE INDEX decision_newest ON tenant.decision USING btree (tenant_id, opened_at, number);
CREATE INDEX decision_successor ON tenant.decision USING btree (tenant_id, superseded_by) WHERE (superseded_by IS NOT NULL);
CREATE INDEX decision_title_words ON tenant.decision USING gin (tenant_id, tenant.search_words(title, ''::text));
ALTER TABLE tenant.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.decision TO lockkeeper_app;

CREATE TABLE tenant.decision_amendment (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  outcome text NOT NULL,
  by_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  reason text DEFAULT ''::text NOT NULL,
  CONSTRAINT decision_amendment_pk PRIMARY KEY (tenant_id, decision_id, revision),
  CONSTRAINT decision_amendment_outcome CHECK (outcome = ANY (ARRAY['ACCEPTED'::text, 'REVISED'::text, 'WITHDRAWN'::text]))
);
ALTER TABLE tenant.decision_amendment ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_amendment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_amendment AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_amendment AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_amendment TO lockkeeper_app;

CREATE TABLE tenant.decision_approval (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  member_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT decision_approval_pk PRIMARY KEY (tenant_id, decision_id, revision, member_id)
);
ALTER TABLE tenant.decision_approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_approval FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_approval AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_approval AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_approval TO lockkeeper_app;

CREATE TABLE tenant.decision_approval_rule (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  category text,
  domain_id uuid,
  approvals integer NOT NULL,
  whose text NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamp with time zone NOT NULL,
  CONSTRAINT decision_approval_rule_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT decision_approval_rule_approvals CHECK (approvals >= 1 AND approvals <= 9),
  CONSTRAINT decision_approval_rule_category CHECK (category = ANY (ARRAY['PARTITIONING'::text, 'TENANT_ISOLATION'::text, 'DELETION_STRATEGY'::text, 'INDEXING'::text, 'NAMING'::text, 'TYPES_AND_KEYS'::text, 'PRIVACY_AND_RETENTION'::text, 'REFERENCE_DATA'::text, 'AUDIT'::text, 'READ_MODELS'::text, 'ENGINE_CHOICE'::text, 'REPLICATION_AND_CUTOVER'::text, 'OTHER'::text])),
  CONSTRAINT decision_approval_rule_whose CHECK (whose = ANY (ARRAY['REVIEWERS'::text, 'DOMAIN_OWNERS'::text, 'NAMED'::text]))
);
ALTER TABLE tenant.decision_approval_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_approval_rule FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_approval_rule AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_approval_rule AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.decision_approval_rule TO lockkeeper_app;

CREATE TABLE tenant.decision_approver (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  rule_id uuid NOT NULL,
  member_id uuid NOT NULL,
  CONSTRAINT decision_approver_pk PRIMARY KEY (tenant_id, rule_id, member_id)
);
ALTER TABLE tenant.decision_approver ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_approver FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_approver AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_approver AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.decision_approver TO lockkeeper_app;

CREATE TABLE tenant.decision_comment (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  thread_id uuid,
  part text,
  quote text,
  text text NOT NULL,
  author_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  resolved_by uuid,
  resolved_at timestamp with time zone,
  version integer NOT NULL,
  CONSTRAINT decision_comment_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT decision_comment_answer CHECK (thread_id IS NULL OR part IS NULL AND resolved_at IS NULL),
  CONSTRAINT decision_comment_part CHECK (part = ANY (ARRAY['CONTEXT'::text, 'OPTIONS'::text, 'DECISION'::text, 'CONSEQUENCES'::text, 'CRITIQUE'::text])),
  CONSTRAINT decision_comment_passage CHECK ((part IS NULL) = (quote IS NULL)),
  CONSTRAINT decision_comment_resolved CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
  CONSTRAINT decision_comment_text_not_empty CHECK (text <> ''::text)
);
CREATE INDEX decision_comment_answers ON tenant.decision_comment USING btree (tenant_id, thread_id, id) WHERE (thread_id IS NOT NULL);
CREATE INDEX decision_comment_open ON tenant.decision_comment USING btree (tenant_id, decision_id, id) WHERE ((thread_id IS NULL) AND (resolved_at IS NULL));
CREATE INDEX decision_comment_settled ON tenant.decision_comment USING btree (tenant_id, decision_id, id) WHERE ((thread_id IS NULL) AND (resolved_at IS NOT NULL));
ALTER TABLE tenant.decision_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_comment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_comment AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_comment AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.decision_comment TO lockkeeper_app;

CREATE TABLE tenant.decision_decider (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  member_id uuid NOT NULL,
  CONSTRAINT decision_decider_pk PRIMARY KEY (tenant_id, decision_id, revision, member_id)
);
CREATE INDEX decision_decider_of ON tenant.decision_decider USING btree (tenant_id, member_id);
ALTER TABLE tenant.decision_decider ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_decider FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_decider AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_decider AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_decider TO lockkeeper_app;

CREATE TABLE tenant.decision_domain (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  domain_id uuid NOT NULL,
  alone boolean,
  CONSTRAINT decision_domain_pk PRIMARY KEY (tenant_id, decision_id, revision, domain_id)
);
CREATE INDEX decision_domain_alone ON tenant.decision_domain USING btree (tenant_id, domain_id) WHERE (alone IS NOT FALSE);
CREATE INDEX decision_domain_of ON tenant.decision_domain USING btree (tenant_id, domain_id);
ALTER TABLE tenant.decision_domain ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_domain FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_domain AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_domain AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_domain TO lockkeeper_app;

CREATE TABLE tenant.decision_dry_run (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  tried integer NOT NULL,
  untried integer NOT NULL,
  databases integer NOT NULL,
  databases_untried integer NOT NULL,
  stopped integer NOT NULL,
  told integer NOT NULL,
  found jsonb NOT NULL,
  ended_at timestamp with time zone NOT NULL,
  CONSTRAINT decision_dry_run_pk PRIMARY KEY (tenant_id, decision_id, revision)
);
ALTER TABLE tenant.decision_dry_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_dry_run FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_dry_run AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_dry_run AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_dry_run TO lockkeeper_app;

CREATE TABLE tenant.decision_follower (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  member_id uuid NOT NULL,
  following boolean NOT NULL,
  unread integer DEFAULT 0 NOT NULL,
  mentioned boolean DEFAULT false NOT NULL,
  news text,
  news_by uuid,
  news_at timestamp with time zone,
  CONSTRAINT decision_follower_pk PRIMARY KEY (tenant_id, decision_id, member_id),
  CONSTRAINT decision_follower_news CHECK (news = ANY (ARRAY['COMMENTED'::text, 'ANSWERED'::text, 'RESOLVED'::text, 'REOPENED'::text, 'REVISED'::text, 'APPROVED'::text, 'ACCEPTED'::text, 'WITHDRAWN'::text, 'REJECTED'::text, 'DEPRECATED'::text, 'SUPERSEDED'::text, 'GUARDED'::text, 'UNGUARDED'::text])),
  CONSTRAINT decision_follower_told CHECK (unread = 0 OR news IS NOT NULL AND news_by IS NOT NULL AND news_at IS NOT NULL),
  CONSTRAINT decision_follower_unread CHECK (unread >= 0)
);
CREATE INDEX decision_follower_unread ON tenant.decision_follower USING btree (tenant_id, member_id, news_at, decision_id) WHERE (unread > 0);
ALTER TABLE tenant.decision_follower ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_follower FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_follower AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_follower AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.decision_follower TO lockkeeper_app;

CREATE TABLE tenant.decision_glob (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  pattern text NOT NULL,
  schema_like text NOT NULL,
  name_like text NOT NULL,
  CONSTRAINT decision_glob_pk PRIMARY KEY (tenant_id, pattern),
  CONSTRAINT decision_glob_not_empty CHECK (pattern <> ''::text)
);
ALTER TABLE tenant.decision_glob ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_glob FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_glob AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_glob AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_glob TO lockkeeper_app;

CREATE TABLE tenant.decision_guard (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  rule_id text NOT NULL,
  setting text NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamp with time zone NOT NULL,
  says text DEFAULT ''::text NOT NULL,
  severity text DEFAULT 'WARN'::text NOT NULL,
  tables text[] DEFAULT '{}'::text[] NOT NULL,
  except_tables text[] DEFAULT '{}'::text[] NOT NULL,
  settings jsonb DEFAULT '{}'::jsonb NOT NULL,
  revisions int4multirange DEFAULT '{[1,)}'::int4multirange NOT NULL,
  continues uuid,
  CONSTRAINT decision_guard_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT decision_guard_rule_form CHECK (rule_id ~ '^[a-z][a-z0-9.-]*$'::text),
  CONSTRAINT decision_guard_setting_not_empty CHECK (setting <> ''::text)
);
CREATE INDEX decision_guard_continued ON tenant.decision_guard USING btree (tenant_id, continues) WHERE (continues IS NOT NULL);
CREATE INDEX decision_guard_of_decision ON tenant.decision_guard USING btree (tenant_id, decision_id);
ALTER TABLE tenant.decision_guard ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_guard FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_guard AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_guard AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.decision_guard TO lockkeeper_app;

CREATE TABLE tenant.decision_hand (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  member_id uuid NOT NULL,
  CONSTRAINT decision_hand_pk PRIMARY KEY (tenant_id, decision_id, revision, member_id)
);
ALTER TABLE tenant.decision_hand ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_hand FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_hand AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_hand AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_hand TO lockkeeper_app;

CREATE TABLE tenant.decision_import (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL,
  status text NOT NULL,
  records integer NOT NULL,
  done integer DEFAULT 0 NOT NULL,
  by_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  CONSTRAINT decision_import_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT decision_import_status CHECK (status = ANY (ARRAY['PREVIEWED'::text, 'RUNNING'::text, 'DONE'::text]))
);
CREATE INDEX decision_import_newest ON tenant.decision_import USING btree (tenant_id, at, id);
ALTER TABLE tenant.decision_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_import FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_import AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_import AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.decision_import TO lockkeeper_app;

CREATE TABLE tenant.decision_import_file (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  import_id uuid NOT NULL,
  place integer NOT NULL,
  path text NOT NULL,
  content bytea NOT NULL,
  hash text NOT NULL,
  verdict text NOT NULL,
  layout text,
  title text,
  status text,
  decided_on date,
  successor text,
  notes text[] DEFAULT '{}'::text[] NOT NULL,
  deciders text[] DEFAULT '{}'::text[] NOT NULL,
  consulted text[] DEFAULT '{}'::text[] NOT NULL,
  informed text[] DEFAULT '{}'::text[] NOT NULL,
  tags text[] DEFAULT '{}'::text[] NOT NULL,
  domains text[] DEFAULT '{}'::text[] NOT NULL,
  decision_id uuid,
  revision integer,
  CONSTRAINT decision_import_file_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT decision_import_file_place UNIQUE (tenant_id, import_id, place),
  CONSTRAINT decision_import_file_verdict CHECK (verdict = ANY (ARRAY['NEW'::text, 'REVISED'::text, 'UNCHANGED'::text, 'LEFT'::text, 'NO_RECORD'::text]))
);
CREATE INDEX decision_import_file_decision ON tenant.decision_import_file USING btree (tenant_id, decision_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX decision_import_file_hash ON tenant.decision_import_file USING btree (tenant_id, hash) WHERE (decision_id IS NOT NULL);
CREATE INDEX decision_import_file_path ON tenant.decision_import_file USING btree (tenant_id, path) WHERE (decision_id IS NOT NULL);
ALTER TABLE tenant.decision_import_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_import_file FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_import_file AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_import_file AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.decision_import_file TO lockkeeper_app;

CREATE TABLE tenant.decision_mention (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  comment_id uuid NOT NULL,
  member_id uuid NOT NULL,
  CONSTRAINT decision_mention_pk PRIMARY KEY (tenant_id, comment_id, member_id)
);
ALTER TABLE tenant.decision_mention ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_mention FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_mention AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_mention AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_mention TO lockkeeper_app;

CREATE TABLE tenant.decision_revision (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  title text NOT NULL,
  category text NOT NULL,
  context text NOT NULL,
  options text NOT NULL,
  decision text NOT NULL,
  consequences text NOT NULL,
  critique text NOT NULL,
  review_by date,
  by_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  reason text DEFAULT ''::text NOT NULL,
  CONSTRAINT decision_revision_pk PRIMARY KEY (tenant_id, decision_id, revision),
  CONSTRAINT decision_revision_number CHECK (revision > 0)
);
ALTER TABLE tenant.decision_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_revision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_revision AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_revision AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_revision TO lockkeeper_app;

CREATE TABLE tenant.decision_search (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  number integer NOT NULL,
  words tsvector NOT NULL,
  traits text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT decision_search_pk PRIMARY KEY (tenant_id, decision_id),
  CONSTRAINT decision_search_number_positive CHECK (number > 0)
);
CREATE INDEX decision_search_newest ON tenant.decision_search USING btree (tenant_id, number);
CREATE INDEX decision_search_sought ON tenant.decision_search USING gin (tenant_id, words, traits) WITH (fastupdate=off);
CREATE INDEX decision_search_titles ON tenant.decision_search USING gin (tenant_id, ts_filter(words, '{a}'::"char"[]), traits) WITH (fastupdate=off);
ALTER TABLE tenant.decision_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_search FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_search AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_search AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.decision_search TO lockkeeper_app;

CREATE TABLE tenant.decision_service (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  name_key text NOT NULL,
  name text NOT NULL,
  CONSTRAINT decision_service_pk PRIMARY KEY (tenant_id, decision_id, revision, name_key),
  CONSTRAINT decision_service_name_not_empty CHECK (name <> ''::text)
);
CREATE INDEX decision_service_name ON tenant.decision_service USING btree (tenant_id, name_key);
ALTER TABLE tenant.decision_service ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_service FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_service AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_service AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_service TO lockkeeper_app;

CREATE TABLE tenant.decision_table (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  pattern text NOT NULL,
  schema_like text NOT NULL,
  name_like text NOT NULL,
  CONSTRAINT decision_table_pk PRIMARY KEY (tenant_id, decision_id, revision, pattern),
  CONSTRAINT decision_table_pattern_not_empty CHECK (pattern <> ''::text)
);
CREATE INDEX decision_table_glob ON tenant.decision_table USING btree (tenant_id, pattern);
CREATE INDEX decision_table_name ON tenant.decision_table USING btree (tenant_id, name_like);
CREATE INDEX decision_table_pattern ON tenant.decision_table USING btree (tenant_id) WHERE ((pattern ~~ '%?%'::text) OR ((schema_like ~~ '%\%%'::text) AND (name_like ~~ '%\%%'::text)));
CREATE INDEX decision_table_schema ON tenant.decision_table USING btree (tenant_id, schema_like) WHERE (name_like ~~ '%\%%'::text);
ALTER TABLE tenant.decision_table ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_table FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_table AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_table AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_table TO lockkeeper_app;

CREATE TABLE tenant.decision_transition (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  revision integer NOT NULL,
  from_status text,
  to_status text NOT NULL,
  by_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  reason text DEFAULT ''::text NOT NULL,
  CONSTRAINT decision_transition_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT decision_transition_from CHECK (from_status = ANY (ARRAY['PROPOSED'::text, 'ACCEPTED'::text])),
  CONSTRAINT decision_transition_to CHECK (to_status = ANY (ARRAY['PROPOSED'::text, 'ACCEPTED'::text, 'REJECTED'::text, 'DEPRECATED'::text, 'SUPERSEDED'::text]))
);
CREATE INDEX decision_transition_course ON tenant.decision_transition USING btree (tenant_id, decision_id, id);
ALTER TABLE tenant.decision_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.decision_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.decision_transition AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.decision_transition AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.decision_transition TO lockkeeper_app;

CREATE TABLE tenant.domain (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  description text DEFAULT ''::text NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  CONSTRAINT domain_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT domain_name_unique UNIQUE (tenant_id, name),
  CONSTRAINT domain_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.domain ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.domain FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.domain AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.domain AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.domain TO lockkeeper_app;

CREATE TABLE tenant.domain_owner (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  domain_id uuid NOT NULL,
  member_id uuid NOT NULL,
  CONSTRAINT domain_owner_pk PRIMARY KEY (tenant_id, domain_id, member_id)
);
ALTER TABLE tenant.domain_owner ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.domain_owner FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.domain_owner AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.domain_owner AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.domain_owner TO lockkeeper_app;

CREATE TABLE tenant.environment (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  "position" integer NOT NULL,
  production boolean NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  CONSTRAINT environment_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT environment_name_unique UNIQUE (tenant_id, name),
  CONSTRAINT environment_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.environment ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.environment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.environment AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.environment AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.environment TO lockkeeper_app;

CREATE TABLE tenant.errand (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  chore text NOT NULL,
  target text NOT NULL,
  wanted bigint NOT NULL,
  done bigint DEFAULT 0 NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  last_error text,
  asked_at timestamp with time zone NOT NULL,
  next_at timestamp with time zone,
  done_at timestamp with time zone,
  dead_at timestamp with time zone,
  held_until timestamp with time zone,
  CONSTRAINT errand_pk PRIMARY KEY (tenant_id, chore, target),
  CONSTRAINT errand_done_not_beyond_wanted CHECK (done <= wanted)
);
CREATE INDEX errand_unfinished ON tenant.errand USING btree (tenant_id, asked_at, chore, target) WHERE (done < wanted);
ALTER TABLE tenant.errand ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.errand FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.errand AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.errand AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.errand TO lockkeeper_app;

CREATE TABLE tenant.execution (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  migration_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  environment_id uuid NOT NULL,
  production boolean NOT NULL,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  outcome text NOT NULL,
  duration_ms bigint,
  longest_lock_ms bigint,
  lock_wait_ms bigint,
  rows_affected bigint,
  tool text NOT NULL,
  tool_version text DEFAULT ''::text NOT NULL,
  reported_by uuid NOT NULL,
  reported_at timestamp with time zone NOT NULL,
  idempotency_key text NOT NULL,
  version integer NOT NULL,
  statements jsonb DEFAULT '[]'::jsonb NOT NULL,
  failed_in text DEFAULT ''::text NOT NULL,
  CONSTRAINT execution_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT execution_key_unique UNIQUE (tenant_id, idempotency_key),
  CONSTRAINT execution_duration CHECK (duration_ms >= 0),
  CONSTRAINT execution_ended_unless_running CHECK ((outcome = 'RUNNING'::text) = (ended_at IS NULL)),
  CONSTRAINT execution_ends_after_start CHECK (ended_at >= started_at),
  CONSTRAINT execution_key_not_empty CHECK (idempotency_key <> ''::text),
  CONSTRAINT execution_lock_wait CHECK (lock_wait_ms >= 0),
  CONSTRAINT execution_longest_lock CHECK (longest_lock_ms >= 0),
  CONSTRAINT execution_outcome CHECK (outcome = ANY (ARRAY['RUNNING'::text, 'SUCCEEDED'::text, 'FAILED'::text, 'ROLLED_BACK'::text])),
  CONSTRAINT execution_rows_affected CHECK (rows_affected >= 0),
  CONSTRAINT execution_tool_not_empty CHECK (tool <> ''::text)
);
CREATE INDEX execution_in_production ON tenant.execution USING btree (tenant_id, started_at, id) WHERE production;
CREATE INDEX execution_of_migration ON tenant.execution USING btree (tenant_id, migration_id, started_at, id);
ALTER TABLE tenant.execution ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.execution FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.execution AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.execution AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.execution TO lockkeeper_app;

CREATE TABLE tenant.execution_judgement (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  execution_id uuid NOT NULL,
  objective_id uuid NOT NULL,
  ended_at timestamp with time zone NOT NULL,
  failed boolean NOT NULL,
  duration_missed boolean NOT NULL,
  lock_missed boolean NOT NULL,
  window_missed boolean NOT NULL,
  unmeasured boolean NOT NULL,
  CONSTRAINT execution_judgement_pk PRIMARY KEY (tenant_id, execution_id),
  CONSTRAINT execution_judgement_unmeasured CHECK (NOT (unmeasured AND (failed OR duration_missed OR lock_missed OR window_missed)))
);
CREATE INDEX execution_judgement_ended ON tenant.execution_judgement USING btree (tenant_id, ended_at, execution_id);
ALTER TABLE tenant.execution_judgement ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.execution_judgement FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.execution_judgement AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.execution_judgement AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.execution_judgement TO lockkeeper_app;

CREATE TABLE tenant.execution_objective (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  environment_id uuid NOT NULL,
  kind text NOT NULL,
  tier text NOT NULL,
  duration_ms bigint,
  lock_ms bigint,
  inside_window boolean NOT NULL,
  target numeric(6,4) NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_until timestamp with time zone,
  set_by uuid NOT NULL,
  ended_by uuid,
  CONSTRAINT execution_objective_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT execution_objective_asks CHECK (duration_ms IS NOT NULL OR lock_ms IS NOT NULL OR inside_window),
  CONSTRAINT execution_objective_duration CHECK (duration_ms > 0),
  CONSTRAINT execution_objective_ended CHECK ((valid_until IS NULL) = (ended_by IS NULL)),
  CONSTRAINT execution_objective_kind CHECK (kind = ANY (ARRAY['ANY'::text, 'SCHEMA'::text, 'INDEX'::text, 'DATA'::text])),
  CONSTRAINT execution_objective_lock CHECK (lock_ms >= 0),
  CONSTRAINT execution_objective_order CHECK (valid_until >= valid_from),
  CONSTRAINT execution_objective_target CHECK (target > 0::numeric AND target < 1::numeric),
  CONSTRAINT execution_objective_tier CHECK (tier = ANY (ARRAY['ANY'::text, 'LOW'::text, 'MODERATE'::text, 'HIGH'::text]))
);
CREATE INDEX execution_objective_course ON tenant.execution_objective USING btree (tenant_id, environment_id, valid_from, id);
CREATE UNIQUE INDEX execution_objective_current ON tenant.execution_objective USING btree (tenant_id, environment_id, kind, tier) WHERE (valid_until IS NULL);
ALTER TABLE tenant.execution_objective ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.execution_objective FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.execution_objective AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.execution_objective AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.execution_objective TO lockkeeper_app;

CREATE TABLE tenant.execution_prospect (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  execution_id uuid NOT NULL,
  tier text NOT NULL,
  kind text NOT NULL,
  expected_ms bigint,
  expected_by text NOT NULL,
  CONSTRAINT execution_prospect_pk PRIMARY KEY (tenant_id, execution_id),
  CONSTRAINT execution_prospect_by CHECK (expected_by = ANY (ARRAY['LINTER'::text, 'REHEARSAL'::text, 'EXECUTION'::text])),
  CONSTRAINT execution_prospect_expected CHECK (expected_ms > 0),
  CONSTRAINT execution_prospect_kind CHECK (kind = ANY (ARRAY['SCHEMA'::text, 'INDEX'::text, 'DATA'::text])),
  CONSTRAINT execution_prospect_tier CHECK (tier = ANY (ARRAY['LOW'::text, 'MODERATE'::text, 'HIGH'::text]))
);
ALTER TABLE tenant.execution_prospect ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.execution_prospect FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.execution_prospect AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.execution_prospect AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.execution_prospect TO lockkeeper_app;

CREATE TABLE tenant.execution_report (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  execution_id uuid NOT NULL,
  report_key text NOT NULL,
  ended boolean NOT NULL,
  said_at timestamp with time zone NOT NULL,
  done bigint NOT NULL,
  received_at timestamp with time zone NOT NULL,
  reported_by uuid NOT NULL,
  report jsonb NOT NULL,
  CONSTRAINT execution_report_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT execution_report_once UNIQUE (tenant_id, execution_id, report_key),
  CONSTRAINT execution_report_done CHECK (done >= '-1'::integer),
  CONSTRAINT execution_report_key_not_empty CHECK (report_key <> ''::text)
);
CREATE INDEX execution_report_in_order ON tenant.execution_report USING btree (tenant_id, execution_id, ended, said_at, done, received_at, id);
ALTER TABLE tenant.execution_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.execution_report FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.execution_report AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.execution_report AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.execution_report TO lockkeeper_app;

CREATE TABLE tenant.gate_policy (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  tier text NOT NULL,
  approvals integer NOT NULL,
  domain_owner boolean NOT NULL,
  changed_by uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  CONSTRAINT gate_policy_pk PRIMARY KEY (tenant_id, tier),
  CONSTRAINT gate_policy_approvals CHECK (approvals >= 0 AND approvals <= 10),
  CONSTRAINT gate_policy_tier CHECK (tier = ANY (ARRAY['LOW'::text, 'MODERATE'::text, 'HIGH'::text]))
);
ALTER TABLE tenant.gate_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.gate_policy FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.gate_policy AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.gate_policy AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.gate_policy TO lockkeeper_app;

CREATE TABLE tenant.gate_round (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  round integer NOT NULL,
  after_number integer NOT NULL,
  asked integer NOT NULL,
  total integer NOT NULL,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT gate_round_pk PRIMARY KEY (tenant_id)
);
ALTER TABLE tenant.gate_round ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.gate_round FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.gate_round AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.gate_round AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.gate_round TO lockkeeper_app;

CREATE TABLE tenant.guard_hit (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  guard_id uuid NOT NULL,
  migration_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  severity text NOT NULL,
  state text NOT NULL,
  findings integer NOT NULL,
  script text NOT NULL,
  line integer NOT NULL,
  message text NOT NULL,
  found_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT guard_hit_pk PRIMARY KEY (tenant_id, guard_id, migration_id),
  CONSTRAINT guard_hit_severity CHECK (severity = ANY (ARRAY['INFO'::text, 'WARN'::text, 'ERROR'::text])),
  CONSTRAINT guard_hit_state CHECK (state = ANY (ARRAY['OPEN'::text, 'WAIVED'::text, 'MENDED'::text, 'LIFTED'::text]))
);
CREATE INDEX guard_hit_found ON tenant.guard_hit USING btree (tenant_id, found_at, guard_id, migration_id);
CREATE INDEX guard_hit_newest ON tenant.guard_hit USING btree (tenant_id, guard_id, found_at DESC, migration_id DESC);
CREATE INDEX guard_hit_of_migration ON tenant.guard_hit USING btree (tenant_id, migration_id);
ALTER TABLE tenant.guard_hit ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.guard_hit FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.guard_hit AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.guard_hit AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.guard_hit TO lockkeeper_app;

CREATE TABLE tenant.guard_trial (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  decision_id uuid NOT NULL,
  round integer NOT NULL,
  guards jsonb NOT NULL,
  total integer NOT NULL,
  tried integer NOT NULL,
  untried integer NOT NULL,
  databases integer NOT NULL,
  started_by uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  databases_untried integer DEFAULT 0 NOT NULL,
  migrations integer[],
  surveyed uuid[],
  CONSTRAINT guard_trial_pk PRIMARY KEY (tenant_id, decision_id)
);
ALTER TABLE tenant.guard_trial ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.guard_trial FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.guard_trial AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.guard_trial AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.guard_trial TO lockkeeper_app;

CREATE TABLE tenant.guard_trial_hit (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  guard_id uuid NOT NULL,
  migration_id uuid,
  database_id uuid,
  place text NOT NULL,
  message text NOT NULL,
  CONSTRAINT guard_trial_hit_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT guard_trial_hit_of_one CHECK ((migration_id IS NULL) <> (database_id IS NULL))
);
CREATE INDEX guard_trial_hit_of_guard ON tenant.guard_trial_hit USING btree (tenant_id, decision_id, guard_id, id);
ALTER TABLE tenant.guard_trial_hit ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.guard_trial_hit FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.guard_trial_hit AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.guard_trial_hit AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.guard_trial_hit TO lockkeeper_app;

CREATE TABLE tenant.holiday (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  day date NOT NULL,
  name text NOT NULL,
  CONSTRAINT holiday_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT holiday_day_unique UNIQUE (tenant_id, day),
  CONSTRAINT holiday_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.holiday ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.holiday FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.holiday AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.holiday AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.holiday TO lockkeeper_app;

CREATE TABLE tenant.incident (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  severity text NOT NULL,
  impact_started timestamp with time zone NOT NULL,
  detected timestamp with time zone,
  mitigated timestamp with time zone,
  restored timestamp with time zone,
  service text DEFAULT ''::text NOT NULL,
  database_id uuid,
  description text DEFAULT ''::text NOT NULL,
  cause text,
  certainty text,
  cause_by uuid,
  cause_at timestamp with time zone,
  reported_by uuid NOT NULL,
  reported_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  source text,
  source_id text,
  responders integer,
  responder_hours numeric(9,2),
  other_cost numeric(14,2),
  import_id uuid,
  reopened_at timestamp with time zone,
  CONSTRAINT incident_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT incident_number_unique UNIQUE (tenant_id, number),
  CONSTRAINT incident_cause CHECK (cause = ANY (ARRAY['SCHEMA_FLAW'::text, 'QUERY_FLAW'::text, 'MIGRATION_FLAW'::text, 'NOT_DATABASE'::text])),
  CONSTRAINT incident_cause_whole CHECK (num_nonnulls(cause, certainty, cause_by, cause_at) = ANY (ARRAY[0, 4])),
  CONSTRAINT incident_certainty CHECK (certainty = ANY (ARRAY['SUSPECTED'::text, 'CONFIRMED'::text])),
  CONSTRAINT incident_course CHECK (detected >= impact_started AND mitigated >= impact_started AND restored >= impact_started AND restored >= mitigated),
  CONSTRAINT incident_other_cost CHECK (other_cost >= 0::numeric),
  CONSTRAINT incident_responder_hours CHECK (responder_hours >= 0::numeric),
  CONSTRAINT incident_responders CHECK (responders >= 0),
  CONSTRAINT incident_severity CHECK (severity = ANY (ARRAY['CRITICAL'::text, 'MAJOR'::text, 'MINOR'::text])),
  CONSTRAINT incident_source_not_empty CHECK (source <> ''::text AND source_id <> ''::text),
  CONSTRAINT incident_source_whole CHECK (num_nonnulls(source, source_id) = ANY (ARRAY[0, 2])),
  CONSTRAINT incident_title_not_empty CHECK (title <> ''::text)
);
CREATE INDEX incident_imported ON tenant.incident USING btree (tenant_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX incident_newest ON tenant.incident USING btree (tenant_id, impact_started DESC, number DESC);
CREATE UNIQUE INDEX incident_source_once ON tenant.incident USING btree (tenant_id, source, source_id);
ALTER TABLE tenant.incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.incident TO lockkeeper_app;

CREATE TABLE tenant.incident_entry (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  incident_id uuid NOT NULL,
  kind text NOT NULL,
  text text DEFAULT ''::text NOT NULL,
  actor_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  happened_at timestamp with time zone,
  CONSTRAINT incident_entry_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT incident_entry_kind CHECK (kind = ANY (ARRAY['REPORTED'::text, 'CHANGED'::text, 'SUSPECTED'::text, 'CONFIRMED'::text, 'LINKED'::text, 'UNLINKED'::text, 'NOTED'::text]))
);
CREATE INDEX incident_entry_of ON tenant.incident_entry USING btree (tenant_id, incident_id, at, id);
ALTER TABLE tenant.incident_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident_entry AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident_entry AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.incident_entry TO lockkeeper_app;

CREATE TABLE tenant.incident_hook (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  database_id uuid,
  secret bytea,
  renewed_by uuid NOT NULL,
  renewed_at timestamp with time zone NOT NULL,
  CONSTRAINT incident_hook_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT incident_hook_name_unique UNIQUE (tenant_id, name),
  CONSTRAINT incident_hook_kind CHECK (kind = ANY (ARRAY['PAGERDUTY'::text, 'OPSGENIE'::text, 'ALERTMANAGER'::text, 'GENERIC'::text])),
  CONSTRAINT incident_hook_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.incident_hook ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident_hook FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident_hook AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident_hook AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.incident_hook TO lockkeeper_app;

CREATE TABLE tenant.incident_mapping (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  hook_id uuid NOT NULL,
  version integer NOT NULL,
  parts jsonb NOT NULL,
  saved_by uuid NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  CONSTRAINT incident_mapping_pk PRIMARY KEY (tenant_id, hook_id, version),
  CONSTRAINT incident_mapping_version CHECK (version > 0)
);
ALTER TABLE tenant.incident_mapping ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident_mapping FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident_mapping AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident_mapping AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.incident_mapping TO lockkeeper_app;

CREATE TABLE tenant.incident_message (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  hook_id uuid NOT NULL,
  body bytea NOT NULL,
  length integer NOT NULL,
  received_at timestamp with time zone NOT NULL,
  outcome text,
  reason text,
  reason_about text[] DEFAULT '{}'::text[] NOT NULL,
  told integer[] DEFAULT '{}'::integer[] NOT NULL,
  mapping_version integer,
  CONSTRAINT incident_message_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT incident_message_outcome CHECK (outcome = ANY (ARRAY['TOLD'::text, 'NOTHING'::text, 'KEPT'::text, 'DISCARDED'::text])),
  CONSTRAINT incident_message_reason CHECK ((outcome = 'KEPT'::text) = (reason IS NOT NULL))
);
CREATE INDEX incident_message_kept ON tenant.incident_message USING btree (tenant_id, hook_id, received_at DESC, id DESC) WHERE (outcome = 'KEPT'::text);
CREATE INDEX incident_message_newest ON tenant.incident_message USING btree (tenant_id, hook_id, received_at DESC, id DESC);
CREATE INDEX incident_message_old ON tenant.incident_message USING btree (tenant_id, received_at) WHERE (outcome IS NOT NULL);
CREATE INDEX incident_message_waiting ON tenant.incident_message USING btree (tenant_id, hook_id, received_at, id) WHERE (outcome IS NULL);
ALTER TABLE tenant.incident_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident_message FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident_message AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident_message AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.incident_message TO lockkeeper_app;

CREATE TABLE tenant.incident_migration (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  incident_id uuid NOT NULL,
  migration_id uuid NOT NULL,
  causal boolean NOT NULL,
  linked_by uuid NOT NULL,
  linked_at timestamp with time zone NOT NULL,
  CONSTRAINT incident_migration_pk PRIMARY KEY (tenant_id, incident_id, migration_id)
);
CREATE INDEX incident_migration_of ON tenant.incident_migration USING btree (tenant_id, migration_id);
ALTER TABLE tenant.incident_migration ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident_migration FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident_migration AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident_migration AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.incident_migration TO lockkeeper_app;

CREATE TABLE tenant.incident_search (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  incident_id uuid NOT NULL,
  number integer NOT NULL,
  words tsvector NOT NULL,
  CONSTRAINT incident_search_pk PRIMARY KEY (tenant_id, incident_id),
  CONSTRAINT incident_search_number_positive CHECK (number > 0)
);
CREATE INDEX incident_search_words ON tenant.incident_search USING gin (tenant_id, words);
ALTER TABLE tenant.incident_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident_search FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident_search AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident_search AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.incident_search TO lockkeeper_app;

CREATE TABLE tenant.incident_table (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  incident_id uuid NOT NULL,
  table_name text NOT NULL,
  CONSTRAINT incident_table_pk PRIMARY KEY (tenant_id, incident_id, table_name),
  CONSTRAINT incident_table_name_not_empty CHECK (table_name <> ''::text)
);
ALTER TABLE tenant.incident_table ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident_table FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident_table AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident_table AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.incident_table TO lockkeeper_app;

CREATE TABLE tenant.incident_tag (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  added_by uuid NOT NULL,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT incident_tag_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT incident_tag_name_unique UNIQUE (tenant_id, name),
  CONSTRAINT incident_tag_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.incident_tag ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident_tag FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident_tag AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident_tag AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.incident_tag TO lockkeeper_app;

CREATE TABLE tenant.incident_tagged (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  incident_id uuid NOT NULL,
  tag text NOT NULL,
  tagged_by uuid NOT NULL,
  tagged_at timestamp with time zone NOT NULL,
  CONSTRAINT incident_tagged_pk PRIMARY KEY (tenant_id, incident_id, tag),
  CONSTRAINT incident_tagged_not_empty CHECK (tag <> ''::text)
);
ALTER TABLE tenant.incident_tagged ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.incident_tagged FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.incident_tagged AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.incident_tagged AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.incident_tagged TO lockkeeper_app;

CREATE TABLE tenant.insight_blame (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  incident_id uuid NOT NULL,
  migration_id uuid NOT NULL,
  CONSTRAINT insight_blame_pk PRIMARY KEY (tenant_id, incident_id, migration_id)
);
CREATE INDEX insight_blame_of ON tenant.insight_blame USING btree (tenant_id, migration_id);
ALTER TABLE tenant.insight_blame ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.insight_blame FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.insight_blame AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.insight_blame AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.insight_blame TO lockkeeper_app;

CREATE TABLE tenant.insight_execution (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  execution_id uuid NOT NULL,
  migration_id uuid NOT NULL,
  outcome text NOT NULL,
  ended_at timestamp with time zone NOT NULL,
  CONSTRAINT insight_execution_pk PRIMARY KEY (tenant_id, execution_id),
  CONSTRAINT insight_execution_outcome CHECK (outcome = ANY (ARRAY['SUCCEEDED'::text, 'FAILED'::text, 'ROLLED_BACK'::text]))
);
CREATE INDEX insight_execution_ended ON tenant.insight_execution USING btree (tenant_id, ended_at, execution_id);
ALTER TABLE tenant.insight_execution ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.insight_execution FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.insight_execution AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.insight_execution AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.insight_execution TO lockkeeper_app;

CREATE TABLE tenant.insight_incident (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  incident_id uuid NOT NULL,
  number integer NOT NULL,
  impact_started timestamp with time zone NOT NULL,
  restored timestamp with time zone,
  cause text,
  database_id uuid,
  confirmed boolean DEFAULT false NOT NULL,
  CONSTRAINT insight_incident_pk PRIMARY KEY (tenant_id, incident_id),
  CONSTRAINT insight_incident_cause CHECK (cause = ANY (ARRAY['SCHEMA_FLAW'::text, 'QUERY_FLAW'::text, 'MIGRATION_FLAW'::text, 'NOT_DATABASE'::text]))
);
CREATE INDEX insight_incident_began ON tenant.insight_incident USING btree (tenant_id, impact_started, number);
CREATE INDEX insight_incident_lasting ON tenant.insight_incident USING btree (tenant_id, impact_started, number) WHERE (restored IS NULL);
CREATE INDEX insight_incident_restored ON tenant.insight_incident USING btree (tenant_id, restored, number) WHERE (restored IS NOT NULL);
ALTER TABLE tenant.insight_incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.insight_incident FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.insight_incident AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.insight_incident AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.insight_incident TO lockkeeper_app;

CREATE TABLE tenant.insight_lead_time (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  migration_id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  database_id uuid NOT NULL,
  tier text NOT NULL,
  author_kind text NOT NULL,
  first_review timestamp with time zone,
  t0 timestamp with time zone NOT NULL,
  t1 timestamp with time zone,
  t2 timestamp with time zone,
  t3 timestamp with time zone,
  t4 timestamp with time zone,
  t5 timestamp with time zone,
  held_by_reviewer bigint,
  held_by_author bigint,
  held_otherwise bigint,
  rounds integer,
  CONSTRAINT insight_lead_time_pk PRIMARY KEY (tenant_id, migration_id),
  CONSTRAINT insight_lead_time_author_kind CHECK (author_kind = ANY (ARRAY['HUMAN'::text, 'AGENT'::text])),
  CONSTRAINT insight_lead_time_tier CHECK (tier = ANY (ARRAY['LOW'::text, 'MODERATE'::text, 'HIGH'::text]))
);
CREATE INDEX insight_lead_time_approved ON tenant.insight_lead_time USING btree (tenant_id, t3, number) WHERE (t3 IS NOT NULL);
CREATE INDEX insight_lead_time_ended ON tenant.insight_lead_time USING btree (tenant_id, t5, number) WHERE (t5 IS NOT NULL);
ALTER TABLE tenant.insight_lead_time ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.insight_lead_time FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.insight_lead_time AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.insight_lead_time AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.insight_lead_time TO lockkeeper_app;

CREATE TABLE tenant.insight_mail (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  rhythm text NOT NULL,
  zone text NOT NULL,
  sent_for date NOT NULL,
  off_secret text NOT NULL,
  CONSTRAINT insight_mail_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT insight_mail_off_unique UNIQUE (tenant_id, off_secret),
  CONSTRAINT insight_mail_name_not_empty CHECK (name <> ''::text),
  CONSTRAINT insight_mail_rhythm CHECK (rhythm = ANY (ARRAY['WEEKLY'::text, 'MONTHLY'::text]))
);
CREATE INDEX insight_mail_of_member ON tenant.insight_mail USING btree (tenant_id, member_id);
ALTER TABLE tenant.insight_mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.insight_mail FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.insight_mail AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.insight_mail AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.insight_mail TO lockkeeper_app;

CREATE TABLE tenant.insight_upkeep (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  formula integer NOT NULL,
  check_table text NOT NULL,
  check_after uuid NOT NULL,
  check_done bigint NOT NULL,
  passed_at timestamp with time zone,
  passed bigint,
  wrong bigint NOT NULL,
  wrong_example text,
  wrong_at timestamp with time zone,
  rebuild_table text,
  rebuild_after uuid NOT NULL,
  rebuild_done bigint NOT NULL,
  rebuild_of bigint NOT NULL,
  rebuild_asked timestamp with time zone,
  rebuilt_at timestamp with time zone,
  CONSTRAINT insight_upkeep_pk PRIMARY KEY (tenant_id),
  CONSTRAINT insight_upkeep_example CHECK ((wrong = 0) = (wrong_example IS NULL)),
  CONSTRAINT insight_upkeep_wrong CHECK (wrong >= 0)
);
ALTER TABLE tenant.insight_upkeep ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.insight_upkeep FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.insight_upkeep AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.insight_upkeep AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.insight_upkeep TO lockkeeper_app;

CREATE TABLE tenant.insight_view (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  CONSTRAINT insight_view_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT insight_view_name_unique UNIQUE (tenant_id, member_id, name),
  CONSTRAINT insight_view_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.insight_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.insight_view FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.insight_view AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.insight_view AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.insight_view TO lockkeeper_app;

CREATE TABLE tenant.jira_comment (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  issue_key text NOT NULL,
  migration_id uuid NOT NULL,
  words text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  touched_at timestamp with time zone,
  written_at timestamp with time zone,
  CONSTRAINT jira_comment_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT jira_comment_key_form CHECK (issue_key ~ '^[A-Z][A-Z0-9_]+-[1-9][0-9]*$'::text),
  CONSTRAINT jira_comment_words_not_empty CHECK (words <> ''::text)
);
CREATE INDEX jira_comment_of_migration ON tenant.jira_comment USING btree (tenant_id, migration_id);
CREATE INDEX jira_comment_waiting ON tenant.jira_comment USING btree (tenant_id, issue_key, asked_at) WHERE (written_at IS NULL);
ALTER TABLE tenant.jira_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_comment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_comment AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_comment AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.jira_comment TO lockkeeper_app;

CREATE TABLE tenant.jira_connection (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  base_url text NOT NULL,
  account_email text NOT NULL,
  secret bytea NOT NULL,
  state text NOT NULL,
  reason text,
  state_since timestamp with time zone NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  account_id text,
  leaving_since timestamp with time zone,
  shows_label boolean DEFAULT true NOT NULL,
  comments boolean DEFAULT false NOT NULL,
  field_id text,
  field_options text[],
  resume_at timestamp with time zone,
  sign_in text DEFAULT 'SITE'::text NOT NULL,
  client_id text DEFAULT ''::text NOT NULL,
  deployments boolean DEFAULT false NOT NULL,
  CONSTRAINT jira_connection_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT jira_connection_name_unique UNIQUE (tenant_id, name),
  CONSTRAINT jira_connection_base_url_form CHECK (base_url ~ '^https?://[^/?#@]+(/[^?#]*)?[^/]$'::text),
  CONSTRAINT jira_connection_cloud_alone CHECK (kind = 'CLOUD'::text OR sign_in = 'SITE'::text),
  CONSTRAINT jira_connection_field_id_form CHECK (field_id ~ '^customfield_[0-9]{1,18}$'::text),
  CONSTRAINT jira_connection_field_options CHECK ((field_id IS NULL) = (field_options IS NULL) AND cardinality(field_options) = 3),
  CONSTRAINT jira_connection_kind_known CHECK (kind = ANY (ARRAY['CLOUD'::text, 'DATA_CENTER'::text])),
  CONSTRAINT jira_connection_name_not_empty CHECK (name <> ''::text),
  CONSTRAINT jira_connection_paused_has_reason CHECK ((state = 'PAUSED'::text) = (reason IS NOT NULL)),
  CONSTRAINT jira_connection_sign_in CHECK (sign_in = ANY (ARRAY['SITE'::text, 'GATEWAY'::text, 'CLIENT'::text, 'CONSENT'::text])),
  CONSTRAINT jira_connection_signs_in CHECK (
CASE
    WHEN sign_in = ANY (ARRAY['CLIENT'::text, 'CONSENT'::text]) THEN client_id <> ''::text
    ELSE kind = 'DATA_CENTER'::text OR account_email ~~ '%@%'::text
END),
  CONSTRAINT jira_connection_state CHECK (state = ANY (ARRAY['ACTIVE'::text, 'PAUSED'::text]))
);
ALTER TABLE tenant.jira_connection ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_connection FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_connection AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_connection AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.jira_connection TO lockkeeper_app;

CREATE TABLE tenant.jira_connection_project (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  project_key text NOT NULL,
  connection_id uuid NOT NULL,
  CONSTRAINT jira_connection_project_pk PRIMARY KEY (tenant_id, project_key),
  CONSTRAINT jira_connection_project_key_form CHECK (project_key = '*'::text OR project_key ~ '^[A-Z][A-Z0-9_]+$'::text)
);
CREATE INDEX jira_connection_project_of ON tenant.jira_connection_project USING btree (tenant_id, connection_id, project_key);
ALTER TABLE tenant.jira_connection_project ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_connection_project FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_connection_project AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_connection_project AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.jira_connection_project TO lockkeeper_app;

CREATE TABLE tenant.jira_deployment (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  migration_id uuid NOT NULL,
  connection_id uuid NOT NULL,
  fingerprint text NOT NULL,
  CONSTRAINT jira_deployment_pk PRIMARY KEY (tenant_id, migration_id, connection_id)
);
CREATE INDEX jira_deployment_of ON tenant.jira_deployment USING btree (tenant_id, connection_id);
ALTER TABLE tenant.jira_deployment ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_deployment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_deployment AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_deployment AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.jira_deployment TO lockkeeper_app;

CREATE TABLE tenant.jira_hook (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  connection_id uuid NOT NULL,
  kind text NOT NULL,
  secret bytea,
  renewed_by uuid NOT NULL,
  renewed_at timestamp with time zone NOT NULL,
  received_at timestamp with time zone,
  registered_until timestamp with time zone,
  CONSTRAINT jira_hook_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT jira_hook_once UNIQUE (tenant_id, connection_id, kind),
  CONSTRAINT jira_hook_kind_known CHECK (kind = ANY (ARRAY['WEBHOOK'::text, 'AUTOMATION'::text, 'APP'::text])),
  CONSTRAINT jira_hook_secret CHECK ((kind = 'APP'::text) = (secret IS NULL))
);
ALTER TABLE tenant.jira_hook ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_hook FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_hook AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_hook AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.jira_hook TO lockkeeper_app;

CREATE TABLE tenant.jira_incident_query (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  connection_id uuid NOT NULL,
  issue_type text NOT NULL,
  jql text NOT NULL,
  set_by uuid NOT NULL,
  seen_until timestamp with time zone NOT NULL,
  begun_at timestamp with time zone,
  ended_at timestamp with time zone,
  token text,
  looked_at integer DEFAULT 0 NOT NULL,
  fresh text[] DEFAULT '{}'::text[] NOT NULL,
  refused text[] DEFAULT '{}'::text[] NOT NULL,
  trouble text,
  version integer DEFAULT 0 NOT NULL,
  CONSTRAINT jira_incident_query_pk PRIMARY KEY (tenant_id, connection_id),
  CONSTRAINT jira_incident_query_asks CHECK (issue_type <> ''::text OR jql <> ''::text),
  CONSTRAINT jira_incident_query_issue_type_length CHECK (char_length(issue_type) <= 100),
  CONSTRAINT jira_incident_query_jql_length CHECK (char_length(jql) <= 2000),
  CONSTRAINT jira_incident_query_looked_at CHECK (looked_at >= 0)
);
ALTER TABLE tenant.jira_incident_query ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_incident_query FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_incident_query AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_incident_query AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.jira_incident_query TO lockkeeper_app;

CREATE TABLE tenant.jira_issue (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  issue_key text NOT NULL,
  connection_id uuid NOT NULL,
  type_id text,
  type_name text NOT NULL,
  read_at timestamp with time zone NOT NULL,
  issue_id text,
  summary text,
  status_name text,
  status_category text,
  assignee text,
  priority text,
  labels text[] DEFAULT '{}'::text[] NOT NULL,
  updated_at timestamp with time zone,
  unreachable_since timestamp with time zone,
  gone_at timestamp with time zone,
  sought_at timestamp with time zone,
  field_id text,
  history_at timestamp with time zone,
  CONSTRAINT jira_issue_pk PRIMARY KEY (tenant_id, issue_key),
  CONSTRAINT jira_issue_gone_is_unreachable CHECK (gone_at IS NULL OR unreachable_since IS NOT NULL),
  CONSTRAINT jira_issue_key_form CHECK (issue_key ~ '^[A-Z][A-Z0-9_]+-[1-9][0-9]*$'::text),
  CONSTRAINT jira_issue_status_category CHECK (status_category = ANY (ARRAY['TO_DO'::text, 'IN_PROGRESS'::text, 'DONE'::text])),
  CONSTRAINT jira_issue_type_name_not_empty CHECK (type_name <> ''::text)
);
CREATE INDEX jira_issue_by_id ON tenant.jira_issue USING btree (tenant_id, connection_id, issue_id) WHERE (issue_id IS NOT NULL);
CREATE INDEX jira_issue_of_connection ON tenant.jira_issue USING btree (tenant_id, connection_id);
ALTER TABLE tenant.jira_issue ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_issue FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_issue AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_issue AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.jira_issue TO lockkeeper_app;

CREATE TABLE tenant.jira_issue_link (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  issue_key text NOT NULL,
  migration_id uuid NOT NULL,
  noted integer NOT NULL,
  connection_id uuid,
  issue_id text,
  global_id text,
  touched_at timestamp with time zone,
  fingerprint text,
  tier text,
  title text,
  written_at timestamp with time zone,
  moved_at timestamp with time zone,
  CONSTRAINT jira_issue_link_pk PRIMARY KEY (tenant_id, issue_key, migration_id),
  CONSTRAINT jira_issue_link_global_id_length CHECK (length(global_id) <= 255),
  CONSTRAINT jira_issue_link_key_form CHECK (issue_key ~ '^[A-Z][A-Z0-9_]+-[1-9][0-9]*$'::text),
  CONSTRAINT jira_issue_link_tier CHECK (tier = ANY (ARRAY['LOW'::text, 'MODERATE'::text, 'HIGH'::text])),
  CONSTRAINT jira_issue_link_written_whole CHECK (written_at IS NULL OR title IS NOT NULL AND tier IS NOT NULL)
);
CREATE INDEX jira_issue_link_of_connection ON tenant.jira_issue_link USING btree (tenant_id, connection_id) WHERE (connection_id IS NOT NULL);
CREATE INDEX jira_issue_link_of_migration ON tenant.jira_issue_link USING btree (tenant_id, migration_id, issue_key);
ALTER TABLE tenant.jira_issue_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_issue_link FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_issue_link AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_issue_link AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.jira_issue_link TO lockkeeper_app;

CREATE TABLE tenant.jira_news (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  hook_id uuid NOT NULL,
  identifier text,
  event text NOT NULL,
  issue_id text NOT NULL,
  issue_key text,
  author text,
  fields text[] NOT NULL,
  issue_updated_at timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  outcome text,
  CONSTRAINT jira_news_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT jira_news_once UNIQUE (tenant_id, hook_id, identifier),
  CONSTRAINT jira_news_event_not_empty CHECK (event <> ''::text),
  CONSTRAINT jira_news_identifier_length CHECK (length(identifier) <= 255),
  CONSTRAINT jira_news_issue_id_form CHECK (issue_id ~ '^[0-9]{1,19}$'::text),
  CONSTRAINT jira_news_outcome CHECK (outcome = ANY (ARRAY['READ'::text, 'GONE'::text, 'KNOWN'::text, 'OURS'::text, 'FOREIGN'::text]))
);
CREATE INDEX jira_news_newest ON tenant.jira_news USING btree (tenant_id, hook_id, received_at);
CREATE INDEX jira_news_waiting ON tenant.jira_news USING btree (tenant_id, hook_id, issue_id) WHERE (outcome IS NULL);
ALTER TABLE tenant.jira_news ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_news FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_news AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_news AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.jira_news TO lockkeeper_app;

CREATE TABLE tenant.jira_pass (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  connection_id uuid NOT NULL,
  site text,
  access_token bytea,
  refresh_token bytea,
  access_ends_at timestamp with time zone,
  leased_until timestamp with time zone,
  CONSTRAINT jira_pass_pk PRIMARY KEY (tenant_id, connection_id),
  CONSTRAINT jira_pass_ends CHECK ((access_token IS NULL) = (access_ends_at IS NULL)),
  CONSTRAINT jira_pass_site_form CHECK (site ~ '^[A-Za-z0-9-]{1,100}$'::text)
);
ALTER TABLE tenant.jira_pass ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_pass FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_pass AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_pass AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.jira_pass TO lockkeeper_app;

CREATE TABLE tenant.jira_sweep (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  connection_id uuid NOT NULL,
  project_key text NOT NULL,
  seen_until timestamp with time zone NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  token text,
  looked_at integer DEFAULT 0 NOT NULL,
  found text[] DEFAULT '{}'::text[] NOT NULL,
  trouble text,
  CONSTRAINT jira_sweep_pk PRIMARY KEY (tenant_id, connection_id, project_key),
  CONSTRAINT jira_sweep_looked_at CHECK (looked_at >= 0),
  CONSTRAINT jira_sweep_project_key_form CHECK (project_key ~ '^[A-Z][A-Z0-9_]+$'::text)
);
ALTER TABLE tenant.jira_sweep ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_sweep FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_sweep AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_sweep AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.jira_sweep TO lockkeeper_app;

CREATE TABLE tenant.jira_transition (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  connection_id uuid NOT NULL,
  issue_id text NOT NULL,
  change_id text NOT NULL,
  at timestamp with time zone NOT NULL,
  from_status text,
  to_status text NOT NULL,
  from_category text,
  to_category text,
  CONSTRAINT jira_transition_pk PRIMARY KEY (tenant_id, connection_id, issue_id, change_id),
  CONSTRAINT jira_transition_change_id_length CHECK (length(change_id) <= 100),
  CONSTRAINT jira_transition_from_category CHECK (from_category = ANY (ARRAY['TO_DO'::text, 'IN_PROGRESS'::text, 'DONE'::text])),
  CONSTRAINT jira_transition_issue_id_form CHECK (issue_id ~ '^[0-9]{1,19}$'::text),
  CONSTRAINT jira_transition_to_category CHECK (to_category = ANY (ARRAY['TO_DO'::text, 'IN_PROGRESS'::text, 'DONE'::text]))
);
ALTER TABLE tenant.jira_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.jira_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.jira_transition AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.jira_transition AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.jira_transition TO lockkeeper_app;

CREATE TABLE tenant.line_comment (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  migration_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  parent_id uuid,
  author_id uuid NOT NULL,
  script text NOT NULL,
  line integer NOT NULL,
  line_text text NOT NULL,
  text text NOT NULL,
  at timestamp with time zone NOT NULL,
  resolved_by uuid,
  resolved_at timestamp with time zone,
  version integer NOT NULL,
  draft boolean DEFAULT false NOT NULL,
  last_line integer,
  suggestion text,
  now_line integer,
  outdated_in integer,
  taken_in integer,
  CONSTRAINT line_comment_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT line_comment_last_line CHECK (last_line >= line),
  CONSTRAINT line_comment_line CHECK (line > 0),
  CONSTRAINT line_comment_resolved CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
  CONSTRAINT line_comment_suggests CHECK (suggestion IS NULL OR last_line IS NOT NULL AND parent_id IS NULL),
  CONSTRAINT line_comment_taken CHECK (taken_in IS NULL OR suggestion IS NOT NULL AND NOT draft),
  CONSTRAINT line_comment_text_not_empty CHECK (text <> ''::text)
);
CREATE INDEX line_comment_draft ON tenant.line_comment USING btree (tenant_id, migration_id, author_id) WHERE draft;
CREATE INDEX line_comment_of_migration ON tenant.line_comment USING btree (tenant_id, migration_id, at, id);
CREATE INDEX line_comment_of_revision ON tenant.line_comment USING btree (tenant_id, revision_id, at, id);
ALTER TABLE tenant.line_comment ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.line_comment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.line_comment AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.line_comment AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.line_comment TO lockkeeper_app;

CREATE TABLE tenant.lint_settings_version (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  version integer NOT NULL,
  settings jsonb NOT NULL,
  note text DEFAULT ''::text NOT NULL,
  saved_by uuid NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  CONSTRAINT lint_settings_version_pk PRIMARY KEY (tenant_id, version),
  CONSTRAINT lint_settings_version_positive CHECK (version > 0)
);
ALTER TABLE tenant.lint_settings_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.lint_settings_version FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.lint_settings_version AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.lint_settings_version AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.lint_settings_version TO lockkeeper_app;

CREATE TABLE tenant.member (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  user_id uuid,
  owner_id uuid,
  name text NOT NULL,
  role text NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  model text,
  CONSTRAINT member_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT member_user_unique UNIQUE (tenant_id, user_id),
  CONSTRAINT member_agent_has_owner CHECK ((kind = 'AGENT'::text) = (owner_id IS NOT NULL)),
  CONSTRAINT member_agent_role CHECK (kind = 'HUMAN'::text OR (role = ANY (ARRAY['ENGINEER'::text, 'VIEWER'::text]))),
  CONSTRAINT member_human_has_user CHECK ((kind = 'HUMAN'::text) = (user_id IS NOT NULL)),
  CONSTRAINT member_kind CHECK (kind = ANY (ARRAY['HUMAN'::text, 'AGENT'::text])),
  CONSTRAINT member_name_not_empty CHECK (name <> ''::text),
  CONSTRAINT member_role CHECK (role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'REVIEWER'::text, 'ENGINEER'::text, 'VIEWER'::text]))
);
CREATE INDEX member_name ON tenant.member USING btree (tenant_id, name, id);
ALTER TABLE tenant.member ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.member FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.member AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.member AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.member TO lockkeeper_app;

CREATE TABLE tenant.migration (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  database_id uuid NOT NULL,
  author_id uuid NOT NULL,
  author_kind text NOT NULL,
  answerable_id uuid NOT NULL,
  jira_issue text,
  repository text,
  branch text,
  status text NOT NULL,
  tier text NOT NULL,
  verdict text NOT NULL,
  revision_id uuid NOT NULL,
  revision_number integer NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  scheduled_for timestamp with time zone,
  agent_model text,
  turn text,
  agent_wrote boolean DEFAULT false NOT NULL,
  waits_for text,
  CONSTRAINT migration_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT migration_number_unique UNIQUE (tenant_id, number),
  CONSTRAINT migration_author_kind CHECK (author_kind = ANY (ARRAY['HUMAN'::text, 'AGENT'::text])),
  CONSTRAINT migration_jira_issue_form CHECK (jira_issue ~ '^[A-Z][A-Z0-9_]+-[1-9][0-9]*$'::text),
  CONSTRAINT migration_source_whole CHECK ((repository IS NULL) = (branch IS NULL)),
  CONSTRAINT migration_status CHECK (status = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'APPROVED'::text, 'SCHEDULED'::text, 'EXECUTING'::text, 'DONE'::text, 'REJECTED'::text, 'WITHDRAWN'::text, 'FAILED'::text, 'ROLLED_BACK'::text])),
  CONSTRAINT migration_tier CHECK (tier = ANY (ARRAY['LOW'::text, 'MODERATE'::text, 'HIGH'::text])),
  CONSTRAINT migration_title_not_empty CHECK (title <> ''::text),
  CONSTRAINT migration_verdict CHECK (verdict = ANY (ARRAY['OPEN'::text, 'WAITING'::text, 'BLOCKED'::text]))
);
CREATE INDEX migration_newest ON tenant.migration USING btree (tenant_id, opened_at DESC, number DESC);
CREATE INDEX migration_of_author ON tenant.migration USING btree (tenant_id, author_id, changed_at);
CREATE INDEX migration_of_issue ON tenant.migration USING btree (tenant_id, jira_issue) WHERE (jira_issue IS NOT NULL);
CREATE INDEX migration_planned ON tenant.migration USING btree (tenant_id, scheduled_for) WHERE (scheduled_for IS NOT NULL);
CREATE UNIQUE INDEX migration_source_open ON tenant.migration USING btree (tenant_id, repository, branch) WHERE ((repository IS NOT NULL) AND (status <> ALL (ARRAY['DONE'::text, 'REJECTED'::text, 'WITHDRAWN'::text, 'FAILED'::text, 'ROLLED_BACK'::text])));
CREATE INDEX migration_under_way ON tenant.migration USING btree (tenant_id, database_id, number) WHERE (status = ANY (ARRAY['IN_REVIEW'::text, 'APPROVED'::text, 'SCHEDULED'::text, 'EXECUTING'::text]));
ALTER TABLE tenant.migration ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.migration TO lockkeeper_app;

CREATE TABLE tenant.migration_assessment (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  revision_id uuid NOT NULL,
  number integer NOT NULL,
  model_version integer NOT NULL,
  policy_version integer NOT NULL,
  inputs jsonb NOT NULL,
  report jsonb,
  assessment jsonb,
  reason text DEFAULT ''::text NOT NULL,
  assessed_by uuid,
  assessed_at timestamp with time zone NOT NULL,
  guards_hash text,
  CONSTRAINT migration_assessment_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT migration_assessment_number_unique UNIQUE (tenant_id, revision_id, number),
  CONSTRAINT migration_assessment_number CHECK (number > 0),
  CONSTRAINT migration_assessment_whole CHECK ((report IS NULL) = (assessment IS NULL))
);
ALTER TABLE tenant.migration_assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_assessment FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_assessment AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_assessment AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_assessment TO lockkeeper_app;

CREATE TABLE tenant.migration_discharge (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  migration_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  content_hash text NOT NULL,
  kind text NOT NULL,
  script text NOT NULL,
  statement integer NOT NULL,
  reason text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT migration_discharge_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT migration_discharge_once UNIQUE (tenant_id, revision_id, kind, script, statement),
  CONSTRAINT migration_discharge_kind CHECK (kind = ANY (ARRAY['PREFLIGHT_ZERO'::text, 'NOBODY_READS'::text, 'ARCHIVED'::text, 'REHEARSED'::text])),
  CONSTRAINT migration_discharge_reason_not_empty CHECK (reason <> ''::text)
);
ALTER TABLE tenant.migration_discharge ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_discharge FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_discharge AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_discharge AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_discharge TO lockkeeper_app;

CREATE TABLE tenant.migration_guards (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  hash text NOT NULL,
  guards jsonb NOT NULL,
  CONSTRAINT migration_guards_pk PRIMARY KEY (tenant_id, hash),
  CONSTRAINT migration_guards_hash CHECK (hash ~ '^[0-9a-f]{64}$'::text)
);
ALTER TABLE tenant.migration_guards ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_guards FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_guards AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_guards AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_guards TO lockkeeper_app;

CREATE TABLE tenant.migration_revision (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  migration_id uuid NOT NULL,
  number integer NOT NULL,
  content_hash text NOT NULL,
  source_revision text,
  brief jsonb NOT NULL,
  posture text NOT NULL,
  report jsonb NOT NULL,
  assessment jsonb NOT NULL,
  reason text DEFAULT ''::text NOT NULL,
  author_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  agent_name text,
  agent_model text,
  agent_owner text,
  CONSTRAINT migration_revision_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT migration_revision_number_unique UNIQUE (tenant_id, migration_id, number),
  CONSTRAINT migration_revision_posture CHECK (posture = ANY (ARRAY['REVERSIBLE'::text, 'FORWARD_FIX'::text, 'IRREVERSIBLE'::text]))
);
ALTER TABLE tenant.migration_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_revision FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_revision AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_revision AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_revision TO lockkeeper_app;

CREATE TABLE tenant.migration_script (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  revision_id uuid NOT NULL,
  "position" integer NOT NULL,
  name text NOT NULL,
  direction text NOT NULL,
  in_transaction boolean NOT NULL,
  sql text NOT NULL,
  CONSTRAINT migration_script_pk PRIMARY KEY (tenant_id, revision_id, "position"),
  CONSTRAINT migration_script_name_unique UNIQUE (tenant_id, revision_id, direction, name),
  CONSTRAINT migration_script_direction CHECK (direction = ANY (ARRAY['UP'::text, 'DOWN'::text])),
  CONSTRAINT migration_script_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.migration_script ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_script FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_script AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_script AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_script TO lockkeeper_app;

CREATE TABLE tenant.migration_series (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  source_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  rule text NOT NULL,
  script text NOT NULL,
  statement integer NOT NULL,
  finding integer NOT NULL,
  taken_by uuid NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  CONSTRAINT migration_series_pk PRIMARY KEY (tenant_id, id)
);
CREATE INDEX migration_series_of_source ON tenant.migration_series USING btree (tenant_id, source_id, taken_at);
ALTER TABLE tenant.migration_series ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_series FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_series AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_series AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_series TO lockkeeper_app;

CREATE TABLE tenant.migration_series_retry (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  migration_id uuid NOT NULL,
  series_id uuid NOT NULL,
  "position" integer NOT NULL,
  replaces_id uuid NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT migration_series_retry_pk PRIMARY KEY (tenant_id, migration_id),
  CONSTRAINT migration_series_retry_once UNIQUE (tenant_id, replaces_id)
);
CREATE INDEX migration_series_retry_of_step ON tenant.migration_series_retry USING btree (tenant_id, series_id, "position");
ALTER TABLE tenant.migration_series_retry ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_series_retry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_series_retry AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_series_retry AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_series_retry TO lockkeeper_app;

CREATE TABLE tenant.migration_series_step (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  series_id uuid NOT NULL,
  "position" integer NOT NULL,
  migration_id uuid NOT NULL,
  release integer NOT NULL,
  obligation_id uuid,
  CONSTRAINT migration_series_step_pk PRIMARY KEY (tenant_id, series_id, "position"),
  CONSTRAINT migration_series_step_once UNIQUE (tenant_id, migration_id),
  CONSTRAINT migration_series_step_position CHECK ("position" > 0),
  CONSTRAINT migration_series_step_release CHECK (release > 0)
);
ALTER TABLE tenant.migration_series_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_series_step FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_series_step AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_series_step AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_series_step TO lockkeeper_app;

CREATE TABLE tenant.migration_stop (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  migration_id uuid NOT NULL,
  environment_id uuid NOT NULL,
  scheduled_for timestamp with time zone NOT NULL,
  scheduled_by uuid NOT NULL,
  CONSTRAINT migration_stop_pk PRIMARY KEY (tenant_id, migration_id, environment_id)
);
CREATE INDEX migration_stop_planned ON tenant.migration_stop USING btree (tenant_id, scheduled_for, migration_id);
ALTER TABLE tenant.migration_stop ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_stop FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_stop AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_stop AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.migration_stop TO lockkeeper_app;

CREATE TABLE tenant.migration_table (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  revision_id uuid NOT NULL,
  migration_id uuid NOT NULL,
  table_name text NOT NULL,
  CONSTRAINT migration_table_pk PRIMARY KEY (tenant_id, revision_id, table_name)
);
CREATE INDEX migration_table_by_name ON tenant.migration_table USING btree (tenant_id, table_name, migration_id);
ALTER TABLE tenant.migration_table ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_table FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_table AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_table AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_table TO lockkeeper_app;

CREATE TABLE tenant.migration_tier_ruling (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  revision_id uuid NOT NULL,
  number integer NOT NULL,
  assessment integer NOT NULL,
  computed text NOT NULL,
  tier text NOT NULL,
  reason text NOT NULL,
  ruled_by uuid NOT NULL,
  ruled_at timestamp with time zone NOT NULL,
  CONSTRAINT migration_tier_ruling_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT migration_tier_ruling_number_unique UNIQUE (tenant_id, revision_id, number),
  CONSTRAINT migration_tier_ruling_computed CHECK (computed = ANY (ARRAY['LOW'::text, 'MODERATE'::text, 'HIGH'::text])),
  CONSTRAINT migration_tier_ruling_number CHECK (number > 0),
  CONSTRAINT migration_tier_ruling_reason_not_empty CHECK (reason <> ''::text),
  CONSTRAINT migration_tier_ruling_tier CHECK (tier = ANY (ARRAY['LOW'::text, 'MODERATE'::text, 'HIGH'::text]))
);
ALTER TABLE tenant.migration_tier_ruling ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_tier_ruling FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_tier_ruling AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_tier_ruling AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_tier_ruling TO lockkeeper_app;

CREATE TABLE tenant.migration_transition (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  migration_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  from_status text,
  to_status text NOT NULL,
  actor_id uuid,
  reason text DEFAULT ''::text NOT NULL,
  at timestamp with time zone NOT NULL,
  replaces uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  CONSTRAINT migration_transition_pk PRIMARY KEY (tenant_id, id)
);
CREATE INDEX migration_transition_of ON tenant.migration_transition USING btree (tenant_id, migration_id, at, id);
ALTER TABLE tenant.migration_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_transition AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_transition AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_transition TO lockkeeper_app;

CREATE TABLE tenant.migration_turn (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  migration_id uuid NOT NULL,
  turn text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT migration_turn_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT migration_turn_not_empty CHECK (turn <> ''::text)
);
CREATE INDEX migration_turn_of ON tenant.migration_turn USING btree (tenant_id, migration_id, at, id);
ALTER TABLE tenant.migration_turn ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.migration_turn FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.migration_turn AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.migration_turn AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.migration_turn TO lockkeeper_app;

CREATE TABLE tenant.notice (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  event_key text NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  args text[] NOT NULL,
  path text NOT NULL,
  at timestamp with time zone NOT NULL,
  mail text NOT NULL,
  sent_at timestamp with time zone,
  read_at timestamp with time zone,
  off_secret text NOT NULL,
  migration integer,
  CONSTRAINT notice_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT notice_off_secret_unique UNIQUE (tenant_id, off_secret),
  CONSTRAINT notice_once UNIQUE (tenant_id, member_id, event_key),
  CONSTRAINT notice_event_key_not_empty CHECK (event_key <> ''::text),
  CONSTRAINT notice_kind_not_empty CHECK (kind <> ''::text),
  CONSTRAINT notice_mail CHECK (mail = ANY (ARRAY['AT_ONCE'::text, 'DIGEST'::text, 'NONE'::text])),
  CONSTRAINT notice_path_form CHECK (path ~~ '/%'::text)
);
CREATE INDEX notice_for_digest ON tenant.notice USING btree (tenant_id, member_id, at, id) WHERE ((mail = 'DIGEST'::text) AND (sent_at IS NULL));
CREATE INDEX notice_of_member ON tenant.notice USING btree (tenant_id, member_id, at, id);
CREATE INDEX notice_of_migration ON tenant.notice USING btree (tenant_id, migration) WHERE (read_at IS NULL);
CREATE INDEX notice_read ON tenant.notice USING btree (tenant_id, read_at) WHERE (read_at IS NOT NULL);
CREATE INDEX notice_unread ON tenant.notice USING btree (tenant_id, member_id) WHERE (read_at IS NULL);
ALTER TABLE tenant.notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.notice FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.notice AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.notice AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.notice TO lockkeeper_app;

CREATE TABLE tenant.notice_preference (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  way text NOT NULL,
  CONSTRAINT notice_preference_pk PRIMARY KEY (tenant_id, member_id, kind),
  CONSTRAINT notice_preference_kind_not_empty CHECK (kind <> ''::text),
  CONSTRAINT notice_preference_way CHECK (way = ANY (ARRAY['AT_ONCE'::text, 'DIGEST'::text, 'NONE'::text]))
);
ALTER TABLE tenant.notice_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.notice_preference FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.notice_preference AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.notice_preference AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.notice_preference TO lockkeeper_app;

CREATE TABLE tenant.obligation (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  owner_id uuid NOT NULL,
  due_on date NOT NULL,
  subject_kind text,
  subject_text text,
  subject_path text,
  status text NOT NULL,
  promised_by uuid NOT NULL,
  promised_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  version integer DEFAULT 0 NOT NULL,
  origin text DEFAULT 'HAND'::text NOT NULL,
  database_id uuid,
  table_name text DEFAULT ''::text NOT NULL,
  object_name text DEFAULT ''::text NOT NULL,
  CONSTRAINT obligation_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT obligation_kind_known CHECK (kind = ANY (ARRAY['CONTRACT'::text, 'VALIDATE_CONSTRAINT'::text, 'REPAIR_INDEX'::text, 'FINISH_BACKFILL'::text, 'REMOVE_DUAL_WRITE'::text, 'DROP_COMPATIBILITY'::text, 'REVIEW_DECISION'::text, 'END_WAIVER'::text, 'FOLLOW_UP'::text, 'OTHER'::text])),
  CONSTRAINT obligation_open_until_closed CHECK ((status = 'OPEN'::text) = (closed_at IS NULL)),
  CONSTRAINT obligation_origin_known CHECK (origin = ANY (ARRAY['HAND'::text, 'MIGRATION'::text, 'DECISION'::text, 'WAIVER'::text, 'SNAPSHOT'::text])),
  CONSTRAINT obligation_status CHECK (status = ANY (ARRAY['OPEN'::text, 'KEPT'::text, 'DROPPED'::text])),
  CONSTRAINT obligation_subject_kind CHECK (subject_kind = ANY (ARRAY['MIGRATION'::text, 'DECISION'::text, 'INCIDENT'::text, 'DATABASE'::text, 'OTHER'::text])),
  CONSTRAINT obligation_subject_path CHECK (subject_path ~ '^[a-z][a-z0-9/-]*$'::text),
  CONSTRAINT obligation_subject_whole CHECK ((subject_kind IS NULL) = (subject_text IS NULL)),
  CONSTRAINT obligation_title_not_empty CHECK (title <> ''::text)
);
CREATE INDEX obligation_due ON tenant.obligation USING btree (tenant_id, due_on, id);
CREATE INDEX obligation_of_kind ON tenant.obligation USING btree (tenant_id, kind, due_on, id);
CREATE INDEX obligation_of_owner ON tenant.obligation USING btree (tenant_id, owner_id, due_on, id);
CREATE INDEX obligation_of_table ON tenant.obligation USING btree (tenant_id, table_name, due_on, id);
CREATE UNIQUE INDEX obligation_once ON tenant.obligation USING btree (tenant_id, subject_text, kind, table_name, object_name) WHERE (origin = 'MIGRATION'::text);
CREATE INDEX obligation_open ON tenant.obligation USING btree (tenant_id, due_on, id) WHERE (status = 'OPEN'::text);
CREATE INDEX obligation_open_owner ON tenant.obligation USING btree (tenant_id, owner_id, due_on, id) WHERE (status = 'OPEN'::text);
CREATE INDEX obligation_open_work ON tenant.obligation USING btree (tenant_id, table_name, kind) WHERE ((status = 'OPEN'::text) AND (table_name <> ''::text));
CREATE INDEX obligation_subject ON tenant.obligation USING btree (tenant_id, subject_kind, subject_text);
ALTER TABLE tenant.obligation ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.obligation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.obligation AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.obligation AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.obligation TO lockkeeper_app;

CREATE TABLE tenant.obligation_easing (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  table_name text NOT NULL,
  step text NOT NULL,
  due_on date NOT NULL,
  by_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  reason text NOT NULL,
  CONSTRAINT obligation_easing_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT obligation_easing_reason CHECK (reason <> ''::text),
  CONSTRAINT obligation_easing_step CHECK (step = ANY (ARRAY['MOVED'::text, 'COUNTED'::text, 'DROPPED'::text]))
);
CREATE INDEX obligation_easing_of_obligation ON tenant.obligation_easing USING btree (tenant_id, obligation_id, at);
CREATE INDEX obligation_easing_of_table ON tenant.obligation_easing USING btree (tenant_id, table_name, at DESC, id);
ALTER TABLE tenant.obligation_easing ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.obligation_easing FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.obligation_easing AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.obligation_easing AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.obligation_easing TO lockkeeper_app;

CREATE TABLE tenant.obligation_feed (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  member_id uuid NOT NULL,
  secret_hash bytea,
  renewed_at timestamp with time zone NOT NULL,
  CONSTRAINT obligation_feed_pk PRIMARY KEY (tenant_id, member_id)
);
CREATE UNIQUE INDEX obligation_feed_secret ON tenant.obligation_feed USING btree (tenant_id, secret_hash);
ALTER TABLE tenant.obligation_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.obligation_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.obligation_feed AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.obligation_feed AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.obligation_feed TO lockkeeper_app;

CREATE TABLE tenant.obligation_progress (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  obligation_id uuid NOT NULL,
  sequence bigint NOT NULL,
  reported_at timestamp with time zone NOT NULL,
  heard_at timestamp with time zone NOT NULL,
  first_at timestamp with time zone NOT NULL,
  first_rows bigint NOT NULL,
  batch bigint,
  checkpoint text NOT NULL,
  rows_done bigint NOT NULL,
  rows_total bigint,
  rows_per_second double precision,
  drift bigint,
  drift_at timestamp with time zone,
  drift_by uuid,
  drift_token text,
  drift_by_hand boolean,
  CONSTRAINT obligation_progress_pk PRIMARY KEY (tenant_id, obligation_id),
  CONSTRAINT obligation_progress_batch CHECK (batch >= 0),
  CONSTRAINT obligation_progress_done CHECK (rows_done >= 0),
  CONSTRAINT obligation_progress_drift CHECK (drift >= 0),
  CONSTRAINT obligation_progress_drift_whole CHECK ((drift IS NULL) = (drift_at IS NULL)),
  CONSTRAINT obligation_progress_rate CHECK (rows_per_second >= 0::double precision),
  CONSTRAINT obligation_progress_total CHECK (rows_total >= 0)
);
ALTER TABLE tenant.obligation_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.obligation_progress FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.obligation_progress AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.obligation_progress AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.obligation_progress TO lockkeeper_app;

CREATE TABLE tenant.obligation_reminder (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  member_id uuid NOT NULL,
  wanted boolean NOT NULL,
  zone text NOT NULL,
  hour integer NOT NULL,
  sent_on date,
  off_secret text,
  CONSTRAINT obligation_reminder_pk PRIMARY KEY (tenant_id, member_id),
  CONSTRAINT obligation_reminder_hour CHECK (hour >= 0 AND hour <= 23),
  CONSTRAINT obligation_reminder_zone_not_empty CHECK (zone <> ''::text)
);
CREATE UNIQUE INDEX obligation_reminder_off_secret ON tenant.obligation_reminder USING btree (tenant_id, off_secret);
ALTER TABLE tenant.obligation_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.obligation_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.obligation_reminder AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.obligation_reminder AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.obligation_reminder TO lockkeeper_app;

CREATE TABLE tenant.obligation_settings (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  days jsonb NOT NULL,
  blocks_past_dual_writes boolean NOT NULL,
  silent_minutes integer NOT NULL,
  lead_days integer NOT NULL,
  changed_by uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  CONSTRAINT obligation_settings_pk PRIMARY KEY (tenant_id),
  CONSTRAINT obligation_settings_lead CHECK (lead_days > 0),
  CONSTRAINT obligation_settings_silent CHECK (silent_minutes > 0)
);
ALTER TABLE tenant.obligation_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.obligation_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.obligation_settings AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.obligation_settings AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.obligation_settings TO lockkeeper_app;

CREATE TABLE tenant.obligation_transition (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  from_status text,
  to_status text NOT NULL,
  owner_id uuid NOT NULL,
  by_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  reason text DEFAULT ''::text NOT NULL,
  due_on date,
  title text,
  CONSTRAINT obligation_transition_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT obligation_transition_from CHECK (from_status = ANY (ARRAY['OPEN'::text, 'KEPT'::text, 'DROPPED'::text])),
  CONSTRAINT obligation_transition_to CHECK (to_status = ANY (ARRAY['OPEN'::text, 'KEPT'::text, 'DROPPED'::text]))
);
CREATE INDEX obligation_transition_course ON tenant.obligation_transition USING btree (tenant_id, obligation_id, id);
ALTER TABLE tenant.obligation_transition ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.obligation_transition FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.obligation_transition AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.obligation_transition AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.obligation_transition TO lockkeeper_app;

CREATE TABLE tenant.policy_version (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  version integer NOT NULL,
  policy jsonb NOT NULL,
  note text DEFAULT ''::text NOT NULL,
  saved_by uuid NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  CONSTRAINT policy_version_pk PRIMARY KEY (tenant_id, version),
  CONSTRAINT policy_version_positive CHECK (version > 0)
);
ALTER TABLE tenant.policy_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.policy_version FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.policy_version AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.policy_version AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.policy_version TO lockkeeper_app;

CREATE TABLE tenant.rehearsal (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  migration_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  place text NOT NULL,
  server_version text NOT NULL,
  data text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  duration_ms bigint NOT NULL,
  longest_lock_ms bigint,
  outcome text NOT NULL,
  note text NOT NULL,
  reported_by uuid NOT NULL,
  reported_at timestamp with time zone NOT NULL,
  idempotency_key text NOT NULL,
  statements jsonb DEFAULT '[]'::jsonb NOT NULL,
  row_count bigint,
  CONSTRAINT rehearsal_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT rehearsal_key_unique UNIQUE (tenant_id, idempotency_key),
  CONSTRAINT rehearsal_duration CHECK (duration_ms >= 0),
  CONSTRAINT rehearsal_key_not_empty CHECK (idempotency_key <> ''::text),
  CONSTRAINT rehearsal_longest_lock CHECK (longest_lock_ms >= 0),
  CONSTRAINT rehearsal_outcome CHECK (outcome = ANY (ARRAY['SUCCEEDED'::text, 'FAILED'::text])),
  CONSTRAINT rehearsal_place_not_empty CHECK (place <> ''::text),
  CONSTRAINT rehearsal_row_count CHECK (row_count >= 0),
  CONSTRAINT rehearsal_server_version_not_empty CHECK (server_version <> ''::text)
);
CREATE INDEX rehearsal_of_migration ON tenant.rehearsal USING btree (tenant_id, migration_id, started_at, id);
CREATE INDEX rehearsal_of_revision ON tenant.rehearsal USING btree (tenant_id, revision_id, started_at, id);
ALTER TABLE tenant.rehearsal ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rehearsal FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rehearsal AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rehearsal AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.rehearsal TO lockkeeper_app;

CREATE TABLE tenant.reservation (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  migration_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  database_id uuid NOT NULL,
  script text NOT NULL,
  statement integer NOT NULL,
  line integer NOT NULL,
  excerpt text NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone DEFAULT 'infinity'::timestamp with time zone NOT NULL,
  CONSTRAINT reservation_pk PRIMARY KEY (tenant_id, migration_id, kind, name),
  CONSTRAINT reservation_kind CHECK (kind = ANY (ARRAY['VERSION'::text, 'COLUMN'::text, 'TABLE'::text])),
  CONSTRAINT reservation_name_not_empty CHECK (name <> ''::text)
);
CREATE INDEX reservation_of_name ON tenant.reservation USING btree (tenant_id, database_id, kind, name, until);
ALTER TABLE tenant.reservation ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.reservation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.reservation AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.reservation AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.reservation TO lockkeeper_app;

CREATE TABLE tenant.review_tick (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  revision_id uuid NOT NULL,
  item text NOT NULL,
  member_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT review_tick_pk PRIMARY KEY (tenant_id, revision_id, item, member_id),
  CONSTRAINT review_tick_item_not_empty CHECK (item <> ''::text)
);
ALTER TABLE tenant.review_tick ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.review_tick FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.review_tick AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.review_tick AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.review_tick TO lockkeeper_app;

CREATE TABLE tenant.review_verdict (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  migration_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  reviewer_id uuid NOT NULL,
  kind text NOT NULL,
  summary text DEFAULT ''::text NOT NULL,
  at timestamp with time zone NOT NULL,
  kept_from integer,
  CONSTRAINT review_verdict_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT review_verdict_kind CHECK (kind = ANY (ARRAY['APPROVE'::text, 'REQUEST_CHANGES'::text, 'COMMENT'::text])),
  CONSTRAINT review_verdict_says_something CHECK (kind = 'APPROVE'::text OR summary <> ''::text)
);
CREATE INDEX review_verdict_of_migration ON tenant.review_verdict USING btree (tenant_id, migration_id, at, id);
CREATE INDEX review_verdict_of_revision ON tenant.review_verdict USING btree (tenant_id, revision_id, at, id);
ALTER TABLE tenant.review_verdict ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.review_verdict FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.review_verdict AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.review_verdict AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.review_verdict TO lockkeeper_app;

CREATE TABLE tenant.roi_assumption (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  assumptions_id uuid NOT NULL,
  driver text NOT NULL,
  low numeric NOT NULL,
  base numeric NOT NULL,
  high numeric NOT NULL,
  CONSTRAINT roi_assumption_pk PRIMARY KEY (tenant_id, assumptions_id, driver),
  CONSTRAINT roi_assumption_driver CHECK (driver = ANY (ARRAY['HANDS_ON_BEFORE'::text, 'HANDS_ON_NOW'::text, 'RATE'::text, 'OUTAGE_HOURS'::text, 'OUTAGE_COST'::text, 'RESPONDER_HOURS'::text, 'PRACTICE_COST'::text])),
  CONSTRAINT roi_assumption_order CHECK (low >= 0::numeric AND low <= base AND base <= high)
);
ALTER TABLE tenant.roi_assumption ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.roi_assumption FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.roi_assumption AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.roi_assumption AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.roi_assumption TO lockkeeper_app;

CREATE TABLE tenant.roi_assumptions (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  currency text NOT NULL,
  note text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT roi_assumptions_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT roi_assumptions_version_unique UNIQUE (tenant_id, version),
  CONSTRAINT roi_assumptions_currency_code CHECK (currency ~ '^[A-Z]{3}$'::text),
  CONSTRAINT roi_assumptions_note_not_empty CHECK (note <> ''::text),
  CONSTRAINT roi_assumptions_version_positive CHECK (version > 0)
);
ALTER TABLE tenant.roi_assumptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.roi_assumptions FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.roi_assumptions AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.roi_assumptions AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.roi_assumptions TO lockkeeper_app;

CREATE TABLE tenant.roi_baseline (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  first_month date NOT NULL,
  last_month date NOT NULL,
  note text NOT NULL,
  typed boolean NOT NULL,
  executions integer NOT NULL,
  flaws integer NOT NULL,
  migrations integer NOT NULL,
  lead bigint,
  stages bigint[] NOT NULL,
  reviewed integer NOT NULL,
  review bigint,
  failed integer NOT NULL,
  finished integer NOT NULL,
  restored integer NOT NULL,
  restore bigint,
  frozen_by uuid NOT NULL,
  frozen_at timestamp with time zone NOT NULL,
  intervals bigint[],
  unjudged integer DEFAULT 0 NOT NULL,
  CONSTRAINT roi_baseline_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT roi_baseline_executions CHECK (executions >= 0),
  CONSTRAINT roi_baseline_flaws CHECK (flaws >= 0),
  CONSTRAINT roi_baseline_note_not_empty CHECK (note <> ''::text),
  CONSTRAINT roi_baseline_order CHECK (first_month <= last_month),
  CONSTRAINT roi_baseline_stages CHECK (cardinality(stages) = 5)
);
CREATE INDEX roi_baseline_newest ON tenant.roi_baseline USING btree (tenant_id, frozen_at, id);
ALTER TABLE tenant.roi_baseline ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.roi_baseline FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.roi_baseline AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.roi_baseline AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.roi_baseline TO lockkeeper_app;

CREATE TABLE tenant.roi_entry (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  title text NOT NULL,
  evidence text NOT NULL,
  migration_id uuid,
  decision_id uuid,
  monthly numeric NOT NULL,
  confidence integer NOT NULL,
  since date NOT NULL,
  expires date NOT NULL,
  written_by uuid NOT NULL,
  written_at timestamp with time zone NOT NULL,
  approved_by uuid,
  approved_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  struck boolean DEFAULT false NOT NULL,
  CONSTRAINT roi_entry_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT roi_entry_approved CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CONSTRAINT roi_entry_confidence CHECK (confidence >= 1 AND confidence <= 100),
  CONSTRAINT roi_entry_evidence_not_empty CHECK (evidence <> ''::text),
  CONSTRAINT roi_entry_four_eyes CHECK (approved_by <> written_by),
  CONSTRAINT roi_entry_linked CHECK (num_nonnulls(migration_id, decision_id) = 1),
  CONSTRAINT roi_entry_monthly_positive CHECK (monthly > 0::numeric),
  CONSTRAINT roi_entry_order CHECK (expires > since),
  CONSTRAINT roi_entry_title_not_empty CHECK (title <> ''::text),
  CONSTRAINT roi_entry_withdrawn CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE INDEX roi_entry_standing ON tenant.roi_entry USING btree (tenant_id, written_at, id) WHERE (withdrawn_at IS NULL);
ALTER TABLE tenant.roi_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.roi_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.roi_entry AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.roi_entry AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.roi_entry TO lockkeeper_app;

CREATE TABLE tenant.rotation (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  CONSTRAINT rotation_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT rotation_name_unique UNIQUE (tenant_id, name),
  CONSTRAINT rotation_name_not_empty CHECK (name <> ''::text)
);
ALTER TABLE tenant.rotation ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.rotation TO lockkeeper_app;

CREATE TABLE tenant.rotation_capacity (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  rotation_id uuid NOT NULL,
  member_id uuid NOT NULL,
  most integer NOT NULL,
  CONSTRAINT rotation_capacity_pk PRIMARY KEY (tenant_id, rotation_id, member_id),
  CONSTRAINT rotation_capacity_most CHECK (most >= 1 AND most <= 1000)
);
ALTER TABLE tenant.rotation_capacity ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation_capacity FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation_capacity AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation_capacity AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.rotation_capacity TO lockkeeper_app;

CREATE TABLE tenant.rotation_domain (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  rotation_id uuid NOT NULL,
  domain_id uuid NOT NULL,
  CONSTRAINT rotation_domain_pk PRIMARY KEY (tenant_id, rotation_id, domain_id)
);
ALTER TABLE tenant.rotation_domain ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation_domain FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation_domain AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation_domain AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT ON tenant.rotation_domain TO lockkeeper_app;

CREATE TABLE tenant.rotation_feed (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  rotation_id uuid,
  secret_hash bytea,
  renewed_at timestamp with time zone NOT NULL,
  CONSTRAINT rotation_feed_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT rotation_feed_alone UNIQUE NULLS NOT DISTINCT (tenant_id, member_id, rotation_id)
);
CREATE UNIQUE INDEX rotation_feed_secret ON tenant.rotation_feed USING btree (tenant_id, secret_hash);
ALTER TABLE tenant.rotation_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation_feed AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation_feed AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.rotation_feed TO lockkeeper_app;

CREATE TABLE tenant.rotation_leave (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  member_id uuid NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone,
  CONSTRAINT rotation_leave_pk PRIMARY KEY (tenant_id, member_id, starts_at),
  CONSTRAINT rotation_leave_lasts CHECK (starts_at < ends_at)
);
CREATE UNIQUE INDEX rotation_leave_open ON tenant.rotation_leave USING btree (tenant_id, member_id) WHERE (ends_at IS NULL);
ALTER TABLE tenant.rotation_leave ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation_leave FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation_leave AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation_leave AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.rotation_leave TO lockkeeper_app;

CREATE TABLE tenant.rotation_override (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  rotation_id uuid NOT NULL,
  member_id uuid NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT rotation_override_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT rotation_override_alone EXCLUDE USING gist (tenant_id WITH =, rotation_id WITH =, tstzrange(starts_at, ends_at) WITH &&),
  CONSTRAINT rotation_override_lasts CHECK (starts_at < ends_at)
);
ALTER TABLE tenant.rotation_override ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation_override FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation_override AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation_override AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.rotation_override TO lockkeeper_app;

CREATE TABLE tenant.rotation_swap (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  rotation_id uuid NOT NULL,
  asked_by uuid NOT NULL,
  asked_of uuid NOT NULL,
  gives_from timestamp with time zone NOT NULL,
  gives_to timestamp with time zone NOT NULL,
  takes_from timestamp with time zone,
  takes_to timestamp with time zone,
  status text NOT NULL,
  gives_override uuid,
  takes_override uuid,
  asked_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  CONSTRAINT rotation_swap_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT rotation_swap_accepted CHECK ((status = 'ACCEPTED'::text) = (gives_override IS NOT NULL)),
  CONSTRAINT rotation_swap_answered CHECK ((status = 'ASKED'::text) = (answered_at IS NULL)),
  CONSTRAINT rotation_swap_gives CHECK (gives_from < gives_to),
  CONSTRAINT rotation_swap_status CHECK (status = ANY (ARRAY['ASKED'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])),
  CONSTRAINT rotation_swap_takes CHECK ((takes_from IS NULL) = (takes_to IS NULL) AND takes_from < takes_to),
  CONSTRAINT rotation_swap_two_people CHECK (asked_by <> asked_of)
);
CREATE INDEX rotation_swap_ahead ON tenant.rotation_swap USING btree (tenant_id, gives_to);
CREATE UNIQUE INDEX rotation_swap_once ON tenant.rotation_swap USING btree (tenant_id, rotation_id, asked_by, asked_of, gives_from) WHERE (status = 'ASKED'::text);
ALTER TABLE tenant.rotation_swap ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation_swap FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation_swap AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation_swap AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.rotation_swap TO lockkeeper_app;

CREATE TABLE tenant.rotation_terms (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  rotation_id uuid NOT NULL,
  least_role text NOT NULL,
  engines integer[] NOT NULL,
  weight_low integer NOT NULL,
  weight_moderate integer NOT NULL,
  weight_high integer NOT NULL,
  counted_in text NOT NULL,
  remind_low integer,
  remind_moderate integer,
  remind_high integer,
  escalate_low integer,
  escalate_moderate integer,
  escalate_high integer,
  work_days integer[] NOT NULL,
  opens_at time without time zone NOT NULL,
  closes_at time without time zone NOT NULL,
  version integer NOT NULL,
  CONSTRAINT rotation_terms_pk PRIMARY KEY (tenant_id, rotation_id),
  CONSTRAINT rotation_terms_counted_in CHECK (counted_in = ANY (ARRAY['WEIGHT'::text, 'REVIEWS'::text])),
  CONSTRAINT rotation_terms_escalate_high CHECK (escalate_high >= 1 AND escalate_high <= 1000),
  CONSTRAINT rotation_terms_escalate_low CHECK (escalate_low >= 1 AND escalate_low <= 1000),
  CONSTRAINT rotation_terms_escalate_moderate CHECK (escalate_moderate >= 1 AND escalate_moderate <= 1000),
  CONSTRAINT rotation_terms_high CHECK (remind_high IS NULL OR escalate_high IS NULL OR remind_high < escalate_high),
  CONSTRAINT rotation_terms_hours CHECK (opens_at < closes_at),
  CONSTRAINT rotation_terms_least_role CHECK (least_role = ANY (ARRAY['OWNER'::text, 'ADMIN'::text, 'REVIEWER'::text])),
  CONSTRAINT rotation_terms_low CHECK (remind_low IS NULL OR escalate_low IS NULL OR remind_low < escalate_low),
  CONSTRAINT rotation_terms_moderate CHECK (remind_moderate IS NULL OR escalate_moderate IS NULL OR remind_moderate < escalate_moderate),
  CONSTRAINT rotation_terms_remind_high CHECK (remind_high >= 1 AND remind_high <= 1000),
  CONSTRAINT rotation_terms_remind_low CHECK (remind_low >= 1 AND remind_low <= 1000),
  CONSTRAINT rotation_terms_remind_moderate CHECK (remind_moderate >= 1 AND remind_moderate <= 1000),
  CONSTRAINT rotation_terms_version CHECK (version >= 1),
  CONSTRAINT rotation_terms_weight_high CHECK (weight_high >= 1 AND weight_high <= 100),
  CONSTRAINT rotation_terms_weight_low CHECK (weight_low >= 1 AND weight_low <= 100),
  CONSTRAINT rotation_terms_weight_moderate CHECK (weight_moderate >= 1 AND weight_moderate <= 100),
  CONSTRAINT rotation_terms_work_days CHECK (cardinality(work_days) >= 1 AND cardinality(work_days) <= 7 AND work_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7])
);
ALTER TABLE tenant.rotation_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation_terms FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation_terms AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation_terms AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.rotation_terms TO lockkeeper_app;

CREATE TABLE tenant.rotation_version (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  rotation_id uuid NOT NULL,
  number integer NOT NULL,
  holds_from timestamp with time zone,
  time_zone text NOT NULL,
  handover_at time without time zone NOT NULL,
  cadence_every integer NOT NULL,
  cadence_unit text NOT NULL,
  weekdays_only boolean NOT NULL,
  starts_on date NOT NULL,
  strategy text NOT NULL,
  lead_id uuid,
  entered_by uuid,
  entered_at timestamp with time zone NOT NULL,
  CONSTRAINT rotation_version_pk PRIMARY KEY (tenant_id, rotation_id, number),
  CONSTRAINT rotation_version_every CHECK (cadence_every >= 1 AND cadence_every <= 366),
  CONSTRAINT rotation_version_first_from CHECK ((number = 1) = (holds_from IS NULL)),
  CONSTRAINT rotation_version_number CHECK (number >= 1),
  CONSTRAINT rotation_version_strategy CHECK (strategy = ANY (ARRAY['ON_DUTY'::text, 'ROUND_ROBIN'::text, 'LEAST_LOADED'::text])),
  CONSTRAINT rotation_version_time_zone_not_empty CHECK (time_zone <> ''::text),
  CONSTRAINT rotation_version_unit CHECK (cadence_unit = ANY (ARRAY['DAYS'::text, 'WEEKS'::text]))
);
ALTER TABLE tenant.rotation_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation_version FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation_version AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation_version AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.rotation_version TO lockkeeper_app;

CREATE TABLE tenant.rotation_version_member (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  rotation_id uuid NOT NULL,
  number integer NOT NULL,
  "position" integer NOT NULL,
  member_id uuid NOT NULL,
  CONSTRAINT rotation_version_member_pk PRIMARY KEY (tenant_id, rotation_id, number, "position"),
  CONSTRAINT rotation_version_member_unique UNIQUE (tenant_id, rotation_id, number, member_id),
  CONSTRAINT rotation_version_member_position CHECK ("position" >= 0)
);
ALTER TABLE tenant.rotation_version_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.rotation_version_member FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.rotation_version_member AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.rotation_version_member AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.rotation_version_member TO lockkeeper_app;

CREATE TABLE tenant.snapshot (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  database_id uuid NOT NULL,
  captured_at timestamp with time zone NOT NULL,
  source text NOT NULL,
  taken_by uuid,
  ddl text,
  CONSTRAINT snapshot_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT snapshot_source_not_empty CHECK (source <> ''::text)
);
CREATE INDEX snapshot_latest ON tenant.snapshot USING btree (tenant_id, database_id, captured_at, id);
ALTER TABLE tenant.snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.snapshot FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.snapshot AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.snapshot AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.snapshot TO lockkeeper_app;

CREATE TABLE tenant.snapshot_index (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  snapshot_id uuid NOT NULL,
  schema_name text NOT NULL,
  name text NOT NULL,
  table_name text NOT NULL,
  valid boolean NOT NULL,
  scans bigint,
  CONSTRAINT snapshot_index_pk PRIMARY KEY (tenant_id, snapshot_id, schema_name, name),
  CONSTRAINT snapshot_index_name_not_empty CHECK (name <> ''::text),
  CONSTRAINT snapshot_index_scans CHECK (scans >= 0),
  CONSTRAINT snapshot_index_schema_not_empty CHECK (schema_name <> ''::text),
  CONSTRAINT snapshot_index_table_not_empty CHECK (table_name <> ''::text)
);
ALTER TABLE tenant.snapshot_index ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.snapshot_index FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.snapshot_index AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.snapshot_index AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.snapshot_index TO lockkeeper_app;

CREATE TABLE tenant.snapshot_table (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  snapshot_id uuid NOT NULL,
  schema_name text NOT NULL,
  name text NOT NULL,
  row_count bigint NOT NULL,
  bytes bigint NOT NULL,
  heat text NOT NULL,
  domain_id uuid,
  CONSTRAINT snapshot_table_pk PRIMARY KEY (tenant_id, snapshot_id, schema_name, name),
  CONSTRAINT snapshot_table_bytes CHECK (bytes >= 0),
  CONSTRAINT snapshot_table_heat CHECK (heat = ANY (ARRAY['COLD'::text, 'NORMAL'::text, 'HOT'::text])),
  CONSTRAINT snapshot_table_name_not_empty CHECK (name <> ''::text),
  CONSTRAINT snapshot_table_rows CHECK (row_count >= 0),
  CONSTRAINT snapshot_table_schema_not_empty CHECK (schema_name <> ''::text)
);
CREATE INDEX snapshot_table_largest ON tenant.snapshot_table USING btree (tenant_id, snapshot_id, bytes, schema_name, name);
ALTER TABLE tenant.snapshot_table ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.snapshot_table FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.snapshot_table AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.snapshot_table AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.snapshot_table TO lockkeeper_app;

CREATE TABLE tenant.template (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  kind text NOT NULL,
  category text,
  name text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT template_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT template_key UNIQUE (tenant_id, key),
  CONSTRAINT template_category CHECK (category = ANY (ARRAY['PARTITIONING'::text, 'TENANT_ISOLATION'::text, 'DELETION_STRATEGY'::text, 'INDEXING'::text, 'NAMING'::text, 'TYPES_AND_KEYS'::text, 'PRIVACY_AND_RETENTION'::text, 'REFERENCE_DATA'::text, 'AUDIT'::text, 'READ_MODELS'::text, 'ENGINE_CHOICE'::text, 'REPLICATION_AND_CUTOVER'::text, 'OTHER'::text])),
  CONSTRAINT template_key_form CHECK (key ~ '^[a-z0-9-]{1,80}$'::text),
  CONSTRAINT template_kind CHECK (kind = ANY (ARRAY['RECORD'::text, 'PULL_REQUEST'::text, 'DESIGN_BRIEF'::text, 'BACKFILL_PLAN'::text, 'QUERY_REVIEW'::text, 'AI_PROMPT'::text]))
);
ALTER TABLE tenant.template ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.template FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.template AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.template AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.template TO lockkeeper_app;

CREATE TABLE tenant.template_use (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  key text NOT NULL,
  uses bigint NOT NULL,
  last_by uuid NOT NULL,
  last_at timestamp with time zone NOT NULL,
  CONSTRAINT template_use_pk PRIMARY KEY (tenant_id, key)
);
ALTER TABLE tenant.template_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.template_use FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.template_use AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.template_use AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.template_use TO lockkeeper_app;

CREATE TABLE tenant.template_version (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  template_id uuid NOT NULL,
  number integer NOT NULL,
  text text,
  reason text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT template_version_pk PRIMARY KEY (tenant_id, template_id, number),
  CONSTRAINT template_version_number CHECK (number > 0)
);
ALTER TABLE tenant.template_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.template_version FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.template_version AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.template_version AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT ON tenant.template_version TO lockkeeper_app;

CREATE TABLE tenant.time_off (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT time_off_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT time_off_lasts CHECK (starts_at < ends_at)
);
CREATE INDEX time_off_member ON tenant.time_off USING btree (tenant_id, member_id, starts_at);
ALTER TABLE tenant.time_off ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.time_off FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.time_off AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.time_off AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.time_off TO lockkeeper_app;

CREATE TABLE tenant.waiver (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  migration_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  origin text NOT NULL,
  rule text NOT NULL,
  table_name text,
  script text NOT NULL,
  statement text NOT NULL,
  reason text NOT NULL,
  until date,
  waived_by uuid NOT NULL,
  waived_at timestamp with time zone NOT NULL,
  revoked_by uuid,
  revoked_at timestamp with time zone,
  guard_id uuid,
  obligation_id uuid,
  CONSTRAINT waiver_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT waiver_origin CHECK (origin = ANY (ARRAY['FILE'::text, 'PAGE'::text])),
  CONSTRAINT waiver_reason_not_empty CHECK (reason <> ''::text),
  CONSTRAINT waiver_revoked_whole CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);
CREATE INDEX waiver_newest ON tenant.waiver USING btree (tenant_id, waived_at DESC, id DESC);
CREATE INDEX waiver_of_guard ON tenant.waiver USING btree (tenant_id, guard_id) WHERE (guard_id IS NOT NULL);
CREATE INDEX waiver_of_migration ON tenant.waiver USING btree (tenant_id, migration_id, waived_at);
CREATE INDEX waiver_of_promise ON tenant.waiver USING btree (tenant_id, obligation_id) WHERE (obligation_id IS NOT NULL);
ALTER TABLE tenant.waiver ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.waiver FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.waiver AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.waiver AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.waiver TO lockkeeper_app;

CREATE TABLE tenant.webhook (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  format text NOT NULL,
  events text[] NOT NULL,
  state text NOT NULL,
  secret bytea NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  CONSTRAINT webhook_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT webhook_name_unique UNIQUE (tenant_id, name),
  CONSTRAINT webhook_address_form CHECK (address ~~ 'http%://%'::text),
  CONSTRAINT webhook_failures CHECK (failures >= 0),
  CONSTRAINT webhook_format CHECK (format = ANY (ARRAY['SLACK'::text, 'JSON'::text])),
  CONSTRAINT webhook_name_not_empty CHECK (name <> ''::text),
  CONSTRAINT webhook_state CHECK (state = ANY (ARRAY['ACTIVE'::text, 'OFF'::text, 'PAUSED'::text]))
);
ALTER TABLE tenant.webhook ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.webhook FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.webhook AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.webhook AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.webhook TO lockkeeper_app;

CREATE TABLE tenant.webhook_delivery (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  event_key text NOT NULL,
  event text NOT NULL,
  body text NOT NULL,
  at timestamp with time zone NOT NULL,
  state text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  tried_at timestamp with time zone,
  status integer,
  answer text,
  CONSTRAINT webhook_delivery_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT webhook_delivery_once UNIQUE (tenant_id, webhook_id, event_key),
  CONSTRAINT webhook_delivery_attempts CHECK (attempts >= 0),
  CONSTRAINT webhook_delivery_event_key_not_empty CHECK (event_key <> ''::text),
  CONSTRAINT webhook_delivery_event_not_empty CHECK (event <> ''::text),
  CONSTRAINT webhook_delivery_state CHECK (state = ANY (ARRAY['WAITING'::text, 'FAILED'::text, 'DELIVERED'::text]))
);
CREATE INDEX webhook_delivery_failed ON tenant.webhook_delivery USING btree (tenant_id, at, id) WHERE (state = 'FAILED'::text);
CREATE INDEX webhook_delivery_newest ON tenant.webhook_delivery USING btree (tenant_id, at, id);
ALTER TABLE tenant.webhook_delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.webhook_delivery FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.webhook_delivery AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.webhook_delivery AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT DELETE, INSERT, SELECT, UPDATE ON tenant.webhook_delivery TO lockkeeper_app;

CREATE TABLE tenant.window_feed (
  tenant_id uuid DEFAULT tenant.current_tenant() NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  environment_id uuid,
  secret_hash bytea,
  renewed_at timestamp with time zone NOT NULL,
  CONSTRAINT window_feed_pk PRIMARY KEY (tenant_id, id),
  CONSTRAINT window_feed_alone UNIQUE NULLS NOT DISTINCT (tenant_id, member_id, environment_id)
);
CREATE UNIQUE INDEX window_feed_secret ON tenant.window_feed USING btree (tenant_id, secret_hash);
ALTER TABLE tenant.window_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant.window_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON tenant.window_feed AS PERMISSIVE FOR ALL TO lockkeeper_owner
  USING (true)
  WITH CHECK (true);
CREATE POLICY tenant_isolation ON tenant.window_feed AS PERMISSIVE FOR ALL TO lockkeeper_app
  USING ((tenant_id = tenant.current_tenant()))
  WITH CHECK ((tenant_id = tenant.current_tenant()));
GRANT INSERT, SELECT, UPDATE ON tenant.window_feed TO lockkeeper_app;

CREATE VIEW platform.isolation_breach AS
 WITH tenant_table AS (
         SELECT c.oid,
            c.oid::regclass::text AS name,
            c.relrowsecurity,
            c.relforcerowsecurity
           FROM pg_class c
          WHERE c.relnamespace = to_regnamespace('tenant'::text)::oid AND (c.relkind = ANY (ARRAY['r'::"char", 'p'::"char"]))
        ), tenant_column AS (
         SELECT a.attrelid,
            a.attnum,
            a.attnotnull,
            a.atttypid
           FROM pg_attribute a
          WHERE a.attname = 'tenant_id'::name AND NOT a.attisdropped
        )
 SELECT t.name AS object,
    'no column tenant_id uuid not null'::text AS breach
   FROM tenant_table t
  WHERE NOT (EXISTS ( SELECT
           FROM tenant_column k
          WHERE k.attrelid = t.oid AND k.attnotnull AND k.atttypid = 'uuid'::regtype::oid))
UNION ALL
 SELECT t.name AS object,
    'row level security is not enabled and forced'::text AS breach
   FROM tenant_table t
  WHERE NOT (t.relrowsecurity AND t.relforcerowsecurity)
UNION ALL
 SELECT t.name AS object,
    'policy tenant_isolation is missing or says something else'::text AS breach
   FROM tenant_table t
  WHERE NOT (EXISTS ( SELECT
           FROM pg_policy p
          WHERE p.polrelid = t.oid AND p.polname = 'tenant_isolation'::name AND p.polcmd = '*'::"char" AND p.polpermissive AND (( SELECT array_agg(r.r::regrole::text) AS array_agg
                   FROM unnest(p.polroles) r(r))) = ARRAY['lockkeeper_app'::text] AND pg_get_expr(p.polqual, t.oid) = '(tenant_id = tenant.current_tenant())'::text AND pg_get_expr(p.polwithcheck, t.oid) = '(tenant_id = tenant.current_tenant())'::text))
UNION ALL
 SELECT t.name AS object,
    ('policy '::text || p.polname::text) || ' opens the table to more than its owner'::text AS breach
   FROM tenant_table t
     JOIN pg_policy p ON p.polrelid = t.oid
  WHERE p.polname <> 'tenant_isolation'::name AND (( SELECT array_agg(r.r::regrole::text) AS array_agg
           FROM unnest(p.polroles) r(r))) IS DISTINCT FROM ARRAY['lockkeeper_owner'::text]
UNION ALL
 SELECT t.name AS object,
    'no primary key'::text AS breach
   FROM tenant_table t
  WHERE NOT (EXISTS ( SELECT
           FROM pg_index i
          WHERE i.indrelid = t.oid AND i.indisprimary))
UNION ALL
 SELECT i.indexrelid::regclass::text AS object,
    'index is not led by tenant_id'::text AS breach
   FROM tenant_table t
     JOIN pg_index i ON i.indrelid = t.oid
     JOIN tenant_column k ON k.attrelid = t.oid
  WHERE i.indkey[0] <> k.attnum AND NOT (EXISTS ( SELECT
           FROM pg_class c
             JOIN pg_am m ON m.oid = c.relam
          WHERE c.oid = i.indexrelid AND m.amname = 'gin'::name))
UNION ALL
 SELECT t.name AS object,
    ('foreign key '::text || f.conname::text) || ' does not carry tenant_id to tenant_id'::text AS breach
   FROM tenant_table t
     JOIN pg_constraint f ON f.conrelid = t.oid AND f.contype = 'f'::"char"
     JOIN tenant_table r ON r.oid = f.confrelid
  WHERE NOT (EXISTS ( SELECT
           FROM UNNEST(f.conkey, f.confkey) pair(here, there)
             JOIN tenant_column k ON k.attrelid = t.oid AND k.attnum = pair.here
             JOIN tenant_column rk ON rk.attrelid = r.oid AND rk.attnum = pair.there))
UNION ALL
 SELECT t.name AS object,
    ('trigger '::text || g.tgname::text) || ' is not allowed on a tenant table'::text AS breach
   FROM tenant_table t
     JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
UNION ALL
 SELECT f.conrelid::regclass::text AS object,
    'platform references tenant table '::text || f.confrelid::regclass::text AS breach
   FROM pg_constraint f
     JOIN pg_class c ON c.oid = f.conrelid AND c.relnamespace = to_regnamespace('platform'::text)::oid
     JOIN tenant_table r ON r.oid = f.confrelid
  WHERE f.contype = 'f'::"char"
UNION ALL
 SELECT c.oid::regclass::text AS object,
    'view in schema tenant runs with its owner''s rights'::text AS breach
   FROM pg_class c
  WHERE c.relnamespace = to_regnamespace('tenant'::text)::oid AND c.relkind = 'v'::"char" AND NOT COALESCE(c.reloptions @> ARRAY['security_invoker=true'::text], false)
UNION ALL
 SELECT c.oid::regclass::text AS object,
    'materialized view in schema tenant cannot be isolated'::text AS breach
   FROM pg_class c
  WHERE c.relnamespace = to_regnamespace('tenant'::text)::oid AND c.relkind = 'm'::"char";
GRANT SELECT ON platform.isolation_breach TO lockkeeper_app;

ALTER TABLE platform.membership ADD CONSTRAINT membership_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE platform.membership ADD CONSTRAINT membership_user
  FOREIGN KEY (user_id) REFERENCES platform.user_account(id);

ALTER TABLE platform.spring_session_attributes ADD CONSTRAINT spring_session_attributes_fk
  FOREIGN KEY (session_primary_id) REFERENCES platform.spring_session(primary_id) ON DELETE CASCADE;

ALTER TABLE tenant."freeze" ADD CONSTRAINT freeze_environment
  FOREIGN KEY (tenant_id, environment_id) REFERENCES tenant.environment(tenant_id, id);

ALTER TABLE tenant."freeze" ADD CONSTRAINT freeze_lifted_by
  FOREIGN KEY (tenant_id, lifted_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant."freeze" ADD CONSTRAINT freeze_opened_by
  FOREIGN KEY (tenant_id, opened_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant."freeze" ADD CONSTRAINT freeze_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.api_token ADD CONSTRAINT api_token_creator
  FOREIGN KEY (tenant_id, created_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.api_token ADD CONSTRAINT api_token_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.api_token ADD CONSTRAINT api_token_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.assignment ADD CONSTRAINT assignment_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.assignment ADD CONSTRAINT assignment_reviewer
  FOREIGN KEY (tenant_id, reviewer_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.assignment ADD CONSTRAINT assignment_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.assignment ADD CONSTRAINT assignment_rotation
  FOREIGN KEY (tenant_id, rotation_id) REFERENCES tenant.rotation(tenant_id, id);

ALTER TABLE tenant.assignment ADD CONSTRAINT assignment_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.assignment_candidate ADD CONSTRAINT assignment_candidate_assignment
  FOREIGN KEY (tenant_id, assignment_id) REFERENCES tenant.assignment(tenant_id, id);

ALTER TABLE tenant.assignment_candidate ADD CONSTRAINT assignment_candidate_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.assignment_candidate ADD CONSTRAINT assignment_candidate_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.audit_entry ADD CONSTRAINT audit_entry_actor
  FOREIGN KEY (tenant_id, actor_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.audit_entry ADD CONSTRAINT audit_entry_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.audit_head ADD CONSTRAINT audit_head_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.busy_time ADD CONSTRAINT busy_time_added_by
  FOREIGN KEY (tenant_id, added_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.busy_time ADD CONSTRAINT busy_time_database
  FOREIGN KEY (tenant_id, database_id) REFERENCES tenant.database(tenant_id, id);

ALTER TABLE tenant.busy_time ADD CONSTRAINT busy_time_environment
  FOREIGN KEY (tenant_id, environment_id) REFERENCES tenant.environment(tenant_id, id);

ALTER TABLE tenant.busy_time ADD CONSTRAINT busy_time_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.counter ADD CONSTRAINT counter_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.database ADD CONSTRAINT database_domain
  FOREIGN KEY (tenant_id, domain_id) REFERENCES tenant.domain(tenant_id, id);

ALTER TABLE tenant.database ADD CONSTRAINT database_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision ADD CONSTRAINT decision_opened_by
  FOREIGN KEY (tenant_id, opened_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision ADD CONSTRAINT decision_superseded_by
  FOREIGN KEY (tenant_id, superseded_by) REFERENCES tenant.decision(tenant_id, id);

ALTER TABLE tenant.decision ADD CONSTRAINT decision_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_amendment ADD CONSTRAINT decision_amendment_by
  FOREIGN KEY (tenant_id, by_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_amendment ADD CONSTRAINT decision_amendment_revision
  FOREIGN KEY (tenant_id, decision_id, revision) REFERENCES tenant.decision_revision(tenant_id, decision_id, revision);

ALTER TABLE tenant.decision_amendment ADD CONSTRAINT decision_amendment_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_approval ADD CONSTRAINT decision_approval_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_approval ADD CONSTRAINT decision_approval_revision
  FOREIGN KEY (tenant_id, decision_id, revision) REFERENCES tenant.decision_revision(tenant_id, decision_id, revision);

ALTER TABLE tenant.decision_approval ADD CONSTRAINT decision_approval_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_approval_rule ADD CONSTRAINT decision_approval_rule_domain
  FOREIGN KEY (tenant_id, domain_id) REFERENCES tenant.domain(tenant_id, id);

ALTER TABLE tenant.decision_approval_rule ADD CONSTRAINT decision_approval_rule_set_by
  FOREIGN KEY (tenant_id, set_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_approval_rule ADD CONSTRAINT decision_approval_rule_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_approver ADD CONSTRAINT decision_approver_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_approver ADD CONSTRAINT decision_approver_rule
  FOREIGN KEY (tenant_id, rule_id) REFERENCES tenant.decision_approval_rule(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.decision_approver ADD CONSTRAINT decision_approver_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_comment ADD CONSTRAINT decision_comment_author
  FOREIGN KEY (tenant_id, author_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_comment ADD CONSTRAINT decision_comment_resolver
  FOREIGN KEY (tenant_id, resolved_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_comment ADD CONSTRAINT decision_comment_revision
  FOREIGN KEY (tenant_id, decision_id, revision) REFERENCES tenant.decision_revision(tenant_id, decision_id, revision);

ALTER TABLE tenant.decision_comment ADD CONSTRAINT decision_comment_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_comment ADD CONSTRAINT decision_comment_thread
  FOREIGN KEY (tenant_id, thread_id) REFERENCES tenant.decision_comment(tenant_id, id);

ALTER TABLE tenant.decision_decider ADD CONSTRAINT decision_decider_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_decider ADD CONSTRAINT decision_decider_revision
  FOREIGN KEY (tenant_id, decision_id, revision) REFERENCES tenant.decision_revision(tenant_id, decision_id, revision);

ALTER TABLE tenant.decision_decider ADD CONSTRAINT decision_decider_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_domain ADD CONSTRAINT decision_domain_domain
  FOREIGN KEY (tenant_id, domain_id) REFERENCES tenant.domain(tenant_id, id);

ALTER TABLE tenant.decision_domain ADD CONSTRAINT decision_domain_revision
  FOREIGN KEY (tenant_id, decision_id, revision) REFERENCES tenant.decision_revision(tenant_id, decision_id, revision);

ALTER TABLE tenant.decision_domain ADD CONSTRAINT decision_domain_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_dry_run ADD CONSTRAINT decision_dry_run_revision
  FOREIGN KEY (tenant_id, decision_id, revision) REFERENCES tenant.decision_revision(tenant_id, decision_id, revision);

ALTER TABLE tenant.decision_dry_run ADD CONSTRAINT decision_dry_run_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_follower ADD CONSTRAINT decision_follower_decision
  FOREIGN KEY (tenant_id, decision_id) REFERENCES tenant.decision(tenant_id, id);

ALTER TABLE tenant.decision_follower ADD CONSTRAINT decision_follower_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_follower ADD CONSTRAINT decision_follower_news_by
  FOREIGN KEY (tenant_id, news_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_follower ADD CONSTRAINT decision_follower_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_glob ADD CONSTRAINT decision_glob_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_guard ADD CONSTRAINT decision_guard_added_by
  FOREIGN KEY (tenant_id, added_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_guard ADD CONSTRAINT decision_guard_continues
  FOREIGN KEY (tenant_id, continues) REFERENCES tenant.decision_guard(tenant_id, id);

ALTER TABLE tenant.decision_guard ADD CONSTRAINT decision_guard_decision
  FOREIGN KEY (tenant_id, decision_id) REFERENCES tenant.decision(tenant_id, id);

ALTER TABLE tenant.decision_guard ADD CONSTRAINT decision_guard_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_hand ADD CONSTRAINT decision_hand_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_hand ADD CONSTRAINT decision_hand_revision
  FOREIGN KEY (tenant_id, decision_id, revision) REFERENCES tenant.decision_revision(tenant_id, decision_id, revision);

ALTER TABLE tenant.decision_hand ADD CONSTRAINT decision_hand_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_import ADD CONSTRAINT decision_import_by
  FOREIGN KEY (tenant_id, by_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_import ADD CONSTRAINT decision_import_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_import_file ADD CONSTRAINT decision_import_file_decision
  FOREIGN KEY (tenant_id, decision_id) REFERENCES tenant.decision(tenant_id, id);

ALTER TABLE tenant.decision_import_file ADD CONSTRAINT decision_import_file_import
  FOREIGN KEY (tenant_id, import_id) REFERENCES tenant.decision_import(tenant_id, id);

ALTER TABLE tenant.decision_import_file ADD CONSTRAINT decision_import_file_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_mention ADD CONSTRAINT decision_mention_comment
  FOREIGN KEY (tenant_id, comment_id) REFERENCES tenant.decision_comment(tenant_id, id);

ALTER TABLE tenant.decision_mention ADD CONSTRAINT decision_mention_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_mention ADD CONSTRAINT decision_mention_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_revision ADD CONSTRAINT decision_revision_by
  FOREIGN KEY (tenant_id, by_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_revision ADD CONSTRAINT decision_revision_decision
  FOREIGN KEY (tenant_id, decision_id) REFERENCES tenant.decision(tenant_id, id);

ALTER TABLE tenant.decision_revision ADD CONSTRAINT decision_revision_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_search ADD CONSTRAINT decision_search_decision
  FOREIGN KEY (tenant_id, decision_id) REFERENCES tenant.decision(tenant_id, id);

ALTER TABLE tenant.decision_search ADD CONSTRAINT decision_search_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_service ADD CONSTRAINT decision_service_revision
  FOREIGN KEY (tenant_id, decision_id, revision) REFERENCES tenant.decision_revision(tenant_id, decision_id, revision);

ALTER TABLE tenant.decision_service ADD CONSTRAINT decision_service_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_table ADD CONSTRAINT decision_table_revision
  FOREIGN KEY (tenant_id, decision_id, revision) REFERENCES tenant.decision_revision(tenant_id, decision_id, revision);

ALTER TABLE tenant.decision_table ADD CONSTRAINT decision_table_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.decision_transition ADD CONSTRAINT decision_transition_by
  FOREIGN KEY (tenant_id, by_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.decision_transition ADD CONSTRAINT decision_transition_decision
  FOREIGN KEY (tenant_id, decision_id) REFERENCES tenant.decision(tenant_id, id);

ALTER TABLE tenant.decision_transition ADD CONSTRAINT decision_transition_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.domain ADD CONSTRAINT domain_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.domain_owner ADD CONSTRAINT domain_owner_domain
  FOREIGN KEY (tenant_id, domain_id) REFERENCES tenant.domain(tenant_id, id);

ALTER TABLE tenant.domain_owner ADD CONSTRAINT domain_owner_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.domain_owner ADD CONSTRAINT domain_owner_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.environment ADD CONSTRAINT environment_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.errand ADD CONSTRAINT errand_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.execution ADD CONSTRAINT execution_environment
  FOREIGN KEY (tenant_id, environment_id) REFERENCES tenant.environment(tenant_id, id);

ALTER TABLE tenant.execution ADD CONSTRAINT execution_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.execution ADD CONSTRAINT execution_reporter
  FOREIGN KEY (tenant_id, reported_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.execution ADD CONSTRAINT execution_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.execution ADD CONSTRAINT execution_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.execution_judgement ADD CONSTRAINT execution_judgement_by
  FOREIGN KEY (tenant_id, objective_id) REFERENCES tenant.execution_objective(tenant_id, id);

ALTER TABLE tenant.execution_judgement ADD CONSTRAINT execution_judgement_of
  FOREIGN KEY (tenant_id, execution_id) REFERENCES tenant.execution(tenant_id, id);

ALTER TABLE tenant.execution_judgement ADD CONSTRAINT execution_judgement_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.execution_objective ADD CONSTRAINT execution_objective_ended_by
  FOREIGN KEY (tenant_id, ended_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.execution_objective ADD CONSTRAINT execution_objective_in
  FOREIGN KEY (tenant_id, environment_id) REFERENCES tenant.environment(tenant_id, id);

ALTER TABLE tenant.execution_objective ADD CONSTRAINT execution_objective_set_by
  FOREIGN KEY (tenant_id, set_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.execution_objective ADD CONSTRAINT execution_objective_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.execution_prospect ADD CONSTRAINT execution_prospect_of
  FOREIGN KEY (tenant_id, execution_id) REFERENCES tenant.execution(tenant_id, id);

ALTER TABLE tenant.execution_prospect ADD CONSTRAINT execution_prospect_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.execution_report ADD CONSTRAINT execution_report_by
  FOREIGN KEY (tenant_id, reported_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.execution_report ADD CONSTRAINT execution_report_of
  FOREIGN KEY (tenant_id, execution_id) REFERENCES tenant.execution(tenant_id, id);

ALTER TABLE tenant.execution_report ADD CONSTRAINT execution_report_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.gate_policy ADD CONSTRAINT gate_policy_changed_by
  FOREIGN KEY (tenant_id, changed_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.gate_policy ADD CONSTRAINT gate_policy_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.gate_round ADD CONSTRAINT gate_round_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.guard_hit ADD CONSTRAINT guard_hit_guard
  FOREIGN KEY (tenant_id, guard_id) REFERENCES tenant.decision_guard(tenant_id, id);

ALTER TABLE tenant.guard_hit ADD CONSTRAINT guard_hit_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.guard_hit ADD CONSTRAINT guard_hit_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.guard_hit ADD CONSTRAINT guard_hit_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.guard_trial ADD CONSTRAINT guard_trial_decision
  FOREIGN KEY (tenant_id, decision_id) REFERENCES tenant.decision(tenant_id, id);

ALTER TABLE tenant.guard_trial ADD CONSTRAINT guard_trial_started_by
  FOREIGN KEY (tenant_id, started_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.guard_trial ADD CONSTRAINT guard_trial_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.guard_trial_hit ADD CONSTRAINT guard_trial_hit_database
  FOREIGN KEY (tenant_id, database_id) REFERENCES tenant.database(tenant_id, id);

ALTER TABLE tenant.guard_trial_hit ADD CONSTRAINT guard_trial_hit_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.guard_trial_hit ADD CONSTRAINT guard_trial_hit_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.guard_trial_hit ADD CONSTRAINT guard_trial_hit_trial
  FOREIGN KEY (tenant_id, decision_id) REFERENCES tenant.guard_trial(tenant_id, decision_id);

ALTER TABLE tenant.holiday ADD CONSTRAINT holiday_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident ADD CONSTRAINT incident_cause_by
  FOREIGN KEY (tenant_id, cause_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.incident ADD CONSTRAINT incident_database
  FOREIGN KEY (tenant_id, database_id) REFERENCES tenant.database(tenant_id, id);

ALTER TABLE tenant.incident ADD CONSTRAINT incident_reporter
  FOREIGN KEY (tenant_id, reported_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.incident ADD CONSTRAINT incident_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident_entry ADD CONSTRAINT incident_entry_actor
  FOREIGN KEY (tenant_id, actor_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.incident_entry ADD CONSTRAINT incident_entry_incident
  FOREIGN KEY (tenant_id, incident_id) REFERENCES tenant.incident(tenant_id, id);

ALTER TABLE tenant.incident_entry ADD CONSTRAINT incident_entry_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident_hook ADD CONSTRAINT incident_hook_database
  FOREIGN KEY (tenant_id, database_id) REFERENCES tenant.database(tenant_id, id);

ALTER TABLE tenant.incident_hook ADD CONSTRAINT incident_hook_renewed_by
  FOREIGN KEY (tenant_id, renewed_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.incident_hook ADD CONSTRAINT incident_hook_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident_mapping ADD CONSTRAINT incident_mapping_hook
  FOREIGN KEY (tenant_id, hook_id) REFERENCES tenant.incident_hook(tenant_id, id);

ALTER TABLE tenant.incident_mapping ADD CONSTRAINT incident_mapping_saved_by
  FOREIGN KEY (tenant_id, saved_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.incident_mapping ADD CONSTRAINT incident_mapping_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident_message ADD CONSTRAINT incident_message_hook
  FOREIGN KEY (tenant_id, hook_id) REFERENCES tenant.incident_hook(tenant_id, id);

ALTER TABLE tenant.incident_message ADD CONSTRAINT incident_message_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident_migration ADD CONSTRAINT incident_migration_incident
  FOREIGN KEY (tenant_id, incident_id) REFERENCES tenant.incident(tenant_id, id);

ALTER TABLE tenant.incident_migration ADD CONSTRAINT incident_migration_linked_by
  FOREIGN KEY (tenant_id, linked_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.incident_migration ADD CONSTRAINT incident_migration_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.incident_migration ADD CONSTRAINT incident_migration_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident_search ADD CONSTRAINT incident_search_incident
  FOREIGN KEY (tenant_id, incident_id) REFERENCES tenant.incident(tenant_id, id);

ALTER TABLE tenant.incident_search ADD CONSTRAINT incident_search_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident_table ADD CONSTRAINT incident_table_incident
  FOREIGN KEY (tenant_id, incident_id) REFERENCES tenant.incident(tenant_id, id);

ALTER TABLE tenant.incident_table ADD CONSTRAINT incident_table_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident_tag ADD CONSTRAINT incident_tag_added_by
  FOREIGN KEY (tenant_id, added_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.incident_tag ADD CONSTRAINT incident_tag_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.incident_tagged ADD CONSTRAINT incident_tagged_by
  FOREIGN KEY (tenant_id, tagged_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.incident_tagged ADD CONSTRAINT incident_tagged_incident
  FOREIGN KEY (tenant_id, incident_id) REFERENCES tenant.incident(tenant_id, id);

ALTER TABLE tenant.incident_tagged ADD CONSTRAINT incident_tagged_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.insight_blame ADD CONSTRAINT insight_blame_incident
  FOREIGN KEY (tenant_id, incident_id) REFERENCES tenant.incident(tenant_id, id);

ALTER TABLE tenant.insight_blame ADD CONSTRAINT insight_blame_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.insight_blame ADD CONSTRAINT insight_blame_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.insight_execution ADD CONSTRAINT insight_execution_execution
  FOREIGN KEY (tenant_id, execution_id) REFERENCES tenant.execution(tenant_id, id);

ALTER TABLE tenant.insight_execution ADD CONSTRAINT insight_execution_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.insight_execution ADD CONSTRAINT insight_execution_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.insight_incident ADD CONSTRAINT insight_incident_incident
  FOREIGN KEY (tenant_id, incident_id) REFERENCES tenant.incident(tenant_id, id);

ALTER TABLE tenant.insight_incident ADD CONSTRAINT insight_incident_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.insight_lead_time ADD CONSTRAINT insight_lead_time_database
  FOREIGN KEY (tenant_id, database_id) REFERENCES tenant.database(tenant_id, id);

ALTER TABLE tenant.insight_lead_time ADD CONSTRAINT insight_lead_time_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.insight_lead_time ADD CONSTRAINT insight_lead_time_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.insight_mail ADD CONSTRAINT insight_mail_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.insight_mail ADD CONSTRAINT insight_mail_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.insight_upkeep ADD CONSTRAINT insight_upkeep_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.insight_view ADD CONSTRAINT insight_view_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.insight_view ADD CONSTRAINT insight_view_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_comment ADD CONSTRAINT jira_comment_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.jira_comment ADD CONSTRAINT jira_comment_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_connection ADD CONSTRAINT jira_connection_created_by
  FOREIGN KEY (tenant_id, created_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.jira_connection ADD CONSTRAINT jira_connection_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_connection_project ADD CONSTRAINT jira_connection_project_connection
  FOREIGN KEY (tenant_id, connection_id) REFERENCES tenant.jira_connection(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.jira_connection_project ADD CONSTRAINT jira_connection_project_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_deployment ADD CONSTRAINT jira_deployment_connection
  FOREIGN KEY (tenant_id, connection_id) REFERENCES tenant.jira_connection(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.jira_deployment ADD CONSTRAINT jira_deployment_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.jira_deployment ADD CONSTRAINT jira_deployment_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_hook ADD CONSTRAINT jira_hook_connection
  FOREIGN KEY (tenant_id, connection_id) REFERENCES tenant.jira_connection(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.jira_hook ADD CONSTRAINT jira_hook_renewed_by
  FOREIGN KEY (tenant_id, renewed_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.jira_hook ADD CONSTRAINT jira_hook_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_incident_query ADD CONSTRAINT jira_incident_query_connection
  FOREIGN KEY (tenant_id, connection_id) REFERENCES tenant.jira_connection(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.jira_incident_query ADD CONSTRAINT jira_incident_query_set_by
  FOREIGN KEY (tenant_id, set_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.jira_incident_query ADD CONSTRAINT jira_incident_query_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_issue ADD CONSTRAINT jira_issue_connection
  FOREIGN KEY (tenant_id, connection_id) REFERENCES tenant.jira_connection(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.jira_issue ADD CONSTRAINT jira_issue_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_issue_link ADD CONSTRAINT jira_issue_link_connection
  FOREIGN KEY (tenant_id, connection_id) REFERENCES tenant.jira_connection(tenant_id, id);

ALTER TABLE tenant.jira_issue_link ADD CONSTRAINT jira_issue_link_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.jira_issue_link ADD CONSTRAINT jira_issue_link_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_news ADD CONSTRAINT jira_news_hook
  FOREIGN KEY (tenant_id, hook_id) REFERENCES tenant.jira_hook(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.jira_news ADD CONSTRAINT jira_news_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_pass ADD CONSTRAINT jira_pass_connection
  FOREIGN KEY (tenant_id, connection_id) REFERENCES tenant.jira_connection(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.jira_pass ADD CONSTRAINT jira_pass_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_sweep ADD CONSTRAINT jira_sweep_connection
  FOREIGN KEY (tenant_id, connection_id) REFERENCES tenant.jira_connection(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.jira_sweep ADD CONSTRAINT jira_sweep_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.jira_transition ADD CONSTRAINT jira_transition_connection
  FOREIGN KEY (tenant_id, connection_id) REFERENCES tenant.jira_connection(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.jira_transition ADD CONSTRAINT jira_transition_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.line_comment ADD CONSTRAINT line_comment_author
  FOREIGN KEY (tenant_id, author_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.line_comment ADD CONSTRAINT line_comment_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.line_comment ADD CONSTRAINT line_comment_parent
  FOREIGN KEY (tenant_id, parent_id) REFERENCES tenant.line_comment(tenant_id, id);

ALTER TABLE tenant.line_comment ADD CONSTRAINT line_comment_resolver
  FOREIGN KEY (tenant_id, resolved_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.line_comment ADD CONSTRAINT line_comment_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.line_comment ADD CONSTRAINT line_comment_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.lint_settings_version ADD CONSTRAINT lint_settings_version_saved_by
  FOREIGN KEY (tenant_id, saved_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.lint_settings_version ADD CONSTRAINT lint_settings_version_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.member ADD CONSTRAINT member_owner
  FOREIGN KEY (tenant_id, owner_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.member ADD CONSTRAINT member_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.member ADD CONSTRAINT member_user
  FOREIGN KEY (user_id) REFERENCES platform.user_account(id);

ALTER TABLE tenant.migration ADD CONSTRAINT migration_answerable
  FOREIGN KEY (tenant_id, answerable_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration ADD CONSTRAINT migration_author
  FOREIGN KEY (tenant_id, author_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration ADD CONSTRAINT migration_database
  FOREIGN KEY (tenant_id, database_id) REFERENCES tenant.database(tenant_id, id);

ALTER TABLE tenant.migration ADD CONSTRAINT migration_revision_current
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE tenant.migration ADD CONSTRAINT migration_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_assessment ADD CONSTRAINT migration_assessment_by
  FOREIGN KEY (tenant_id, assessed_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration_assessment ADD CONSTRAINT migration_assessment_guards
  FOREIGN KEY (tenant_id, guards_hash) REFERENCES tenant.migration_guards(tenant_id, hash);

ALTER TABLE tenant.migration_assessment ADD CONSTRAINT migration_assessment_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.migration_assessment ADD CONSTRAINT migration_assessment_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_discharge ADD CONSTRAINT migration_discharge_by
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration_discharge ADD CONSTRAINT migration_discharge_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_discharge ADD CONSTRAINT migration_discharge_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.migration_discharge ADD CONSTRAINT migration_discharge_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_guards ADD CONSTRAINT migration_guards_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_revision ADD CONSTRAINT migration_revision_author
  FOREIGN KEY (tenant_id, author_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration_revision ADD CONSTRAINT migration_revision_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_revision ADD CONSTRAINT migration_revision_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_script ADD CONSTRAINT migration_script_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.migration_script ADD CONSTRAINT migration_script_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_series ADD CONSTRAINT migration_series_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.migration_series ADD CONSTRAINT migration_series_source
  FOREIGN KEY (tenant_id, source_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_series ADD CONSTRAINT migration_series_taken_by
  FOREIGN KEY (tenant_id, taken_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration_series ADD CONSTRAINT migration_series_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_series_retry ADD CONSTRAINT migration_series_retry_made_by
  FOREIGN KEY (tenant_id, made_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration_series_retry ADD CONSTRAINT migration_series_retry_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_series_retry ADD CONSTRAINT migration_series_retry_replaces
  FOREIGN KEY (tenant_id, replaces_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_series_retry ADD CONSTRAINT migration_series_retry_step
  FOREIGN KEY (tenant_id, series_id, "position") REFERENCES tenant.migration_series_step(tenant_id, series_id, "position");

ALTER TABLE tenant.migration_series_retry ADD CONSTRAINT migration_series_retry_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_series_step ADD CONSTRAINT migration_series_step_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_series_step ADD CONSTRAINT migration_series_step_obligation
  FOREIGN KEY (tenant_id, obligation_id) REFERENCES tenant.obligation(tenant_id, id);

ALTER TABLE tenant.migration_series_step ADD CONSTRAINT migration_series_step_series
  FOREIGN KEY (tenant_id, series_id) REFERENCES tenant.migration_series(tenant_id, id);

ALTER TABLE tenant.migration_series_step ADD CONSTRAINT migration_series_step_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_stop ADD CONSTRAINT migration_stop_environment
  FOREIGN KEY (tenant_id, environment_id) REFERENCES tenant.environment(tenant_id, id);

ALTER TABLE tenant.migration_stop ADD CONSTRAINT migration_stop_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_stop ADD CONSTRAINT migration_stop_scheduled_by
  FOREIGN KEY (tenant_id, scheduled_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration_stop ADD CONSTRAINT migration_stop_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_table ADD CONSTRAINT migration_table_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_table ADD CONSTRAINT migration_table_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.migration_table ADD CONSTRAINT migration_table_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_tier_ruling ADD CONSTRAINT migration_tier_ruling_by
  FOREIGN KEY (tenant_id, ruled_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration_tier_ruling ADD CONSTRAINT migration_tier_ruling_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.migration_tier_ruling ADD CONSTRAINT migration_tier_ruling_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_transition ADD CONSTRAINT migration_transition_actor
  FOREIGN KEY (tenant_id, actor_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.migration_transition ADD CONSTRAINT migration_transition_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_transition ADD CONSTRAINT migration_transition_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.migration_transition ADD CONSTRAINT migration_transition_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.migration_turn ADD CONSTRAINT migration_turn_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.migration_turn ADD CONSTRAINT migration_turn_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.notice ADD CONSTRAINT notice_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.notice ADD CONSTRAINT notice_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.notice_preference ADD CONSTRAINT notice_preference_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.notice_preference ADD CONSTRAINT notice_preference_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.obligation ADD CONSTRAINT obligation_database
  FOREIGN KEY (tenant_id, database_id) REFERENCES tenant.database(tenant_id, id);

ALTER TABLE tenant.obligation ADD CONSTRAINT obligation_owner
  FOREIGN KEY (tenant_id, owner_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.obligation ADD CONSTRAINT obligation_promised_by
  FOREIGN KEY (tenant_id, promised_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.obligation ADD CONSTRAINT obligation_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.obligation_easing ADD CONSTRAINT obligation_easing_by
  FOREIGN KEY (tenant_id, by_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.obligation_easing ADD CONSTRAINT obligation_easing_obligation
  FOREIGN KEY (tenant_id, obligation_id) REFERENCES tenant.obligation(tenant_id, id);

ALTER TABLE tenant.obligation_easing ADD CONSTRAINT obligation_easing_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.obligation_feed ADD CONSTRAINT obligation_feed_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.obligation_feed ADD CONSTRAINT obligation_feed_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.obligation_progress ADD CONSTRAINT obligation_progress_drift_by
  FOREIGN KEY (tenant_id, drift_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.obligation_progress ADD CONSTRAINT obligation_progress_obligation
  FOREIGN KEY (tenant_id, obligation_id) REFERENCES tenant.obligation(tenant_id, id);

ALTER TABLE tenant.obligation_progress ADD CONSTRAINT obligation_progress_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.obligation_reminder ADD CONSTRAINT obligation_reminder_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.obligation_reminder ADD CONSTRAINT obligation_reminder_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.obligation_settings ADD CONSTRAINT obligation_settings_changed_by
  FOREIGN KEY (tenant_id, changed_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.obligation_settings ADD CONSTRAINT obligation_settings_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.obligation_transition ADD CONSTRAINT obligation_transition_by
  FOREIGN KEY (tenant_id, by_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.obligation_transition ADD CONSTRAINT obligation_transition_obligation
  FOREIGN KEY (tenant_id, obligation_id) REFERENCES tenant.obligation(tenant_id, id);

ALTER TABLE tenant.obligation_transition ADD CONSTRAINT obligation_transition_owner
  FOREIGN KEY (tenant_id, owner_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.obligation_transition ADD CONSTRAINT obligation_transition_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.policy_version ADD CONSTRAINT policy_version_saved_by
  FOREIGN KEY (tenant_id, saved_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.policy_version ADD CONSTRAINT policy_version_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rehearsal ADD CONSTRAINT rehearsal_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.rehearsal ADD CONSTRAINT rehearsal_reporter
  FOREIGN KEY (tenant_id, reported_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rehearsal ADD CONSTRAINT rehearsal_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.rehearsal ADD CONSTRAINT rehearsal_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.reservation ADD CONSTRAINT reservation_database
  FOREIGN KEY (tenant_id, database_id) REFERENCES tenant.database(tenant_id, id);

ALTER TABLE tenant.reservation ADD CONSTRAINT reservation_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.reservation ADD CONSTRAINT reservation_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.review_tick ADD CONSTRAINT review_tick_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.review_tick ADD CONSTRAINT review_tick_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.review_tick ADD CONSTRAINT review_tick_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.review_verdict ADD CONSTRAINT review_verdict_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.review_verdict ADD CONSTRAINT review_verdict_reviewer
  FOREIGN KEY (tenant_id, reviewer_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.review_verdict ADD CONSTRAINT review_verdict_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.review_verdict ADD CONSTRAINT review_verdict_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.roi_assumption ADD CONSTRAINT roi_assumption_of
  FOREIGN KEY (tenant_id, assumptions_id) REFERENCES tenant.roi_assumptions(tenant_id, id);

ALTER TABLE tenant.roi_assumption ADD CONSTRAINT roi_assumption_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.roi_assumptions ADD CONSTRAINT roi_assumptions_made_by
  FOREIGN KEY (tenant_id, made_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.roi_assumptions ADD CONSTRAINT roi_assumptions_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.roi_baseline ADD CONSTRAINT roi_baseline_frozen_by
  FOREIGN KEY (tenant_id, frozen_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.roi_baseline ADD CONSTRAINT roi_baseline_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.roi_entry ADD CONSTRAINT roi_entry_approved_by
  FOREIGN KEY (tenant_id, approved_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.roi_entry ADD CONSTRAINT roi_entry_decision
  FOREIGN KEY (tenant_id, decision_id) REFERENCES tenant.decision(tenant_id, id);

ALTER TABLE tenant.roi_entry ADD CONSTRAINT roi_entry_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.roi_entry ADD CONSTRAINT roi_entry_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.roi_entry ADD CONSTRAINT roi_entry_withdrawn_by
  FOREIGN KEY (tenant_id, withdrawn_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.roi_entry ADD CONSTRAINT roi_entry_written_by
  FOREIGN KEY (tenant_id, written_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation ADD CONSTRAINT rotation_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_capacity ADD CONSTRAINT rotation_capacity_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation_capacity ADD CONSTRAINT rotation_capacity_rotation
  FOREIGN KEY (tenant_id, rotation_id) REFERENCES tenant.rotation(tenant_id, id);

ALTER TABLE tenant.rotation_capacity ADD CONSTRAINT rotation_capacity_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_domain ADD CONSTRAINT rotation_domain_domain
  FOREIGN KEY (tenant_id, domain_id) REFERENCES tenant.domain(tenant_id, id);

ALTER TABLE tenant.rotation_domain ADD CONSTRAINT rotation_domain_rotation
  FOREIGN KEY (tenant_id, rotation_id) REFERENCES tenant.rotation(tenant_id, id);

ALTER TABLE tenant.rotation_domain ADD CONSTRAINT rotation_domain_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_feed ADD CONSTRAINT rotation_feed_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation_feed ADD CONSTRAINT rotation_feed_rotation
  FOREIGN KEY (tenant_id, rotation_id) REFERENCES tenant.rotation(tenant_id, id);

ALTER TABLE tenant.rotation_feed ADD CONSTRAINT rotation_feed_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_leave ADD CONSTRAINT rotation_leave_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation_leave ADD CONSTRAINT rotation_leave_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_override ADD CONSTRAINT rotation_override_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation_override ADD CONSTRAINT rotation_override_rotation
  FOREIGN KEY (tenant_id, rotation_id) REFERENCES tenant.rotation(tenant_id, id);

ALTER TABLE tenant.rotation_override ADD CONSTRAINT rotation_override_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_swap ADD CONSTRAINT rotation_swap_asked_by
  FOREIGN KEY (tenant_id, asked_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation_swap ADD CONSTRAINT rotation_swap_asked_of
  FOREIGN KEY (tenant_id, asked_of) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation_swap ADD CONSTRAINT rotation_swap_rotation
  FOREIGN KEY (tenant_id, rotation_id) REFERENCES tenant.rotation(tenant_id, id);

ALTER TABLE tenant.rotation_swap ADD CONSTRAINT rotation_swap_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_terms ADD CONSTRAINT rotation_terms_rotation
  FOREIGN KEY (tenant_id, rotation_id) REFERENCES tenant.rotation(tenant_id, id);

ALTER TABLE tenant.rotation_terms ADD CONSTRAINT rotation_terms_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_version ADD CONSTRAINT rotation_version_entered_by
  FOREIGN KEY (tenant_id, entered_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation_version ADD CONSTRAINT rotation_version_lead
  FOREIGN KEY (tenant_id, lead_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation_version ADD CONSTRAINT rotation_version_rotation
  FOREIGN KEY (tenant_id, rotation_id) REFERENCES tenant.rotation(tenant_id, id);

ALTER TABLE tenant.rotation_version ADD CONSTRAINT rotation_version_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_version_member ADD CONSTRAINT rotation_version_member_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.rotation_version_member ADD CONSTRAINT rotation_version_member_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.rotation_version_member ADD CONSTRAINT rotation_version_member_version
  FOREIGN KEY (tenant_id, rotation_id, number) REFERENCES tenant.rotation_version(tenant_id, rotation_id, number);

ALTER TABLE tenant.snapshot ADD CONSTRAINT snapshot_database
  FOREIGN KEY (tenant_id, database_id) REFERENCES tenant.database(tenant_id, id);

ALTER TABLE tenant.snapshot ADD CONSTRAINT snapshot_taken_by
  FOREIGN KEY (tenant_id, taken_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.snapshot ADD CONSTRAINT snapshot_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.snapshot_index ADD CONSTRAINT snapshot_index_snapshot
  FOREIGN KEY (tenant_id, snapshot_id) REFERENCES tenant.snapshot(tenant_id, id);

ALTER TABLE tenant.snapshot_index ADD CONSTRAINT snapshot_index_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.snapshot_table ADD CONSTRAINT snapshot_table_domain
  FOREIGN KEY (tenant_id, domain_id) REFERENCES tenant.domain(tenant_id, id);

ALTER TABLE tenant.snapshot_table ADD CONSTRAINT snapshot_table_snapshot
  FOREIGN KEY (tenant_id, snapshot_id) REFERENCES tenant.snapshot(tenant_id, id);

ALTER TABLE tenant.snapshot_table ADD CONSTRAINT snapshot_table_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.template ADD CONSTRAINT template_made_by
  FOREIGN KEY (tenant_id, made_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.template ADD CONSTRAINT template_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.template_use ADD CONSTRAINT template_use_last_by
  FOREIGN KEY (tenant_id, last_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.template_use ADD CONSTRAINT template_use_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.template_version ADD CONSTRAINT template_version_made_by
  FOREIGN KEY (tenant_id, made_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.template_version ADD CONSTRAINT template_version_template
  FOREIGN KEY (tenant_id, template_id) REFERENCES tenant.template(tenant_id, id);

ALTER TABLE tenant.template_version ADD CONSTRAINT template_version_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.time_off ADD CONSTRAINT time_off_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.time_off ADD CONSTRAINT time_off_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.waiver ADD CONSTRAINT waiver_guard
  FOREIGN KEY (tenant_id, guard_id) REFERENCES tenant.decision_guard(tenant_id, id);

ALTER TABLE tenant.waiver ADD CONSTRAINT waiver_migration
  FOREIGN KEY (tenant_id, migration_id) REFERENCES tenant.migration(tenant_id, id);

ALTER TABLE tenant.waiver ADD CONSTRAINT waiver_promise
  FOREIGN KEY (tenant_id, obligation_id) REFERENCES tenant.obligation(tenant_id, id);

ALTER TABLE tenant.waiver ADD CONSTRAINT waiver_revision
  FOREIGN KEY (tenant_id, revision_id) REFERENCES tenant.migration_revision(tenant_id, id);

ALTER TABLE tenant.waiver ADD CONSTRAINT waiver_revoked_by
  FOREIGN KEY (tenant_id, revoked_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.waiver ADD CONSTRAINT waiver_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.waiver ADD CONSTRAINT waiver_waived_by
  FOREIGN KEY (tenant_id, waived_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.webhook ADD CONSTRAINT webhook_created_by
  FOREIGN KEY (tenant_id, created_by) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.webhook ADD CONSTRAINT webhook_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.webhook_delivery ADD CONSTRAINT webhook_delivery_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);

ALTER TABLE tenant.webhook_delivery ADD CONSTRAINT webhook_delivery_webhook
  FOREIGN KEY (tenant_id, webhook_id) REFERENCES tenant.webhook(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE tenant.window_feed ADD CONSTRAINT window_feed_environment
  FOREIGN KEY (tenant_id, environment_id) REFERENCES tenant.environment(tenant_id, id);

ALTER TABLE tenant.window_feed ADD CONSTRAINT window_feed_member
  FOREIGN KEY (tenant_id, member_id) REFERENCES tenant.member(tenant_id, id);

ALTER TABLE tenant.window_feed ADD CONSTRAINT window_feed_tenant
  FOREIGN KEY (tenant_id) REFERENCES platform.tenant(id);
