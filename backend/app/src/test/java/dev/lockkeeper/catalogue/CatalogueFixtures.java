package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.lint.Heat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shop with two domains: payments owns what bills, orders owns the rest. */
public final class CatalogueFixtures {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private CatalogueFixtures() {}

    public static DomainId aDomain(Surveying surveying, CurrentMember admin, String name, MemberId... owners) {
        return Acting.as(
                admin, () -> surveying.addDomain(admin, new DomainDetails(name, "All of " + name, List.of(owners))));
    }

    public static DatabaseId aDatabase(
            Surveying surveying, CurrentMember admin, String name, @Nullable DomainId domain) {
        return Acting.as(
                admin, () -> surveying.registerDatabase(admin, new DatabaseDetails(name, 17, false, domain, "")));
    }

    public static void aSnapshot(
            Surveying surveying, CurrentMember admin, DatabaseId database, Instant at, SurveyedTable... tables) {
        Acting.run(admin, () -> surveying.takeSnapshot(admin, database, at, "CSV", List.of(tables)));
    }

    public static SurveyedTable aTable(String schema, String name, long rows, @Nullable DomainId domain) {
        return new SurveyedTable(schema, name, rows, rows * 100, Heat.HOT, domain);
    }
}
