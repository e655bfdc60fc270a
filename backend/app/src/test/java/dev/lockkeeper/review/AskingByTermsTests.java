package dev.lockkeeper.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.review.AssignmentRows.Reason;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Strategy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AskingByTermsTests extends ReviewTest {

    @Autowired
    TermsUpkeep terms;

    @Autowired
    AuditTrail trail;

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    @Test
    void a_rotation_asks_as_it_always_did_until_somebody_says_otherwise() {
        var id = rotation(Strategy.LEAST_LOADED, harbor.boris());

        assertThat(of(id)).isEqualTo(Terms.USUAL);
    }

    @Test
    void terms_are_kept_as_they_were_entered() {
        var id = rotation(Strategy.LEAST_LOADED, harbor.boris());
        var said = new Terms(
                new Eligibility(Role.ADMIN, Set.of(), Set.of(16, 17)),
                new Weights(2, 3, 9),
                new Capacity(Capacity.Unit.REVIEWS, Map.of(harbor.boris().id(), 3)),
                Map.of(RiskTier.HIGH, new TimeLimit(4, 8)),
                WorkingHours.USUAL,
                0);

        change(id, 0, said);

        assertThat(of(id)).usingRecursiveComparison().ignoringFields("version").isEqualTo(said);
        assertThat(of(id).version()).isEqualTo(1);
        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 1)).items())
                .extracting(AuditEntry::action)
                .containsExactly("rotation.terms-changed");
        assertThatThrownBy(() -> change(id, 0, said)).isInstanceOf(Conflict.class);
        change(id, 1, Terms.USUAL);
        assertThat(of(id).eligibility()).isEqualTo(Eligibility.EVERYBODY);
        assertThat(of(id).capacity().most()).isEmpty();
    }

    @Test
    void a_tier_weighs_as_the_rotation_says() {
        var id = rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        change(
                id,
                0,
                new Terms(Eligibility.EVERYBODY, new Weights(7, 7, 7), Capacity.ANY, Map.of(), WorkingHours.USUAL, 0));

        var first = harmless(harbor.ada());
        harmless(harbor.ada());

        assertThat(reasons(harmless(harbor.ada()))).extracting(Reason::load).containsOnly(7);
        assertThat(reasons(first)).extracting(Reason::load).containsOnly(0);
    }

    @Test
    void whoever_has_as_much_as_they_may_is_passed_over_and_the_page_says_so() {
        var id = rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.cleo());
        change(id, 0, capacity(Map.of(harbor.boris().id(), 1, harbor.cleo().id(), 1)));
        harmless(harbor.ada());
        harmless(harbor.ada());

        var third = harmless(harbor.ada());

        assertThat(asked(third)).isEmpty();
        assertThat(reasons(third)).extracting(Reason::outcome).containsOnly(Outcome.AT_CAPACITY);
        assertThat(view(third).assignments().get(0).status()).isEqualTo(AssignmentStatus.UNFILLED);
        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 20)).items())
                .extracting(AuditEntry::action)
                .contains("review.reviewer-missing");
    }

    @Test
    void who_is_below_the_role_is_passed_over() {
        var id = rotation(Strategy.LEAST_LOADED, harbor.boris(), harbor.ana());
        change(id, 0, only(new Eligibility(Role.ADMIN, Set.of(), Set.of())));

        var migration = harmless(harbor.ada());

        assertThat(asked(migration)).containsExactly(harbor.ana().id());
        assertThat(reasons(migration))
                .extracting(Reason::name, Reason::outcome)
                .containsExactly(tuple("Ana", Outcome.CHOSEN), tuple("Boris", Outcome.ROLE_TOO_LOW));
    }

    @Test
    void a_rotation_for_other_engines_or_domains_is_not_asked() {
        var id = rotation(Strategy.LEAST_LOADED, harbor.boris());
        change(id, 0, only(new Eligibility(Role.REVIEWER, Set.of(), Set.of(9))));

        var migration = harmless(harbor.ada());

        assertThat(view(migration).assignments()).singleElement().satisfies(place -> {
            assertThat(place.status()).isEqualTo(AssignmentStatus.UNFILLED);
            assertThat(place.rotation()).isNull();
            assertThat(place.reasons()).isEmpty();
        });
        assertThatThrownBy(
                        () -> change(id, 1, only(new Eligibility(Role.REVIEWER, Set.of(UUID.randomUUID()), Set.of()))))
                .hasMessage("review.terms.no-such-domain");
    }

    @Test
    void where_nobody_else_can_be_asked_the_lead_is() {
        named("Everybody", harbor.olga().id(), harbor.boris().id());

        var own = harmless(harbor.boris());

        assertThat(asked(own)).containsExactly(harbor.olga().id());
        assertThat(reasons(own))
                .extracting(Reason::name, Reason::outcome)
                .containsExactly(tuple("Boris", Outcome.AUTHOR), tuple("Olga", Outcome.CHOSEN_AS_LEAD));
        assertThat(asked(harmless(harbor.ada()))).containsExactly(harbor.boris().id());
        assertThat(asked(harmless(harbor.olga())))
                .containsExactly(harbor.boris().id());
    }

    @Test
    void the_lead_carries_more_than_a_capacity_but_never_reviews_their_own_work() {
        var id = named("Everybody", harbor.boris().id(), harbor.boris().id());
        change(id, 0, capacity(Map.of(harbor.boris().id(), 1)));
        harmless(harbor.ada());

        assertThat(asked(harmless(harbor.ada()))).containsExactly(harbor.boris().id());
        assertThat(asked(harmless(harbor.boris()))).isEmpty();
    }

    @Test
    void a_rotation_that_was_made_for_something_comes_first() {
        named("All", null, harbor.boris().id());
        var narrow = named("Zebra", null, harbor.cleo().id());
        var engine = read(harmless(harbor.ada())).database();
        assertThat(engine).isEqualTo(shop);
        change(narrow, 0, only(new Eligibility(Role.REVIEWER, Set.of(), Set.of(14, 15, 16, 17, 18))));

        assertThat(asked(harmless(harbor.ada()))).containsExactly(harbor.cleo().id());
    }

    @Test
    void only_admins_say_how_a_rotation_asks_and_only_of_its_members() {
        var id = rotation(Strategy.LEAST_LOADED, harbor.boris());

        assertThatThrownBy(() -> Acting.run(harbor.boris(), () -> terms.change(harbor.boris(), id, 0, Terms.USUAL)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> change(id, 0, capacity(Map.of(harbor.cleo().id(), 1))))
                .hasMessage("review.terms.not-a-member");
    }

    @Test
    void the_other_tenants_terms_are_left_alone() {
        var ours = rotation(Strategy.LEAST_LOADED, harbor.boris());
        var quarry = cast.quarry();

        assertThatThrownBy(() -> Acting.run(quarry.ana(), () -> terms.change(quarry.ana(), ours, 0, Terms.USUAL)))
                .isInstanceOf(NotFound.class);
        change(ours, 0, capacity(Map.of(harbor.boris().id(), 1)));
        open(quarry);
        var theirs = rotation(Strategy.LEAST_LOADED, harbor.boris());
        assertThat(of(theirs)).isEqualTo(Terms.USUAL);
    }

    private RotationId named(String name, MemberId lead, MemberId... members) {
        var details = new RotationDetails(
                name,
                new Cadence(ZoneOffset.UTC, LocalTime.NOON, 7, LocalDate.of(2026, 1, 5)),
                Strategy.LEAST_LOADED,
                lead,
                List.of(members));
        return Acting.as(harbor.ana(), () -> upkeep.create(harbor.ana(), details));
    }

    private static Terms only(Eligibility eligibility) {
        return new Terms(eligibility, Weights.USUAL, Capacity.ANY, Map.of(), WorkingHours.USUAL, 0);
    }

    private static Terms capacity(Map<MemberId, Integer> most) {
        return new Terms(
                Eligibility.EVERYBODY,
                Weights.USUAL,
                new Capacity(Capacity.Unit.REVIEWS, most),
                Map.of(),
                WorkingHours.USUAL,
                0);
    }

    private Terms of(RotationId id) {
        return Acting.as(harbor.vera(), () -> terms.of(id));
    }

    private void change(RotationId id, int seen, Terms said) {
        change(harbor.ana(), id, seen, said);
    }

    private void change(CurrentMember by, RotationId id, int seen, Terms said) {
        Acting.run(by, () -> terms.change(by, id, seen, said));
    }

    private List<Reason> reasons(MigrationId id) {
        return view(id).assignments().get(0).reasons();
    }
}
