package dev.lockkeeper.catalogue;

import static dev.lockkeeper.catalogue.CatalogueFixtures.NOON;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aTable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class SurveyingTests {

    @Autowired
    Cast cast;

    @Autowired
    Surveying surveying;

    @Autowired
    Databases databases;

    @Autowired
    Domains domains;

    @Autowired
    Environments environments;

    @Autowired
    CatalogueView view;

    @Autowired
    AuditTrail trail;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

    @Test
    void a_domain_has_the_owners_it_was_given() {
        var payments = aDomain(
                surveying,
                harbor.ana(),
                "payments",
                harbor.ada().id(),
                harbor.boris().id());

        assertThat(Acting.as(harbor.vera(), () -> domains.get(payments)).owners())
                .containsExactlyInAnyOrder(harbor.ada().id(), harbor.boris().id());
    }

    @Test
    void each_step_is_in_the_trail() {
        var payments = aDomain(surveying, harbor.ana(), "payments");
        var shop = aDatabase(surveying, harbor.ana(), "shop", payments);
        aSnapshot(surveying, harbor.ana(), shop, NOON, aTable("public", "orders", 10, null));

        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 10)).items())
                .extracting(AuditEntry::action, AuditEntry::subject)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple("catalogue.snapshot-taken", "shop"),
                        org.assertj.core.groups.Tuple.tuple("catalogue.database-registered", "shop"),
                        org.assertj.core.groups.Tuple.tuple("catalogue.domain-added", "payments"));
    }

    @Test
    void two_domains_cannot_share_a_name() {
        aDomain(surveying, harbor.ana(), "payments");

        assertThatThrownBy(() -> aDomain(surveying, harbor.ana(), " payments ")).hasMessage("catalogue.domain.taken");
    }

    @Test
    void the_other_tenants_domain_of_the_same_name_is_left_alone() {
        var quarry = cast.quarry();
        var theirs = aDomain(surveying, quarry.ana(), "payments");

        var ours = aDomain(surveying, harbor.ana(), "payments");
        Acting.run(
                harbor.ana(),
                () -> surveying.changeDomain(
                        harbor.ana(), ours, 0, new DomainDetails("payments", "ours now", List.of())));

        assertThat(Acting.as(quarry.ana(), () -> domains.get(theirs)).description())
                .isEqualTo("All of payments");
        assertThatThrownBy(() -> Acting.run(
                        harbor.ana(),
                        () -> surveying.changeDomain(
                                harbor.ana(), theirs, 0, new DomainDetails("mine", "", List.of()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_stranger_cannot_be_named_as_an_owner() {
        var stranger = cast.quarry().ada().id();

        assertThatThrownBy(() -> aDomain(surveying, harbor.ana(), "payments", stranger))
                .isInstanceOf(NotFound.class);
        assertThat(Acting.as(harbor.ana(), domains::list)).isEmpty();
    }

    @Test
    void a_change_of_what_somebody_else_changed_is_told_and_not_made() {
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);
        change(shop, 0, "first");

        assertThatThrownBy(() -> change(shop, 0, "second")).isInstanceOf(Conflict.class);
        assertThat(Acting.as(harbor.ana(), () -> databases.get(shop)).description())
                .isEqualTo("first");
    }

    @Test
    void only_admins_survey() {
        assertThatThrownBy(() -> aDomain(surveying, harbor.boris(), "payments"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> aDatabase(surveying, harbor.ada(), "shop", null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_version_that_nobody_supports_is_refused() {
        assertThatThrownBy(() -> Acting.run(
                        harbor.ana(),
                        () -> surveying.registerDatabase(
                                harbor.ana(), new DatabaseDetails("shop", 12, false, null, ""))))
                .hasMessage("catalogue.database.version");
    }

    @Test
    void environments_stand_in_the_order_of_the_way_to_production() {
        Acting.run(harbor.ana(), () -> {
            surveying.addEnvironment(harbor.ana(), new EnvironmentDetails("production", true, 3));
            surveying.addEnvironment(harbor.ana(), new EnvironmentDetails("staging", false, 2));
        });

        assertThat(Acting.as(harbor.vera(), environments::list))
                .extracting(Environment::name)
                .containsExactly("staging", "production");
        assertThat(Acting.as(harbor.vera(), () -> environments.byName("production")))
                .hasValueSatisfying(
                        environment -> assertThat(environment.production()).isTrue());
    }

    @Test
    void the_linter_sees_the_latest_snapshot() {
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);
        aSnapshot(surveying, harbor.ana(), shop, NOON, aTable("public", "orders", 20, null));
        aSnapshot(surveying, harbor.ana(), shop, NOON.minusSeconds(60), aTable("public", "orders", 10, null));

        var catalogue = Acting.as(harbor.ada(), () -> view.of(shop));

        assertThat(catalogue.table(TableName.of("orders"))).hasValue(new TableFacts(20, 2000, Heat.HOT, null));
        assertThat(catalogue.table(new TableName("archive", "orders"))).isEmpty();
    }

    @Test
    void a_table_is_owned_by_its_own_domain_or_else_by_its_databases() {
        var payments = aDomain(surveying, harbor.ana(), "payments");
        var orders = aDomain(surveying, harbor.ana(), "orders");
        var shop = aDatabase(surveying, harbor.ana(), "shop", orders);
        aSnapshot(
                surveying,
                harbor.ana(),
                shop,
                NOON,
                aTable("public", "orders", 10, null),
                aTable("billing", "invoice", 5, payments));

        assertThat(crossed(shop, TableName.of("orders"))).containsExactly("orders");
        assertThat(crossed(shop, new TableName("billing", "invoice"))).containsExactly("payments");
        assertThat(crossed(shop, new TableName("billing", "invoice"), TableName.of("not_there_yet")))
                .containsExactly("orders", "payments");
        assertThat(Acting.as(harbor.ada(), () -> view.of(shop)).table(new TableName("billing", "invoice")))
                .hasValueSatisfying(facts -> assertThat(facts.owner()).isEqualTo("payments"));
    }

    @Test
    void a_snapshot_needs_tables_and_cannot_come_from_the_future() {
        var shop = aDatabase(surveying, harbor.ana(), "shop", null);

        assertThatThrownBy(() -> aSnapshot(surveying, harbor.ana(), shop, NOON)).hasMessage("catalogue.snapshot.empty");
        assertThatThrownBy(() -> aSnapshot(
                        surveying,
                        harbor.ana(),
                        shop,
                        Instant.now().plus(Duration.ofDays(1)),
                        aTable("public", "orders", 10, null)))
                .hasMessage("catalogue.snapshot.future");
    }

    private List<String> crossed(DatabaseId database, TableName... tables) {
        return Acting.as(harbor.ada(), () -> domains.crossed(database, List.of(tables))).stream()
                .map(Domain::name)
                .toList();
    }

    private void change(DatabaseId database, int version, String description) {
        Acting.run(
                harbor.ana(),
                () -> surveying.changeDatabase(
                        harbor.ana(), database, version, new DatabaseDetails("shop", 17, false, null, description)));
    }
}
