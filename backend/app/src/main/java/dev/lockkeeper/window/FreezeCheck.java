package dev.lockkeeper.window;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.ClosedTimes;
import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.migration.ExpectedTimes;
import dev.lockkeeper.migration.GateCheck;
import dev.lockkeeper.migration.GateSubject;
import dev.lockkeeper.migration.PlannedRun;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * While production is frozen for its tier, a migration waits: for when it is scheduled, and as long as it is expected to
 * run; or now where it is not.
 */
@Component
class FreezeCheck implements GateCheck, ClosedTimes {

    static final String KEY = "freeze";

    private final FreezeBook book;
    private final ExpectedTimes expected;
    private final Clock clock;

    FreezeCheck(FreezeBook book, ExpectedTimes expected, Clock clock) {
        this.book = book;
        this.expected = expected;
        this.clock = clock;
    }

    @Override
    public CheckResult check(GateSubject subject) {
        var ahead = book.after(clock.instant());
        return over(
                        subject,
                        times(List.of(subject), ahead).get(subject.revision().id()),
                        ahead)
                .map(freeze -> waiting(subject, freeze))
                .orElseGet(() -> CheckResult.open(KEY, "gate.freeze.open"));
    }

    private static CheckResult waiting(GateSubject subject, FreezeRow freeze) {
        var planned = subject.scheduledFor();
        if (planned != null && !freeze.isOn(planned)) {
            return CheckResult.waiting(KEY, "gate.freeze.reached", freeze.title(), Moments.words(freeze.startsAt()));
        }
        var sentence = planned == null ? "gate.freeze.now" : "gate.freeze.then";
        return CheckResult.waiting(KEY, sentence, freeze.title(), Moments.words(freeze.endsAt()));
    }

    /** One statement for all, and one more where some are planned and a freeze is ahead. */
    @Override
    public Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        var ahead = book.after(clock.instant());
        var times = times(subjects, ahead);
        return subjects.stream()
                .collect(toMap(
                        subject -> subject.revision().id(),
                        subject -> over(subject, times.get(subject.revision().id()), ahead)
                                        .isPresent()
                                ? Verdict.WAITING
                                : Verdict.OPEN));
    }

    private Map<UUID, ExpectedTime> times(List<GateSubject> subjects, List<FreezeRow> ahead) {
        return ahead.isEmpty()
                ? Map.of()
                : expected.of(subjects.stream()
                        .filter(subject -> subject.scheduledFor() != null)
                        .map(GateSubject::revision)
                        .toList());
    }

    @Override
    public Optional<RuleViolation> refusal(PlannedRun run, Instant at) {
        return over(run.tier(), run.where(), at, run.expected().end(at), book.after(at))
                .map(freeze -> refusal(run, at, freeze));
    }

    private static RuleViolation refusal(PlannedRun run, Instant at, FreezeRow freeze) {
        var where = run.where().name();
        var time = run.expected();
        return freeze.isOn(at)
                ? new RuleViolation("window.freeze.closed", freeze.title(), Moments.words(freeze.endsAt()), where)
                : new RuleViolation(
                        "window.freeze.reached",
                        freeze.title(),
                        Moments.words(freeze.startsAt()),
                        where,
                        time.minutes(),
                        time.source());
    }

    private Optional<FreezeRow> over(GateSubject subject, @Nullable ExpectedTime time, List<FreezeRow> freezes) {
        var planned = subject.scheduledFor();
        var from = planned == null ? clock.instant() : planned;
        var to = time == null ? from : time.end(from);
        return over(subject.revision().tier(), Destination.PRODUCTION, from, to, freezes);
    }

    private static Optional<FreezeRow> over(
            RiskTier tier, Destination where, Instant from, Instant to, List<FreezeRow> freezes) {
        return freezes.stream()
                .filter(freeze -> freeze.closes(tier, where, from, to))
                .findFirst();
    }
}
