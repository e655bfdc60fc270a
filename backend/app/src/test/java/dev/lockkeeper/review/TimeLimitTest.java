package dev.lockkeeper.review;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.AuditEntry;
import dev.lockkeeper.audit.AuditTrail;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.review.AssignmentRows.Row;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.HolidayUpkeep;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Strategy;
import dev.lockkeeper.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A reminder after two hours of work, somebody else after four, Monday to Friday from nine to five. 1 March 2027 is a Monday. */
abstract class TimeLimitTest extends ReviewTest {

    @Autowired
    TermsUpkeep terms;

    @Autowired
    HolidayUpkeep holidays;

    @Autowired
    LimitRound round;

    @Autowired
    AuditTrail trail;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Browser browser;

    @BeforeEach
    void people() {
        open(cast.harbor());
    }

    RotationId pressing(MemberId lead, CurrentMember... members) {
        var details = new RotationDetails(
                "Everybody",
                new Cadence(ZoneOffset.UTC, LocalTime.NOON, 7, LocalDate.of(2026, 1, 5)),
                Strategy.LEAST_LOADED,
                lead,
                Arrays.stream(members).map(CurrentMember::id).toList());
        return Acting.as(harbor.ana(), () -> {
            var id = upkeep.create(harbor.ana(), details);
            terms.change(harbor.ana(), id, 0, limits(2, 4));
            return id;
        });
    }

    static Terms limits(Integer remind, Integer escalate) {
        var limit = new TimeLimit(remind, escalate);
        return new Terms(
                Eligibility.EVERYBODY,
                Weights.USUAL,
                Capacity.ANY,
                Map.of(RiskTier.LOW, limit, RiskTier.MODERATE, limit, RiskTier.HIGH, limit),
                WorkingHours.USUAL,
                0);
    }

    static byte[] file(String day) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Us//Days//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                        + "DTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:" + day
                        + "\r\nSUMMARY:Founders' day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static <T> T at(String instant, Supplier<T> work) {
        return TravellingClock.at(Instant.parse(instant), work);
    }

    void rounds(String... instants) {
        for (var instant : instants) {
            at(instant, () -> {
                TenantContext.run(harbor.tenant().id(), round::run);
                return "";
            });
        }
    }

    void atOnce(String instant) throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        try {
            var runs = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> rounds(instant)))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    Row open(MigrationId id) {
        return view(id).assignments().stream()
                .filter(row -> row.status() == AssignmentStatus.ASSIGNED)
                .findFirst()
                .orElseThrow();
    }

    List<Row> unfilled(MigrationId id) {
        return view(id).assignments().stream()
                .filter(row -> row.status() == AssignmentStatus.UNFILLED && !row.ended())
                .toList();
    }

    long told(MigrationId id, String action) {
        return Acting.as(harbor.ana(), () -> trail.newestFirst(null, 100)).items().stream()
                .filter(entry -> entry.subject().equals(id.toString()))
                .map(AuditEntry::action)
                .filter(action::equals)
                .count();
    }

    CurrentMember member(MemberId id) {
        return id.equals(harbor.boris().id()) ? harbor.boris() : harbor.cleo();
    }
}
