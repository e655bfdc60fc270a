package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.weekly;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Harbor with one rotation of Boris and Cleo. */
@LockkeeperTest
abstract class RotationTest {

    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    Cast cast;

    @Autowired
    RotationUpkeep upkeep;

    @Autowired
    Rotations rotations;

    @Autowired
    RotationCalendar calendar;

    @Autowired
    RotationExceptions exceptions;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    Crew harbor;
    RotationId payments;

    @BeforeEach
    void a_rotation() {
        harbor = cast.harbor();
        payments = create(harbor, "Payments");
    }

    RotationId create(Crew crew, String name) {
        var members = List.of(crew.boris().id(), crew.cleo().id());
        return Acting.as(crew.ana(), () -> upkeep.create(crew.ana(), details(name, crew, members)));
    }

    void change(CurrentMember by, int version, List<MemberId> members) {
        Acting.run(by, () -> upkeep.change(by, payments, version, details("Payments", harbor, members)));
    }

    static RotationDetails details(String name, Crew crew, List<MemberId> members) {
        return new RotationDetails(
                name, weekly("Europe/Berlin"), Strategy.LEAST_LOADED, crew.ana().id(), members);
    }

    void override(CurrentMember by, CurrentMember who, int from, int to) {
        Acting.run(by, () -> upkeep.override(by, payments, new Stint(who.id(), hours(from), hours(to))));
    }

    void away(CurrentMember by, CurrentMember who, int from, int to) {
        Acting.run(by, () -> upkeep.takeTimeOff(by, new Stint(who.id(), hours(from), hours(to))));
    }

    MemberId onDuty(Instant at) {
        return Acting.as(harbor.vera(), () -> calendar.onDuty(payments, at).orElseThrow());
    }

    <T> List<T> read(Supplier<List<T>> query) {
        return Acting.as(harbor.ana(), () -> transaction.execute(status -> query.get()));
    }

    static Instant hours(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
