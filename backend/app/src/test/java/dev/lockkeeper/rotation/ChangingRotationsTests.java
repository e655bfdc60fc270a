package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.rotation.Cadence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangingRotationsTests extends RotationTest {

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(80));

    @Test
    void a_change_holds_from_now_and_what_was_stays() {
        var before = past();

        change(0, daily(harbor.cleo().id()), null);

        assertThat(past()).isEqualTo(before);
        assertThat(onDuty(NOW.plus(Duration.ofDays(2)))).isEqualTo(harbor.cleo().id());
    }

    @Test
    void a_change_can_wait_for_a_coming_day() {
        var day = LocalDate.now().plusDays(20);
        change(0, daily(harbor.olga().id()), day);
        var plan = daily(harbor.olga().id());
        var from = plan.cadence().handoverOn(day);

        assertThat(onDuty(from.minusSeconds(1))).isNotEqualTo(harbor.olga().id());
        assertThat(onDuty(from)).isEqualTo(harbor.olga().id());
        var kept = Acting.as(harbor.vera(), () -> rotations.get(payments));
        assertThat(kept.plan().cadence().unit()).isEqualTo(Unit.DAYS);
        assertThat(kept.cadence().every()).as("what holds now").isEqualTo(7);
        assertThat(kept.latest().plan()).isEqualTo(plan);
    }

    @Test
    void a_later_change_takes_the_place_of_one_that_was_to_come() {
        change(0, daily(harbor.olga().id()), LocalDate.now().plusDays(20));
        change(1, daily(harbor.cleo().id()), LocalDate.now().plusDays(10));

        var kept = Acting.as(harbor.vera(), () -> rotations.get(payments));

        assertThat(kept.versions()).extracting(RotationVersion::number).containsExactly(1, 3);
        assertThat(onDuty(NOW.plus(Duration.ofDays(30))))
                .isEqualTo(harbor.cleo().id());
    }

    @Test
    void a_change_can_neither_begin_in_the_past_nor_years_ahead() {
        var plan = daily(harbor.cleo().id());
        assertThatThrownBy(() -> change(0, plan, LocalDate.now().minusDays(1))).hasMessage("rotation.change.past");
        assertThatThrownBy(() -> change(0, plan, LocalDate.now().plusDays(400))).hasMessage("rotation.change.far");
        assertThat(Acting.as(harbor.vera(), () -> rotations.get(payments)).versions())
                .hasSize(1);
    }

    @Test
    void before_its_first_handover_a_rotation_is_simply_another() {
        var start = LocalDate.now().plusDays(5);
        var cadence = new Cadence(RotationFixtures.BERLIN, NINE, 1, start);
        var boris = List.of(harbor.boris().id());
        var id = Acting.as(
                harbor.ana(),
                () -> upkeep.create(
                        harbor.ana(), new RotationDetails("Later", cadence, Strategy.ON_DUTY, null, boris)));
        var sooner = new Cadence(RotationFixtures.BERLIN, NINE, 1, start.minusDays(2));

        Acting.run(
                harbor.ana(),
                () -> upkeep.change(
                        harbor.ana(), id, 0, new RotationDetails("Later", sooner, Strategy.ON_DUTY, null, boris)));

        assertThat(Acting.as(harbor.vera(), () -> rotations.get(id)).versions())
                .extracting(RotationVersion::number, RotationVersion::from)
                .containsExactly(tuple(2, sooner.startOf(0)));
    }

    @Test
    void another_name_alone_is_no_change_of_the_calendar() {
        Acting.run(harbor.ana(), () -> upkeep.change(harbor.ana(), payments, 0, new RotationDetails("Pay", plan())));

        var kept = Acting.as(harbor.vera(), () -> rotations.get(payments));
        assertThat(kept.name()).isEqualTo("Pay");
        assertThat(kept.versions()).hasSize(1);
        assertThat(Acting.as(harbor.ana(), () -> trail.newestFirst(null, 1)).items())
                .extracting(AuditEntry::action)
                .containsExactly("rotation.renamed");
    }

    private RotationPlan plan() {
        return Acting.as(harbor.vera(), () -> rotations.get(payments)).plan();
    }

    private List<Shift> past() {
        return Acting.as(harbor.vera(), () -> calendar.shifts(payments, LONG_AGO, NOW)).stream()
                .filter(shift -> !shift.to().isAfter(NOW))
                .toList();
    }

    private RotationPlan daily(MemberId member) {
        var cadence = new Cadence(RotationFixtures.BERLIN, NINE, 1, RotationFixtures.MONDAY);
        return new RotationPlan(cadence, Strategy.ON_DUTY, null, List.of(member));
    }

    private void change(int version, RotationPlan plan, @Nullable LocalDate day) {
        var details = new RotationDetails("Payments", plan);
        Acting.run(harbor.ana(), () -> upkeep.change(harbor.ana(), payments, version, details, day));
    }
}
