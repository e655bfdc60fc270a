package dev.lockkeeper.decision;

import java.util.Map;

/**
 * Which decisions speak of a table, as conditions on {@code tenant.decision d}, each of which finds its rows by an index
 * of its own: those that name it by its name, and the others by the patterns that it fits, each of which is compared once.
 */
final class DecisionCoverage {

    /**
     * The decisions with a pattern of the revision that stands. Asked are {@code :schemas} and {@code :names} (an empty
     * schema is any, but no reason to name all of one schema), and the names as LIKE writes them, {@code :nameLikes}.
     */
    private static final String NAMING = """
              select t.decision_id
                from unnest(cast(:schemas as text[]), cast(:names as text[]), cast(:nameLikes as text[]))
                       as asked (schema_name, name, name_like)
               cross join lateral (
                 select t.decision_id, t.revision from tenant.decision_table t
                  where t.tenant_id = :tenant and t.name_like = asked.name_like
                    and (asked.schema_name = '' or asked.schema_name like t.schema_like)
                 union all
                 select t.decision_id, t.revision
                   from (select g.pattern from tenant.decision_glob g
                          where g.tenant_id = :tenant and asked.name like g.name_like
                            and (asked.schema_name like g.schema_like
                                 or (asked.schema_name = '' and (g.pattern like '%?%' or g.schema_like like '%\\%%')))
                         offset 0) fitting
                  cross join lateral (
                    select x.decision_id, x.revision from tenant.decision_table x
                     where x.tenant_id = :tenant and x.pattern = fitting.pattern
                    offset 0) t) t
               cross join lateral (
                 select from tenant.decision standing
                  where standing.tenant_id = :tenant and standing.id = t.decision_id and standing.revision = t.revision
                 limit 1) standing
            """;

    static final String BY_NAME = "d.id in (" + NAMING + ")";

    /**
     * By a pattern, or by one of {@code :domains}: a record that names tables means those, one that names only domains means
     * their tables. One set of both, since an OR between two would look at every decision.
     */
    static final String BY_NAME_OR_DOMAINS = "d.id in (" + NAMING + """
              union all
              select x.decision_id
                from tenant.decision_domain x
                join tenant.decision standing
                  on standing.tenant_id = :tenant and standing.id = x.decision_id and standing.revision = x.revision
               where x.tenant_id = :tenant and x.domain_id = any(:domains) and standing.status = 'ACCEPTED' and x.alone is not false
                 and not exists (
                   select from tenant.decision_table t
                    where t.tenant_id = :tenant and t.decision_id = x.decision_id and t.revision = x.revision))
            """;

    static final String BY_DOMAIN = """
             and d.id in (
              select x.decision_id from tenant.decision_domain x
               where x.tenant_id = :tenant and x.domain_id = :domain and x.revision = d.revision)
            """;

    static final String BY_SERVICE = """
             and d.id in (
              select x.decision_id from tenant.decision_service x
               where x.tenant_id = :tenant and x.name_key = :service and x.revision = d.revision)
            """;

    static final String BY_DECIDER = """
             and d.id in (
              select x.decision_id from tenant.decision_decider x
               where x.tenant_id = :tenant and x.member_id = :decider and x.revision = d.revision)
            """;

    private DecisionCoverage() {}

    /** The values for one table as people write it: {@code billing.invoice}, or {@code invoice} in any schema. */
    static Map<String, ?> asked(String table) {
        var dot = table.indexOf('.');
        var schema = dot < 0 ? "" : table.substring(0, dot);
        return asked(new String[] {schema}, new String[] {table.substring(dot + 1)});
    }

    static Map<String, ?> asked(String[] schemas, String[] names) {
        return Map.of("schemas", schemas, "names", names, "nameLikes", literally(names));
    }

    private static String[] literally(String[] names) {
        var likes = new String[names.length];
        for (var i = 0; i < names.length; i++) {
            likes[i] = TablePattern.literal(names[i]);
        }
        return likes;
    }
}
