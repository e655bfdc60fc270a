package dev.lockkeeper.review;

import static dev.lockkeeper.catalogue.CatalogueFixtures.aDatabase;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aDomain;
import static dev.lockkeeper.catalogue.CatalogueFixtures.aSnapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.SurveyedTable;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.migration.GatePolicy;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.review.AssignmentRows.Reason;
import dev.lockkeeper.review.AssignmentRows.Row;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Rotation;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Rotations;
import dev.lockkeeper.rotation.Strategy;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More people are wanted than were asked at first. */
class AskingForMoreTests extends TimeLimitTest {

    private static final String INDEX = "CREATE INDEX ON orders (note);";

    @Autowired
    Reassessing reassessing;

    @Autowired
    Surveying surveying;

    @Autowired
    Rotations rotations;

    @Test
    void a_tier_that_is_raised_by_hand_asks_the_second_and_nobody_twice() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo(), harbor.olga());
        var id = harmless(harbor.ada());
        var first = asked(id);

        raise(harbor.ana(), id);

        assertThat(asked(id)).hasSize(2).doesNotHaveDuplicates().containsAll(first);
        Acting.run(harbor.ana(), () -> lifecycle.reconsider(id));
        assertThat(asked(id)).hasSize(2);
        assertThat(told(id, "review.assigned")).isEqualTo(2);
    }

    @Test
    void whoever_has_approved_already_counts_and_one_more_is_asked() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo(), harbor.olga());
        var id = harmless(harbor.ada());
        var first = asked(id).get(0);
        approve(somebody(first), id);

        raise(harbor.ana(), id);

        assertThat(asked(id)).hasSize(1).doesNotContain(first);
    }

    @Test
    void a_tier_that_an_assessment_raises_asks_the_second() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        survey(10);
        var id = fixtures.inReview(harbor.ada(), shop, INDEX);
        assertThat(asked(id)).hasSize(1);
        survey(400_000_000);

        Acting.run(harbor.ada(), () -> reassessing.reassess(harbor.ada(), id));

        assertThat(read(id).tier()).isEqualTo(RiskTier.HIGH);
        assertThat(asked(id)).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_policy_that_asks_for_more_asks_for_open_migrations_too() {
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var id = harmless(harbor.ada());
        var tier = read(id).tier();

        wanting(new GatePolicy(tier, 2, false, version(tier)));

        await().untilAsserted(() -> assertThat(asked(id)).hasSize(2).doesNotHaveDuplicates());
    }

    @Test
    void where_nobody_is_left_the_place_says_so_and_can_be_looked_for_again() {
        rotation(Strategy.LEAST_LOADED, harbor.boris());
        var id = harmless(harbor.ada());

        raise(harbor.ana(), id);

        assertThat(unfilled(id)).hasSize(1);
        assertThat(told(id, "review.reviewer-missing")).isEqualTo(1);
        assertThat(browser.get(harbor.ada(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains("A reviewer is missing", "Look again");
    }

    @Test
    void an_owner_is_asked_besides_those_who_own_nothing() {
        owned();
        var everybody = rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var id = moderateWithTwo();
        members(everybody, harbor.boris(), harbor.cleo(), harbor.ana(), harbor.olga());

        revise(harbor.ada(), id, MigrationFixtures.DANGEROUS);

        assertThat(asked(id))
                .containsExactlyInAnyOrder(
                        harbor.boris().id(), harbor.cleo().id(), harbor.olga().id());
        assertThat(of(id, harbor.olga()).reasons())
                .extracting(Reason::name, Reason::outcome)
                .contains(tuple("Ana", Outcome.OWNS_NO_DOMAIN));
        assertThat(unfilled(id)).isEmpty();
    }

    @Test
    void an_owner_who_is_in_no_rotation_is_missing_until_one_comes_into_it() {
        owned();
        var everybody = rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        var id = moderateWithTwo();

        raise(harbor.ana(), id);

        assertThat(asked(id)).hasSize(2);
        assertThat(unfilled(id)).singleElement().matches(Row::owner);
        assertThat(browser.get(harbor.ada(), "migrations/" + id.number() + "/reviews"))
                .bodyText()
                .contains("An owner is missing", "Look again");

        members(everybody, harbor.boris(), harbor.cleo(), harbor.olga());
        await().untilAsserted(() ->
                assertThat(asked(id)).hasSize(3).contains(harbor.olga().id()));
        assertThat(unfilled(id)).isEmpty();
        assertThat(told(id, "review.reviewer-missing")).isEqualTo(1);
    }

    @Test
    void the_other_tenants_places_are_left_alone() {
        var ours = harmless(harbor.ada());
        var mine = harbor;
        open(cast.quarry());
        var theirs = harmless(harbor.ada());
        var before = view(theirs).assignments();
        var quarry = harbor;
        harbor = mine;
        rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        raise(harbor.ana(), ours);
        assertThat(asked(ours)).hasSize(2);

        harbor = quarry;
        assertThat(theirs.number()).isEqualTo(ours.number());
        assertThat(view(theirs).assignments()).isEqualTo(before);
    }

    /** Olga owns what the shop's tables belong to. */
    private void owned() {
        var orders = aDomain(surveying, harbor.ana(), "orders", harbor.olga().id());
        shop = aDatabase(surveying, harbor.ana(), "orders", orders);
    }

    private MigrationId moderateWithTwo() {
        wanting(new GatePolicy(RiskTier.LOW, 2, false, version(RiskTier.LOW)));
        wanting(new GatePolicy(RiskTier.MODERATE, 2, false, version(RiskTier.MODERATE)));
        var id = harmless(harbor.ada());
        assertThat(asked(id))
                .containsExactlyInAnyOrder(harbor.boris().id(), harbor.cleo().id());
        return id;
    }

    private void wanting(GatePolicy policy) {
        Acting.run(harbor.ana(), () -> policies.change(harbor.ana(), policy));
    }

    private int version(RiskTier tier) {
        return Acting.as(harbor.ana(), () -> policies.of(tier)).version();
    }

    private void raise(CurrentMember by, MigrationId id) {
        Acting.run(by, () -> reassessing.raise(by, id, RiskTier.HIGH, "It hung last time."));
    }

    private void survey(long rows) {
        var orders = new SurveyedTable("public", "orders", rows, rows, Heat.NORMAL, null);
        aSnapshot(surveying, harbor.ana(), shop, Instant.now(), orders);
    }

    /** From now on. */
    private void members(RotationId id, CurrentMember... members) {
        var before = Acting.as(harbor.ana(), () -> rotations.get(id));
        Acting.run(harbor.ana(), () -> upkeep.change(harbor.ana(), id, before.version(), details(before, members)));
    }

    private static RotationDetails details(Rotation before, CurrentMember... members) {
        return new RotationDetails(
                before.name(),
                before.cadence(),
                before.strategy(),
                null,
                Arrays.stream(members).map(CurrentMember::id).toList());
    }

    private Row of(MigrationId id, CurrentMember reviewer) {
        return view(id).assignments().stream()
                .filter(row -> reviewer.id().equals(row.reviewer()))
                .findFirst()
                .orElseThrow();
    }

    private CurrentMember somebody(MemberId id) {
        return Stream.of(harbor.boris(), harbor.cleo(), harbor.olga())
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
