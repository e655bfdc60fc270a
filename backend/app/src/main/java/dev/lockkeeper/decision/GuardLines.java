package dev.lockkeeper.decision;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
                        select decision_id, rule_id, says, tables, except_tables from tenant.decision_guard
                         where tenant_id = :tenant and decision_id = any(:decisions)
                         order by decision_id, rule_id, says, id
                        """)
                .param("tenant", TenantContext.required().value())
                .param("decisions", decisions.toArray(UUID[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("decision_id", UUID.class), key -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    /** In the team's words, with the rule's name and where it looks. */
    private static String line(ResultSet row) throws SQLException {
        var tables = (String[]) row.getArray("tables").getArray();
        var except = (String[]) row.getArray("except_tables").getArray();
        return row.getString("says").replaceAll("\\.$", "")
                + " ("
                + code(row.getString("rule_id"))
                + (tables.length == 0 ? "" : " on " + codes(tables))
                + (except.length == 0 ? "" : " except " + codes(except))
                + ")";
    }

    private static String codes(String[] patterns) {
        return Arrays.stream(patterns).map(GuardLines::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text.replace('`', '\'').replaceAll("\\s+", " ") + "`";
    }
}
