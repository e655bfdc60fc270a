package dev.lockkeeper.decision;

import dev.lockkeeper.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What checks each decision, a line each: all that files say of guards is said here. */
@Repository
@Transactional(readOnly = true)
class GuardLines {

    private final JdbcClient jdbc;

    GuardLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a fixed order; decisions without guards are not in it. */
    Map<UUID, List<String>> of(Collection<UUID> decisions) {
        var lines = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                        select decision_id, rule_id, setting from tenant.decision_guard
                         where tenant_id = :tenant and decision_id = any(:decisions)
                         order by decision_id, rule_id, setting
                        """)
                .param("tenant", TenantContext.required().value())
                .param("decisions", decisions.toArray(UUID[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("decision_id", UUID.class), key -> new ArrayList<>())
                            .add(line(row.getString("rule_id"), row.getString("setting")));
                });
        return lines;
    }

    private static String line(String rule, String setting) {
        return "`" + (rule + " = " + setting).replace('`', '\'').replaceAll("\\s+", " ") + "`";
    }
}
