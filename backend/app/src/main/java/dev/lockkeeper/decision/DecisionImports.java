package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's imports of decisions. */
@Repository
class DecisionImports {

    private static final String SELECT = """
            select i.id, i.source, i.status, i.records, i.done, i.by_id, m.name as by_name, i.at, i.finished_at
              from tenant.decision_import i
              join tenant.member m on m.tenant_id = :tenant and m.id = i.by_id
             where i.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    DecisionImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(String source, int records, MemberId by, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into tenant.decision_import (tenant_id, id, source, status, records, by_id, at)
                        values (:tenant, :id, :source, 'PREVIEWED', :records, :by, :at)
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("source", source)
                .param("records", records)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    DecisionImport get(UUID id) {
        return select("and i.id = :id")
                .param("id", id)
                .query(DecisionImport.class)
                .optional()
                .orElseThrow(() -> new NotFound("import"));
    }

    /** The cursor's number is not needed: no two uploads end in the same microsecond of one tenant but by miracle. */
    @Transactional(readOnly = true)
    Page<DecisionImport> newestFirst(Cursor after, int size) {
        var rows = select("and i.at < :at order by i.at desc, i.id desc limit :size + 1")
                .param("at", after.at())
                .param("size", size)
                .query(DecisionImport.class)
                .list();
        return Page.of(rows, size, row -> Cursor.of(row.at(), 0));
    }

    /** Whether it was this call that began it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(UUID id) {
        return update("status = 'RUNNING'", "PREVIEWED", id) == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean finish(UUID id, int done, Instant at) {
        return jdbc.sql("""
                        update tenant.decision_import
                           set status = 'DONE', done = :done, finished_at = :at
                         where tenant_id = :tenant and id = :id and status = 'RUNNING'
                        """)
                        .param("tenant", tenant())
                        .param("id", id)
                        .param("done", done)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** In a transaction of its own, so that people see it while the import's is still open. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, int done) {
        update("done = " + done, "RUNNING", id);
    }

    private int update(String change, String from, UUID id) {
        return jdbc.sql("update tenant.decision_import set " + change
                        + " where tenant_id = :tenant and id = :id and status = :from")
                .param("tenant", tenant())
                .param("id", id)
                .param("from", from)
                .update();
    }

    private JdbcClient.StatementSpec select(String condition) {
        return jdbc.sql(SELECT + condition).param("tenant", tenant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
