package dev.lockkeeper.demo;

import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds a demo tenant and tells its history, all in one transaction: a half-told company never shows. */
@Component
class DemoCompany {

    static final Duration HISTORY = Duration.ofDays(182);

    private final Tenants tenants;
    private final DemoPeople people;
    private final DemoGround ground;
    private final DemoRecords records;
    private final DemoRotations rotations;
    private final DemoIncidents incidents;
    private final DemoObligations obligations;
    private final DemoHistory history;
    private final DemoGuards guards;
    private final DemoJira jira;
    private final DemoPolicy policy;
    private final DemoObjectives objectives;
    private final DemoWindows windows;
    private final DemoWarehouse warehouse;
    private final DemoApprovals approvals;
    private final DemoAmendments amendments;
    private final DemoReturn worth;
    private final DemoRun run;
    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private final Clock clock;

    DemoCompany(
            Tenants tenants,
            DemoPeople people,
            DemoGround ground,
            DemoRecords records,
            DemoRotations rotations,
            DemoIncidents incidents,
            DemoObligations obligations,
            DemoHistory history,
            DemoGuards guards,
            DemoJira jira,
            DemoPolicy policy,
            DemoObjectives objectives,
            DemoWindows windows,
            DemoWarehouse warehouse,
            DemoApprovals approvals,
            DemoAmendments amendments,
            DemoReturn worth,
            DemoRun run,
            TransactionTemplate transaction,
            EntityManager entities,
            Clock clock) {
        this.tenants = tenants;
        this.people = people;
        this.ground = ground;
        this.records = records;
        this.rotations = rotations;
        this.incidents = incidents;
        this.obligations = obligations;
        this.history = history;
        this.guards = guards;
        this.jira = jira;
        this.policy = policy;
        this.objectives = objectives;
        this.windows = windows;
        this.warehouse = warehouse;
        this.approvals = approvals;
        this.amendments = amendments;
        this.worth = worth;
        this.run = run;
        this.transaction = transaction;
        this.entities = entities;
        this.clock = clock;
    }

    void found(DemoPlan plan, long seed) {
        var tenant = tenants.draft(plan.slug(), plan.name(), true);
        TenantContext.run(
                tenant.id(),
                () -> transaction.executeWithoutResult(status -> {
                    tenants.add(tenant);
                    tell(tenant, plan, seed);
                }));
    }

    private void tell(Tenant tenant, DemoPlan plan, long seed) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var from = now.minus(HISTORY);
        var chance = new Random(seed + plan.slug().hashCode());
        var staff = TravellingClock.at(from, () -> people.hire(tenant, plan.reviewers(), plan.engineers()));
        var catalogue = TravellingClock.at(from, () -> ground.layOut(staff, plan.databases()));
        var stage = new DemoStage(plan, staff, catalogue, from, now, chance, new DemoAgenda(from, now, this::write));
        TravellingClock.at(from, () -> {
            rotations.arrange(stage);
            policy.save(staff.admin());
            objectives.set(stage);
            return null;
        });
        TravellingClock.at(from, () -> jira.connect(staff.admin()));
        records.plan(stage);
        incidents.plan(stage, plan.incidents());
        history.plan(stage);
        guards.plan(stage);
        obligations.plan(stage);
        stage.agenda().run();
        run.begin(stage);
        warehouse.tell(stage);
        approvals.rule(stage);
        amendments.await(stage);
        windows.keep(stage);
        worth.reckon(stage);
        write();
    }

    /** Cleared too: what is no longer looked at need not be compared again at every step. */
    private void write() {
        entities.flush();
        entities.clear();
    }
}
