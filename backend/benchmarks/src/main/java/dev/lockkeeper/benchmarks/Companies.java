package dev.lockkeeper.benchmarks;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Admission;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.catalogue.DatabaseDetails;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.DomainDetails;
import dev.lockkeeper.catalogue.EnvironmentDetails;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Strategy;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Founds companies: a dozen people, a rotation of four reviewers, one database whose tables the reader owns. */
@Component
class Companies {

    /** The same in every company. */
    static final String READER = "rita@benchmark.example";

    static final String PASSWORD = "lockkeeper-benchmark";

    private final Tenants tenants;
    private final Admission admission;
    private final Surveying surveying;
    private final RotationUpkeep rotations;
    private final Clock clock;

    Companies(Tenants tenants, Admission admission, Surveying surveying, RotationUpkeep rotations, Clock clock) {
        this.tenants = tenants;
        this.admission = admission;
        this.surveying = surveying;
        this.rotations = rotations;
        this.clock = clock;
    }

    Company found(String slug) {
        var tenant = tenants.create(slug, "Company " + slug, false);
        var owner = TenantContext.in(
                tenant.id(), () -> admission.found(tenant, mail("Olga", tenant), "Olga Orlov", PASSWORD));
        return Acting.as(owner, () -> company(tenant, owner));
    }

    private Company company(Tenant tenant, CurrentMember owner) {
        var reader = member(tenant, READER, "Rita", Role.REVIEWER);
        var others = hire(tenant, Role.REVIEWER, "Boris", "Cleo", "Dai");
        var reviewers = Stream.concat(Stream.of(reader), others.stream()).toList();
        var engineers = hire(tenant, Role.ENGINEER, "Ada", "Eli", "Hana", "Ivo", "Juno", "Kim");
        rotate(owner, reviewers);
        var production = surveying.addEnvironment(owner, new EnvironmentDetails("production", true, 1));
        return new Company(tenant, owner, reader, reviewers, engineers, database(owner, reader), production);
    }

    private List<CurrentMember> hire(Tenant tenant, Role role, String... names) {
        return Stream.of(names)
                .map(name -> member(tenant, mail(name, tenant), name, role))
                .toList();
    }

    private CurrentMember member(Tenant tenant, String mail, String name, Role role) {
        return new CurrentMember(tenant, admission.addMember(mail, name, PASSWORD, role), name, role, false);
    }

    private void rotate(CurrentMember admin, List<CurrentMember> reviewers) {
        var start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var weekly = new Cadence(ZoneOffset.UTC, LocalTime.of(9, 0), 7, start);
        var members = reviewers.stream().map(CurrentMember::id).toList();
        rotations.create(admin, new RotationDetails("Schema reviewers", weekly, Strategy.LEAST_LOADED, null, members));
    }

    private DatabaseId database(CurrentMember admin, CurrentMember owner) {
        var domain = surveying.addDomain(admin, new DomainDetails("Shop", "All that is sold.", List.of(owner.id())));
        var shop = surveying.registerDatabase(admin, new DatabaseDetails("shop", 18, false, domain, "The shop."));
        surveying.takeSnapshot(admin, shop, clock.instant(), "benchmark", Changes.tables(domain));
        return shop;
    }

    private static String mail(String name, Tenant tenant) {
        return name.toLowerCase(java.util.Locale.ROOT) + "@" + tenant.slug() + ".example";
    }
}
