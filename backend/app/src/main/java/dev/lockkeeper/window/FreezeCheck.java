package dev.lockkeeper.window;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.ClosedTimes;
import dev.lockkeeper.migration.GateCheck;
import dev.lockkeeper.migration.GateSubject;
import dev.lockkeeper.migration.PlannedRun;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** While production is frozen for its tier, a migration waits: for when it is scheduled, or now where it is not. */
@Component
class FreezeCheck implements GateCheck, ClosedTimes {

    static final String KEY = "freeze";

    private final FreezeBook book;
    private final Clock clock;

    FreezeCheck(FreezeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public CheckResult check(GateSubject subject) {
        return over(subject, book.after(clock.instant()))
                .map(freeze ->
                        CheckResult.waiting(KEY, sentence(subject), freeze.title(), Moments.words(freeze.endsAt())))
                .orElseGet(() -> CheckResult.open(KEY, "gate.freeze.open"));
    }

    /** One statement for all. */
    @Override
    public Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        var ahead = book.after(clock.instant());
        return subjects.stream()
                .collect(toMap(
                        subject -> subject.revision().id(),
                        subject -> over(subject, ahead).isPresent() ? Verdict.WAITING : Verdict.OPEN));
    }

    @Override
    public Optional<RuleViolation> refusal(PlannedRun run, Instant at) {
        var where = run.where();
        return over(run.tier(), where, at, book.after(at))
                .map(freeze -> new RuleViolation(
                        "window.freeze.closed", freeze.title(), Moments.words(freeze.endsAt()), where.name()));
    }

    private Optional<FreezeRow> over(GateSubject subject, List<FreezeRow> freezes) {
        var at = Objects.requireNonNullElse(subject.scheduledFor(), clock.instant());
        return over(subject.revision().tier(), Destination.PRODUCTION, at, freezes);
    }

    private static Optional<FreezeRow> over(RiskTier tier, Destination where, Instant at, List<FreezeRow> freezes) {
        return freezes.stream().filter(freeze -> freeze.closes(tier, where, at)).findFirst();
    }

    private static String sentence(GateSubject subject) {
        return subject.scheduledFor() == null ? "gate.freeze.now" : "gate.freeze.then";
    }
}
