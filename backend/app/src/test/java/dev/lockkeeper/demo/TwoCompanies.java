package dev.lockkeeper.demo;

import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.incident.hook.IncidentExtras;
import dev.lockkeeper.jira.JiraExtras;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two demo companies in one installation, for tests that walk over everything: Elder has fewer of each numbered thing
 * than Birch, so the last numbers of Birch are nobody's in Elder.
 */
@TestComponent
public class TwoCompanies {

    /** Once records come in later than they are counted, another company's last number may be one's own. */
    private static final String BROUGHT_HOME = """
            select exists (select from tenant.jira_issue)
               and not exists (select from tenant.decision_import where status = 'RUNNING')
            """;

    private static final DemoPlan ELDER = plan("elder", 16, 8, 4);
    private static final DemoPlan BIRCH = plan("birch", 40, 15, 8);
    private static final DemoPlan ALDER = plan("alder", 16, 8, 4);
    private static final DemoPlan CEDAR = plan("cedar", 16, 8, 4);

    private final DemoCompany company;
    private final Extras extras;
    private final DutyExtras dutyExtras;
    private final JiraExtras jiraExtras;
    private final IncidentExtras incidentExtras;
    private final Tenants tenants;
    private final Members members;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TwoCompanies(
            DemoCompany company,
            Extras extras,
            DutyExtras dutyExtras,
            JiraExtras jiraExtras,
            IncidentExtras incidentExtras,
            Tenants tenants,
            Members members,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.company = company;
        this.extras = extras;
        this.dutyExtras = dutyExtras;
        this.jiraExtras = jiraExtras;
        this.incidentExtras = incidentExtras;
        this.tenants = tenants;
        this.members = members;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Told once for all tests that share a database. */
    public synchronized TwoCompanies ensure() {
        ensure(ELDER);
        ensure(BIRCH);
        return this;
    }

    /** To be cut down: for the walk that takes every step, and leaves what it leaves. */
    public synchronized Tenant alder() {
        return ensure(ALDER);
    }

    /** To be cut into: for walks that try to break things. */
    public synchronized Tenant cedar() {
        return ensure(CEDAR);
    }

    private Tenant ensure(DemoPlan plan) {
        if (tenants.bySlug(plan.slug()).isEmpty()) {
            company.found(plan, 7);
            var tenant = tenants.bySlug(plan.slug()).orElseThrow();
            extras.add(owner(tenant));
            dutyExtras.add(owner(tenant));
            jiraExtras.add(owner(tenant));
            incidentExtras.add(owner(tenant));
            // What a worker brings home, later than the step that sent it.
            await().atMost(Duration.ofSeconds(30)).until(() -> read(tenant, BROUGHT_HOME, Boolean.class));
        }
        return tenants.bySlug(plan.slug()).orElseThrow();
    }

    public Tenant elder() {
        return tenants.bySlug("elder").orElseThrow();
    }

    public Tenant birch() {
        return tenants.bySlug("birch").orElseThrow();
    }

    /** The owner, whom no role keeps from anything. */
    public CurrentMember owner(Tenant tenant) {
        return TenantContext.in(tenant.id(), () -> {
            var owner = members.list().stream()
                    .filter(member -> member.role() == Role.OWNER)
                    .findFirst()
                    .orElseThrow();
            return new CurrentMember(tenant, owner.id(), owner.name(), Role.OWNER, false);
        });
    }

    /** One value, read as the tenant reads it. */
    public <T> T read(Tenant tenant, String sql, Class<T> type) {
        return Acting.as(
                owner(tenant),
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(type).optional().orElse(null)));
    }

    public List<String> tables() {
        return jdbc.sql("""
                        select relname from pg_class
                         where relnamespace = 'tenant'::regnamespace and relkind in ('r', 'p') order by relname
                        """).query(String.class).list();
    }

    private static DemoPlan plan(String slug, int migrations, int decisions, int incidents) {
        return new DemoPlan(
                slug,
                slug,
                List.of("shop", "billing", "warehouse"),
                List.of("Boris Bauer", "Cleo Castro", "Dai Dang"),
                List.of("Ada Adler", "Eli Engel"),
                migrations,
                decisions,
                incidents);
    }
}
