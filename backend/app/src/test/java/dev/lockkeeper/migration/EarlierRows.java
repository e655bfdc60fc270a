package dev.lockkeeper.migration;

import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows as an earlier release has left them, and what fills them when this one comes. */
final class EarlierRows {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    EarlierRows(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A column that it did not have. */
    void forget(TenantId tenant, String table, String column) {
        run(tenant, "update tenant." + table + " set " + column + " = null");
    }

    /** Runs a migration of our own again, on the rows of one tenant. */
    void fill(TenantId tenant, String migration) {
        run(tenant, text("/db/migration/" + migration + ".sql"));
    }

    void run(TenantId tenant, String sql) {
        TenantContext.run(
                tenant,
                () -> transactions.executeWithoutResult(status -> jdbc.sql(sql).update()));
    }

    private static String text(String resource) {
        try (var in = Objects.requireNonNull(EarlierRows.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
