package dev.lockkeeper.demo;

import dev.lockkeeper.tenancy.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demo tenants where they are wanted and missing, and says how to sign in. */
@Component
class DemoLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoSettings settings;
    private final Environment environment;
    private final Tenants tenants;
    private final DemoCompany company;
    private final DemoJira jira;

    DemoLoader(DemoSettings settings, Environment environment, Tenants tenants, DemoCompany company, DemoJira jira) {
        this.settings = settings;
        this.environment = environment;
        this.tenants = tenants;
        this.company = company;
        this.jira = jira;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!DemoEnvironment.isWanted(environment)) {
            return;
        }
        // An issue for the visitor's own first migration.
        jira.ensureIssue("SHOP-412", "Show customers how far their order is");
        for (var plan : DemoPlan.ALL) {
            if (tenants.bySlug(plan.slug()).isEmpty()) {
                log.info("Telling six months of history of the demo company {} …", plan.name());
                company.found(plan, settings.demoSeed());
            }
        }
        log.info(
                "Demo sign-ins, all with the password {}: ada@acme.example (engineer), boris@acme.example and"
                        + " cleo@acme.example (reviewers), ana@acme.example (admin), olga@acme.example (owner);"
                        + " the same at globex.example",
                DemoPeople.PASSWORD);
    }
}
