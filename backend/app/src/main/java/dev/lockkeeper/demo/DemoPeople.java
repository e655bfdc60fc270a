package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people of a demo tenant. All of them have the same password, which start-up prints. */
@Component
class DemoPeople {

    static final String PASSWORD = "lockkeeper-demo";

    /** Who works there; the agents belong to the first engineers. */
    record Staff(
            CurrentMember owner,
            CurrentMember admin,
            List<CurrentMember> reviewers,
            List<CurrentMember> engineers,
            List<CurrentMember> agents,
            CurrentMember viewer) {

        List<CurrentMember> authors() {
            var authors = new ArrayList<>(engineers);
            authors.addAll(agents);
            return authors;
        }
    }

    private final Admission admission;

    DemoPeople(Admission admission) {
        this.admission = admission;
    }

    Staff hire(Tenant tenant, List<String> reviewers, List<String> engineers) {
        var owner = TenantContext.in(
                tenant.id(), () -> admission.found(tenant, mail("Olga Orlov", tenant), "Olga Orlov", PASSWORD));
        return Acting.as(owner, () -> {
            var writers = engineers.stream()
                    .map(name -> add(tenant, name, Role.ENGINEER))
                    .toList();
            return new Staff(
                    owner,
                    add(tenant, "Ana Amaral", Role.ADMIN),
                    reviewers.stream()
                            .map(name -> add(tenant, name, Role.REVIEWER))
                            .toList(),
                    writers,
                    agents(tenant, writers),
                    add(tenant, "Victor Vega", Role.VIEWER));
        });
    }

    private List<CurrentMember> agents(Tenant tenant, List<CurrentMember> engineers) {
        return engineers.stream()
                .limit(2)
                .map(engineer -> {
                    var name = engineer.name().split(" ")[0] + "'s agent";
                    var id = admission.addAgent(name, "example-model-2", engineer.id());
                    return new CurrentMember(tenant, id, name, Role.ENGINEER, true);
                })
                .toList();
    }

    private CurrentMember add(Tenant tenant, String name, Role role) {
        return new CurrentMember(
                tenant, admission.addMember(mail(name, tenant), name, PASSWORD, role), name, role, false);
    }

    static String mail(String name, Tenant tenant) {
        return name.toLowerCase(java.util.Locale.ROOT).split(" ")[0] + "@" + tenant.slug() + ".example";
    }
}
