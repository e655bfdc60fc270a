package dev.lockkeeper;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/**
 * Who plays in the tests: Harbor, where things happen, and Quarry, which exists to be left alone. Each call makes both
 * anew, so a test class owns its tenants and cleans up nothing; people keep their one sign-in.
 */
@TestComponent
public class Cast {

    public static final String PASSWORD = "correct horse battery staple";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A tenant and its people: Olga owns, Ana administers, Boris and Cleo review, Ada and Eli write, Vera looks on. */
    public record Crew(
            Tenant tenant,
            CurrentMember olga,
            CurrentMember ana,
            CurrentMember boris,
            CurrentMember cleo,
            CurrentMember ada,
            CurrentMember eli,
            CurrentMember vera,
            CurrentMember agent) {

        public String slug() {
            return tenant.slug();
        }
    }

    private final Tenants tenants;
    private final Admission admission;

    Cast(Tenants tenants, Admission admission) {
        this.tenants = tenants;
        this.admission = admission;
    }

    public Crew harbor() {
        return crew("harbor");
    }

    public Crew quarry() {
        return crew("quarry");
    }

    private Crew crew(String name) {
        var tenant = tenants.create(name + "-" + NUMBER.incrementAndGet(), name, false);
        var olga = TenantContext.in(tenant.id(), () -> admission.found(tenant, mail("olga", name), "Olga", PASSWORD));
        return Acting.as(olga, () -> {
            var ada = add(tenant, name, "Ada", Role.ENGINEER);
            return new Crew(
                    tenant,
                    olga,
                    add(tenant, name, "Ana", Role.ADMIN),
                    add(tenant, name, "Boris", Role.REVIEWER),
                    add(tenant, name, "Cleo", Role.REVIEWER),
                    ada,
                    add(tenant, name, "Eli", Role.ENGINEER),
                    add(tenant, name, "Vera", Role.VIEWER),
                    agent(tenant, ada.id()));
        });
    }

    private CurrentMember add(Tenant tenant, String crew, String name, Role role) {
        var id = admission.addMember(mail(name, crew), name, PASSWORD, role);
        return new CurrentMember(tenant, id, name, role, false);
    }

    private CurrentMember agent(Tenant tenant, MemberId owner) {
        return new CurrentMember(tenant, admission.addAgent("Ada's agent", owner), "Ada's agent", Role.ENGINEER, true);
    }

    /** Ada of Harbor signs in as ada@harbor.example, whichever Harbor it is. */
    public static String mail(String name, String crew) {
        return name.toLowerCase() + "@" + crew.replaceAll("-\\d+$", "") + ".example";
    }
}
