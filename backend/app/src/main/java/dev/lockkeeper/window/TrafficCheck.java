package dev.lockkeeper.window;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.ClosedTimes;
import dev.lockkeeper.migration.GateCheck;
import dev.lockkeeper.migration.GateSubject;
import dev.lockkeeper.migration.PlannedRun;
import dev.lockkeeper.migration.Revision;
import dev.lockkeeper.migration.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Heavy builds of indexes are kept out of hours in which their database is busy, where these say so. */
@Component
class TrafficCheck implements GateCheck, ClosedTimes {

    static final String KEY = "traffic";

    /** From then on a build of indexes is heavy: it reads and sorts a table beside everything else. */
    static final Duration HEAVY = Duration.ofMinutes(1);

    private final BusyTimeRows rows;

    TrafficCheck(BusyTimeRows rows) {
        this.rows = rows;
    }

    @Override
    public CheckResult check(GateSubject subject) {
        var planned = subject.scheduledFor();
        if (planned == null) {
            return CheckResult.open(KEY, "gate.traffic.open");
        }
        return busy(PlannedRun.of(subject), planned, rows.list())
                .map(busy -> CheckResult.waiting(KEY, "gate.traffic.waiting", busy.note(), minutes(subject.revision())))
                .orElseGet(() -> CheckResult.open(KEY, "gate.traffic.open"));
    }

    /** One statement for all. */
    @Override
    public Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        var all = rows.list();
        return subjects.stream().collect(toMap(subject -> subject.revision().id(), subject -> verdict(subject, all)));
    }

    private static Verdict verdict(GateSubject subject, List<BusyTime> all) {
        var planned = subject.scheduledFor();
        return planned != null && busy(PlannedRun.of(subject), planned, all).isPresent()
                ? Verdict.WAITING
                : Verdict.OPEN;
    }

    @Override
    public Optional<RuleViolation> refusal(PlannedRun run, Instant at) {
        return busy(run, at, rows.list())
                .map(busy -> new RuleViolation(
                        "window.busy.closed",
                        busy.note(),
                        minutes(run.revision().get()),
                        run.where().name()));
    }

    private static Optional<BusyTime> busy(PlannedRun run, Instant at, List<BusyTime> all) {
        return all.stream()
                .filter(busy -> busy.keepsBuildsOut() && busy.concerns(run.database(), run.where()))
                .filter(busy -> busy.when().contains(at))
                .filter(busy -> run.revision().get().indexing().compareTo(HEAVY) >= 0)
                .findFirst();
    }

    private static long minutes(Revision revision) {
        return Math.max(1, Math.round(revision.indexing().toSeconds() / 60.0));
    }
}
