package dev.lockkeeper.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.StatementCounter;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.migration.PolicyTrial;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WalkingTest
class JudgingAHistoryAgainTests {

    @Autowired
    TwoCompanies companies;

    @Autowired
    Reassessing reassessing;

    @Autowired
    MigrationArchive archive;

    @Autowired
    PolicyTrial trial;

    @Autowired
    GatePolicies policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void companies() {
        companies.ensure();
    }

    @Test
    void every_revision_told_the_same_again_gets_the_same_answer() {
        var owner = companies.owner(companies.birch());
        var revisions = revisions(companies.birch());

        assertThat(revisions).hasSizeGreaterThan(30);
        assertThat(revisions).allSatisfy(id -> {
            var revision = Acting.as(owner, () -> archive.revision(id));
            assertThat(Acting.as(owner, () -> reassessing.repeat(revision))).isEqualTo(revision.assessment());
        });
    }

    @Test
    void the_standing_policy_tried_on_all_of_it_changes_nothing() {
        var owner = companies.owner(companies.birch());

        var outcome = Acting.as(owner, () -> trial.of(owner, policies.current()));

        assertThat(outcome.tried()).isGreaterThan(30);
        assertThat(outcome.untried()).isZero();
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void a_trial_asks_the_same_four_times_for_each_lot_that_it_reads_and_never_for_each_migration() {
        for (var tenant : List.of(companies.elder(), companies.birch())) {
            var lots = (migrations(tenant) + PolicyTrial.LOT - 1) / PolicyTrial.LOT;
            var asked = tried(tenant).stream().collect(groupingBy(identity(), counting()));

            // By two policies, of what may still run and of what has run.
            assertThat(asked.values()).as("%s", asked).allSatisfy(times -> assertThat(times)
                    .isLessThanOrEqualTo(4L * lots));
            assertThat(asked).hasSizeLessThanOrEqualTo(18);
        }
    }

    private int migrations(Tenant tenant) {
        return Acting.as(
                companies.owner(tenant),
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from tenant.migration where tenant_id = :tenant")
                                .param("tenant", tenant.id().value())
                                .query(Integer.class)
                                .single()));
    }

    private List<String> tried(Tenant tenant) {
        var owner = companies.owner(tenant);
        return StatementCounter.during(
                () -> Acting.run(owner, () -> trial.of(owner, askingForOwners(policies.current()))));
    }

    private static Policy askingForOwners(Policy today) {
        var tiers = today.tiers().stream()
                .map(tier -> new GatePolicy(tier.tier(), 1, true, tier.version()))
                .toList();
        return new Policy(today.version(), today.risk(), tiers, today.windows());
    }

    private List<UUID> revisions(Tenant tenant) {
        return Acting.as(
                companies.owner(tenant),
                () -> transaction.execute(status -> jdbc.sql(
                                "select id from tenant.migration_revision where tenant_id = :tenant order by id")
                        .param("tenant", tenant.id().value())
                        .query(UUID.class)
                        .list()));
    }
}
