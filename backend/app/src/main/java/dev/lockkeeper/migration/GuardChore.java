package dev.lockkeeper.migration;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.linting.Conventions;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges open migrations anew that were told of other guards than hold now: each in a transaction of its own. Those that
 * know already are left alone, so that it may begin again wherever it was stopped.
 */
@Component
class GuardChore implements Chore {

    static final String NAME = "migration.guards";
    static final String TARGET = "open";
    private static final int BATCH = 50;

    private final Conventions conventions;
    private final Reassessing reassessing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    GuardChore(Conventions conventions, Reassessing reassessing, JdbcClient jdbc, TransactionTemplate transaction) {
        this.conventions = conventions;
        this.reassessing = reassessing;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var asked = conventions.asked();
        var numbers = open(0);
        while (!numbers.isEmpty()) {
            obey(numbers, asked);
            numbers = open(numbers.get(numbers.size() - 1));
        }
    }

    private List<Integer> open(int after) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                        select number from tenant.migration
                         where tenant_id = :tenant and number > :after
                           and status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED')
                         order by number limit :size
                        """)
                .param("tenant", TenantContext.required().value())
                .param("after", after)
                .param("size", BATCH)
                .query(Integer.class)
                .list()));
    }

    private void obey(List<Integer> numbers, LintConfig asked) {
        var tenant = TenantContext.required();
        numbers.forEach(number -> Acting.asSystem(tenant, () -> {
            reassessing.obey(new MigrationId(tenant, number), asked);
            return number;
        }));
    }
}
