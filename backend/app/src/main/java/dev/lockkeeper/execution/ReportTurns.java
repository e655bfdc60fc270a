package dev.lockkeeper.execution;

import dev.lockkeeper.tenancy.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports with one key take turns: a tool that sends twice at once makes one execution, and no error. */
@Component
class ReportTurns {

    private final JdbcClient jdbc;

    ReportTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void await(String key) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as turn")
                .param("name", "execution/" + TenantContext.required() + "/" + key)
                .query(Integer.class)
                .single();
    }
}
