package dev.lockkeeper.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.rotation.Shift.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SwappingShiftsTests extends RotationTest {

    @Autowired
    Swapping swapping;

    @Autowired
    SwapPages pages;

    Shift boris;
    Shift cleo;

    @BeforeEach
    void shifts_to_come() {
        boris = next(harbor.boris());
        cleo = next(harbor.cleo());
    }

    @Test
    void two_shifts_are_exchanged_when_it_is_accepted_and_not_before() {
        var swap = ask(cleo.from());
        assertThat(onDuty(boris.from())).isEqualTo(harbor.boris().id());

        accept(harbor.cleo(), swap);

        assertThat(at(boris.from()).kind()).isEqualTo(Kind.SWAP);
        assertThat(onDuty(boris.from())).isEqualTo(harbor.cleo().id());
        assertThat(onDuty(cleo.from())).isEqualTo(harbor.boris().id());
    }

    @Test
    void a_shift_is_taken_over_without_another_in_exchange() {
        var swap = Acting.as(
                harbor.boris(),
                () -> swapping.ask(
                        harbor.boris(), payments, boris.from(), harbor.olga().id(), null));

        accept(harbor.olga(), swap);

        assertThat(onDuty(boris.from())).isEqualTo(harbor.olga().id());
        assertThat(onDuty(boris.to())).isEqualTo(harbor.cleo().id());
    }

    @Test
    void both_see_what_it_does_to_their_load() {
        var swap = ask(null);

        var effects = view(harbor.cleo(), swap).effects();

        assertThat(effects).extracting(SwapPages.Effect::member).containsExactly("Boris", "Cleo");
        assertThat(effects.get(0).after().shifts())
                .isEqualTo(effects.get(0).before().shifts() - 1);
        assertThat(effects.get(1).after().hours() - effects.get(1).before().hours())
                .isEqualTo(Duration.between(boris.from(), boris.to()).toHours());
        assertThat(view(harbor.boris(), swap).effects())
                .extracting(SwapPages.Effect::member, one -> one.after().hours())
                .containsExactly(
                        tuple("Boris", effects.get(0).after().hours()),
                        tuple("Cleo", effects.get(1).after().hours()));
    }

    @Test
    void only_who_is_asked_answers_and_only_who_asked_withdraws() {
        var swap = ask(null);

        assertThatThrownBy(() -> accept(harbor.boris(), swap)).hasMessage("rotation.swap.not-asked-of-you");
        assertThatThrownBy(() -> Acting.run(harbor.olga(), () -> swapping.decline(harbor.olga(), payments, swap)))
                .hasMessage("rotation.swap.not-asked-of-you");
        assertThatThrownBy(() -> Acting.run(harbor.cleo(), () -> swapping.withdraw(harbor.cleo(), payments, swap)))
                .hasMessage("rotation.swap.not-yours");
        assertThatThrownBy(() -> accept(harbor.ada(), swap)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_declined_or_withdrawn_changes_nothing_and_stays_so() {
        var declined = ask(null);
        Acting.run(harbor.cleo(), () -> swapping.decline(harbor.cleo(), payments, declined));
        var withdrawn = ask(null);
        Acting.run(harbor.boris(), () -> swapping.withdraw(harbor.boris(), payments, withdrawn));

        assertThat(onDuty(boris.from())).isEqualTo(harbor.boris().id());
        assertThatThrownBy(() -> accept(harbor.cleo(), declined)).hasMessage("rotation.swap.answered");
        assertThatThrownBy(() -> accept(harbor.cleo(), withdrawn)).hasMessage("rotation.swap.answered");
    }

    @Test
    void an_ask_expires_when_the_first_of_its_shifts_begins() {
        var swap = ask(cleo.from());
        var begun = boris.from().isBefore(cleo.from()) ? boris.from() : cleo.from();

        assertThat(TravellingClock.at(begun, () -> view(harbor.cleo(), swap))
                        .line()
                        .status())
                .isEqualTo(SwapStatus.EXPIRED);
        assertThatThrownBy(() -> TravellingClock.at(begun, () -> {
                    accept(harbor.cleo(), swap);
                    return null;
                }))
                .hasMessage("rotation.swap.expired");
    }

    @Test
    void a_swap_does_not_stand_once_the_calendar_is_another() {
        var swap = ask(null);
        change(harbor.ana(), 0, List.of(harbor.cleo().id(), harbor.olga().id()));

        assertThat(view(harbor.cleo(), swap).stands()).isFalse();
        assertThatThrownBy(() -> accept(harbor.cleo(), swap)).hasMessage("rotation.swap.changed");
    }

    @Test
    void an_override_and_a_swap_never_hold_at_once() {
        var first = ask(null);
        accept(harbor.cleo(), first);
        var inside = new Stint(harbor.olga().id(), boris.from().plusSeconds(60), boris.to());

        assertThatThrownBy(() -> Acting.run(harbor.ana(), () -> upkeep.override(harbor.ana(), payments, inside)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rotation.override.overlaps");
        assertThatThrownBy(() -> Acting.as(
                        harbor.cleo(),
                        () -> swapping.ask(
                                harbor.cleo(),
                                payments,
                                boris.from(),
                                harbor.boris().id(),
                                null)))
                .hasMessage("rotation.swap.exception");
    }

    @Test
    void nobody_is_asked_for_what_is_not_theirs_or_is_over() {
        assertThatThrownBy(() -> Acting.as(
                        harbor.cleo(),
                        () -> swapping.ask(
                                harbor.cleo(),
                                payments,
                                boris.from(),
                                harbor.boris().id(),
                                null)))
                .hasMessage("rotation.swap.no-shift");
        assertThatThrownBy(() -> Acting.as(
                        harbor.boris(),
                        () -> swapping.ask(
                                harbor.boris(),
                                payments,
                                boris.from(),
                                harbor.boris().id(),
                                null)))
                .hasMessage("rotation.swap.yourself");
        assertThatThrownBy(() -> Acting.as(
                        harbor.boris(),
                        () -> swapping.ask(
                                harbor.boris(),
                                payments,
                                boris.from(),
                                harbor.ada().id(),
                                null)))
                .hasMessage("rotation.member-may-not-review");
        ask(null);
        assertThatThrownBy(() -> ask(null)).hasMessage("rotation.swap.asked-already");
    }

    @Test
    void each_step_is_in_the_trail_and_another_tenants_swap_is_nowhere() {
        var swap = ask(null);
        accept(harbor.cleo(), swap);

        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 2)).items())
                .extracting(AuditEntry::action)
                .containsExactly("rotation.swap-accepted", "rotation.swap-asked");
        var quarry = cast.quarry();
        var theirs = create(quarry, "Payments");
        assertThatThrownBy(() -> Acting.run(quarry.cleo(), () -> swapping.decline(quarry.cleo(), theirs, swap)))
                .isInstanceOf(NotFound.class);
    }

    private UUID ask(@Nullable Instant takes) {
        return Acting.as(
                harbor.boris(),
                () -> swapping.ask(
                        harbor.boris(), payments, boris.from(), harbor.cleo().id(), takes));
    }

    private void accept(CurrentMember by, UUID swap) {
        Acting.run(by, () -> swapping.accept(by, payments, swap));
    }

    private SwapPages.View view(CurrentMember me, UUID swap) {
        return Acting.as(me, () -> pages.of(payments, swap, me));
    }

    private Shift next(CurrentMember member) {
        return Acting.as(harbor.vera(), () -> calendar.shifts(payments, hours(0), hours(24 * 40))).stream()
                .filter(shift ->
                        member.id().equals(shift.member()) && shift.from().isAfter(NOW.plusSeconds(60)))
                .findFirst()
                .orElseThrow();
    }

    private Shift at(Instant at) {
        return Acting.as(harbor.vera(), () -> calendar.shifts(payments, at, at.plusSeconds(1)))
                .get(0);
    }
}
