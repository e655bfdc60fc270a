package dev.lockkeeper.review;

import static java.util.Comparator.comparing;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.review.Fairness.Share;
import dev.lockkeeper.review.FairnessRows.Sum;
import dev.lockkeeper.rotation.Rotation;
import dev.lockkeeper.rotation.RotationCalendar;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Rotations;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a rotation's fairness shows. */
@Component
@Transactional(readOnly = true)
class FairnessPages {

    record View(Rotation rotation, FairnessPeriod period, FairnessChart chart) {}

    private final Rotations rotations;
    private final RotationCalendar calendar;
    private final FairnessRows rows;
    private final Members members;
    private final Clock clock;

    FairnessPages(Rotations rotations, RotationCalendar calendar, FairnessRows rows, Members members, Clock clock) {
        this.rotations = rotations;
        this.calendar = calendar;
        this.rows = rows;
        this.members = members;
        this.clock = clock;
    }

    @ViewersMay
    public View of(RotationId id, @Nullable LocalDate from, @Nullable LocalDate to) {
        var rotation = rotations.get(id);
        var period = FairnessPeriod.of(
                from,
                to,
                LocalDate.ofInstant(clock.instant(), rotation.cadence().zone()));
        return new View(rotation, period, FairnessChart.of(fairness(rotation, period)));
    }

    private Fairness fairness(Rotation rotation, FairnessPeriod period) {
        var zone = rotation.cadence().zone();
        var from = period.begins(zone);
        var to = period.ends(zone, clock.instant());
        var sums = rows.sums(rotation.id(), from, to);
        var present = calendar.present(rotation.id(), from, to);
        var everybody = Stream.concat(sums.keySet().stream(), present.keySet().stream())
                .distinct()
                .toList();
        var names = names(everybody);
        var length = Math.max(1, Duration.between(from, to).toSeconds());
        return new Fairness(everybody.stream()
                .map(member -> share(
                        member,
                        names,
                        sums.getOrDefault(member, Sum.NOTHING),
                        (double) present.getOrDefault(member, Duration.ZERO).toSeconds() / length))
                .sorted(comparing(Share::name)
                        .thenComparing(share -> share.member().value()))
                .toList());
    }

    private Map<UUID, String> names(List<MemberId> everybody) {
        return members.names(
                new TreeSet<>(everybody.stream().map(MemberId::value).toList()));
    }

    private static Share share(MemberId member, Map<UUID, String> names, Sum sum, double availability) {
        return new Share(
                member,
                names.getOrDefault(member.value(), ""),
                sum.taken(),
                sum.declined(),
                sum.escalated(),
                sum.weight(),
                Math.min(1, availability));
    }
}
