package dev.lockkeeper.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.StatementCounter;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.tenancy.Tenant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an issue's link and a program need of a migration costs a fraction of its page. */
@WalkingTest
class AskingAGateTests {

    /** The policy, the revision with its scripts, and what people said; opening the transaction is two more. */
    private static final int MOST = 11;

    @Autowired
    TwoCompanies companies;

    @Autowired
    MigrationArchive archive;

    @Test
    void a_gate_is_asked_with_few_statements_in_a_tenant_of_any_size() {
        companies.ensure();

        var few = statements(companies.elder());
        var many = statements(companies.birch());

        assertThat(few).hasSizeLessThanOrEqualTo(MOST);
        assertThat(many).as("%s", many).hasSameSizeAs(few);
    }

    private List<String> statements(Tenant tenant) {
        var number = companies.read(
                tenant, "select max(number) from tenant.migration where status = 'IN_REVIEW'", Integer.class);
        return Acting.as(companies.owner(tenant), () -> {
            var migration = archive.get(new MigrationId(tenant.id(), number));
            return StatementCounter.during(
                    () -> assertThat(archive.gate(migration).verdict()).isNotEqualTo(Verdict.OPEN));
        });
    }
}
