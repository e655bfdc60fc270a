package dev.lockkeeper.jira;

import dev.lockkeeper.Lockkeeper;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.migration.Brief;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;

/**
 * A process of its own: the whole application, which commits a step and says so, and then lives until it is killed. Told
 * to be idle it has no workers, so that death comes between the commit and the call.
 */
public final class KilledApplication {

    static final String COMMITTED = "the step is committed";
    static final String IDLE = "--idle";

    private KilledApplication() {}

    public static void main(String[] args) throws InterruptedException {
        var beans = SpringApplication.run(Lockkeeper.class, args);
        if (List.of(args).contains(IDLE)) {
            beans.getBean("workers", Lifecycle.class).stop();
        }
        var tenant = beans.getBean(Tenants.class).create("harbor", "Harbor", false);
        var olga = TenantContext.in(tenant.id(), () -> beans.getBean(Admission.class)
                .found(tenant, "olga@harbor.example", "Olga", "correct horse"));
        Acting.run(olga, () -> submit(beans, olga, args[0].substring("--jira=".length())));
        System.out.println(COMMITTED);
        Thread.currentThread().join();
    }

    private static void submit(ApplicationContext beans, CurrentMember olga, String jira) {
        beans.getBean(JiraConnections.class)
                .connect(
                        olga, new ConnectionDetails("Harbor Cloud", jira, JiraStage.EMAIL, JiraStage.TOKEN, List.of()));
        var database =
                beans.getBean(Surveying.class).registerDatabase(olga, new DatabaseDetails("shop", 18, false, null, ""));
        var lifecycle = beans.getBean(MigrationLifecycle.class);
        var id = lifecycle.open(
                olga,
                new Proposal(
                        "Drop the old state",
                        database,
                        "SHOP-412",
                        null,
                        Posture.FORWARD_FIX,
                        Brief.empty(),
                        List.of(new MigrationScript("001.sql", Direction.UP, true, JiraStage.HIGH))));
        lifecycle.submit(olga, id);
    }
}
