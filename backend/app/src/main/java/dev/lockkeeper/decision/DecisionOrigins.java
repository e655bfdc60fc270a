package dev.lockkeeper.decision;

import dev.lockkeeper.decision.adr.AdrNames;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which file each imported record was read from last. */
@Repository
@Transactional(readOnly = true)
class DecisionOrigins {

    private static final String SELECT = """
            select distinct on (f.decision_id) f.decision_id, d.number, f.import_id, f.id, f.path, f.hash, f.title,
                   f.deciders, f.consulted, f.informed, f.tags, f.domains, m.name as by_name, i.at,
                   (select greatest(count(*), max(x.revision)) from tenant.decision_import_file x
                      join tenant.decision_import y on y.tenant_id = :tenant and y.id = x.import_id and y.status = 'DONE'
                     where x.tenant_id = :tenant and x.decision_id = f.decision_id and x.verdict in ('NEW', 'REVISED')) as taken
              from tenant.decision_import_file f
              join tenant.decision d on d.tenant_id = :tenant and d.id = f.decision_id
              join tenant.decision_import i on i.tenant_id = :tenant and i.id = f.import_id and i.status = 'DONE'
              join tenant.member m on m.tenant_id = :tenant and m.id = i.by_id
             where f.tenant_id = :tenant and f.verdict in ('NEW', 'REVISED')\s""";

    private static final String LAST = " order by f.decision_id, f.id desc";

    private final JdbcClient jdbc;

    DecisionOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, DecisionOrigin> of(Collection<UUID> decisions) {
        return select("and f.decision_id = any(:decisions)" + LAST)
                .param("decisions", decisions.toArray(UUID[]::new))
                .query(DecisionOrigins::origin)
                .list()
                .stream()
                .collect(Collectors.toMap(DecisionOrigin::decision, Function.identity()));
    }

    /** Of the records that came from files of these contents or at these paths. */
    List<DecisionOrigin> among(Collection<String> hashes, Collection<String> paths) {
        return select("and (f.hash = any(:hashes) or f.path = any(:paths))" + LAST)
                .param("hashes", hashes.toArray(String[]::new))
                .param("paths", paths.toArray(String[]::new))
                .query(DecisionOrigins::origin)
                .list();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value());
    }

    private static DecisionOrigin origin(ResultSet row, int number) throws SQLException {
        return new DecisionOrigin(
                row.getObject("decision_id", UUID.class),
                row.getInt("number"),
                row.getInt("taken"),
                row.getObject("import_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("path"),
                row.getString("hash"),
                row.getString("title"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                names(row));
    }

    private static AdrNames names(ResultSet row) throws SQLException {
        return new AdrNames(
                ImportedFiles.texts(row.getArray("deciders")),
                ImportedFiles.texts(row.getArray("consulted")),
                ImportedFiles.texts(row.getArray("informed")),
                ImportedFiles.texts(row.getArray("tags")),
                ImportedFiles.texts(row.getArray("domains")));
    }
}
