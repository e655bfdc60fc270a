package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.tenancy.TenantContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes hold of rows of a read model.
 *
 * @param table in the schema of tenants
 * @param key the column of what a row is of
 */
public record KeptRows(JdbcClient jdbc, String table, String key) {

    public long count() {
        return sql("select count(*) from tenant." + table + " where tenant_id = :tenant")
                .query(Long.class)
                .single();
    }

    /** Waits for whoever writes the same row, so that what is read next holds what they wrote. */
    public void await(UUID thing) {
        locked(List.of(thing), "");
    }

    /** Those that nobody else is writing just now, and those of which there is no row. */
    public Set<UUID> hold(Collection<UUID> things) {
        var others = new HashSet<>(things);
        others.removeAll(locked(things, " skip locked"));
        var held = new HashSet<>(things);
        select(others, "").forEach(held::remove);
        return held;
    }

    private List<UUID> locked(Collection<UUID> things, String how) {
        return select(things, " order by " + key + " for update" + how);
    }

    private List<UUID> select(Collection<UUID> things, String rest) {
        return sql("select " + key + " from tenant." + table + " where tenant_id = :tenant and " + key
                        + " = any (:things)" + rest)
                .param("things", things.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }
}
