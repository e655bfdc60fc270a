package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.review.Capacity;
import dev.lockkeeper.review.Eligibility;
import dev.lockkeeper.review.Terms;
import dev.lockkeeper.review.TermsUpkeep;
import dev.lockkeeper.review.TimeLimit;
import dev.lockkeeper.review.Weights;
import dev.lockkeeper.review.WorkingHours;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.Cadence;
import dev.lockkeeper.rotation.Cadence.Unit;
import dev.lockkeeper.rotation.RotationCalendar;
import dev.lockkeeper.rotation.RotationDetails;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.RotationUpkeep;
import dev.lockkeeper.rotation.Shift;
import dev.lockkeeper.rotation.Shift.Kind;
import dev.lockkeeper.rotation.Stint;
import dev.lockkeeper.rotation.Strategy;
import dev.lockkeeper.rotation.Swapping;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the demo tenant's reviewers on duty in turn, with holidays and a day that somebody took over. */
@Component
class DemoRotations {

    private static final Duration AHEAD = Duration.ofDays(100);

    /** Behind the day that somebody stands in. */
    private static final Duration SOON = Duration.ofDays(11);

    /** Two days of work until a reminder, four weeks until somebody else is asked: the demo stands still. */
    private static final Terms UNHURRIED = new Terms(
            Eligibility.EVERYBODY,
            Weights.USUAL,
            Capacity.ANY,
            Map.of(
                    RiskTier.LOW, new TimeLimit(16, 160),
                    RiskTier.MODERATE, new TimeLimit(16, 160),
                    RiskTier.HIGH, new TimeLimit(8, 160)),
            WorkingHours.USUAL,
            0);

    private final RotationUpkeep upkeep;
    private final RotationCalendar calendar;
    private final Swapping swapping;
    private final TermsUpkeep terms;

    DemoRotations(RotationUpkeep upkeep, RotationCalendar calendar, Swapping swapping, TermsUpkeep terms) {
        this.upkeep = upkeep;
        this.calendar = calendar;
        this.swapping = swapping;
        this.terms = terms;
    }

    void arrange(DemoStage stage) {
        var admin = stage.staff().admin();
        var reviewers = stage.staff().reviewers();
        var start = LocalDate.ofInstant(stage.from(), ZoneOffset.UTC);
        var rotation = Acting.as(admin, () -> {
            var made = upkeep.create(
                    admin,
                    new RotationDetails(
                            "Schema reviewers",
                            new Cadence(ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0), 1, Unit.WEEKS, false, start),
                            Strategy.ON_DUTY,
                            reviewers.get(0).id(),
                            reviewers.stream().map(CurrentMember::id).toList()));
            var standsIn = stage.to().plus(Duration.ofDays(9));
            terms.change(admin, made, 0, UNHURRIED);
            upkeep.override(admin, made, new Stint(reviewers.get(1).id(), standsIn, standsIn.plus(Duration.ofDays(1))));
            return made;
        });
        var away = reviewers.get(reviewers.size() - 1);
        var from = stage.from().plus(Duration.ofDays(70));
        var ahead = stage.to().plus(Duration.ofDays(40));
        Acting.run(away, () -> {
            upkeep.takeTimeOff(away, new Stint(away.id(), from, from.plus(Duration.ofDays(14))));
            upkeep.takeTimeOff(away, new Stint(away.id(), ahead, ahead.plus(Duration.ofDays(10))));
        });
        swap(rotation, reviewers, stage.to());
    }

    /** One that is accepted, and one that waits for its answer. */
    private void swap(RotationId rotation, List<CurrentMember> reviewers, Instant now) {
        var ahead = Acting.as(reviewers.get(0), () -> calendar.shifts(rotation, now, now.plus(AHEAD))).stream()
                .filter(shift -> shift.kind() == Kind.TURN && shift.from().isAfter(now.plus(SOON)))
                .toList();
        var gives = ahead.get(0);
        var by = member(reviewers, gives);
        var of = reviewers.stream().filter(one -> !one.equals(by)).findFirst().orElseThrow();
        var asked = Acting.as(by, () -> swapping.ask(by, rotation, gives.from(), of.id(), null));
        Acting.run(of, () -> swapping.accept(of, rotation, asked));
        var waits = ahead.get(1);
        var other = member(reviewers, waits);
        var helper =
                reviewers.stream().filter(one -> !one.equals(other)).findFirst().orElseThrow();
        Acting.run(other, () -> swapping.ask(other, rotation, waits.from(), helper.id(), null));
    }

    private static CurrentMember member(List<CurrentMember> reviewers, Shift shift) {
        return reviewers.stream()
                .filter(one -> one.id().equals(shift.member()))
                .findFirst()
                .orElseThrow();
    }
}
