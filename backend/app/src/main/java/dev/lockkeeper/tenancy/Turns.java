package dev.lockkeeper.tenancy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever tells of the same thing takes turns within a tenant, to the end of the transaction: a program that sends twice at
 * once is heard once, and meets no error.
 */
@Component
public class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for its turn.
     *
     * @param kind what is told of, such as execution
     * @param key which one, as the program calls it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(String kind, String key) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as turn")
                .param("name", kind + "/" + TenantContext.required() + "/" + key)
                .query(Integer.class)
                .single();
    }
}
