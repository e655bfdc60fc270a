package dev.lockkeeper.window;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.ClosedTimes;
import dev.lockkeeper.migration.ExpectedTime;
import dev.lockkeeper.migration.ExpectedTimes;
import dev.lockkeeper.migration.GateCheck;
import dev.lockkeeper.migration.GateSubject;
import dev.lockkeeper.migration.PlannedRun;
import dev.lockkeeper.migration.Revision;
import dev.lockkeeper.migration.Verdict;
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

    private final BusyTimeRows rows;
    private final ExpectedTimes expected;

    TrafficCheck(BusyTimeRows rows, ExpectedTimes expected) {
        this.rows = rows;
        this.expected = expected;
    }

    @Override
    public CheckResult check(GateSubject subject) {
        return busy(List.of(subject)).entrySet().stream()
                .findFirst()
                .map(found -> waiting(subject, found.getValue()))
                .orElseGet(() -> CheckResult.open(KEY, "gate.traffic.open"));
    }

    private CheckResult waiting(GateSubject subject, BusyTime busy) {
        var time = expected.of(subject.revision());
        return CheckResult.waiting(KEY, "gate.traffic.waiting", busy.note(), time.indexingMinutes());
    }

    /** One statement for all, and one more where some of them are to build indexes. */
    @Override
    public Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        var busy = busy(subjects);
        return subjects.stream()
                .map(subject -> subject.revision().id())
                .collect(toMap(id -> id, id -> busy.containsKey(id) ? Verdict.WAITING : Verdict.OPEN));
    }

    private Map<UUID, BusyTime> busy(List<GateSubject> subjects) {
        var planned = subjects.stream()
                .filter(subject -> subject.scheduledFor() != null)
                .toList();
        var all = planned.isEmpty() ? List.<BusyTime>of() : rows.list();
        var builds = planned.stream()
                .map(GateSubject::revision)
                .filter(TrafficCheck::isBuild)
                .toList();
        var times = all.isEmpty() ? Map.<UUID, ExpectedTime>of() : expected.of(builds);
        return planned.stream()
                .flatMap(subject -> busy(subject, times, all).stream()
                        .map(busy -> Map.entry(subject.revision().id(), busy)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isBuild(Revision revision) {
        return !revision.reckoned().indexing().isZero();
    }

    private static Optional<BusyTime> busy(GateSubject subject, Map<UUID, ExpectedTime> times, List<BusyTime> all) {
        var planned = subject.scheduledFor();
        var time = times.get(subject.revision().id());
        return planned == null || time == null ? Optional.empty() : busy(PlannedRun.of(subject, time), planned, all);
    }

    @Override
    public Optional<RuleViolation> refusal(PlannedRun run, Instant at) {
        return busy(run, at, rows.list()).map(busy -> refusal(run, at, busy));
    }

    private static RuleViolation refusal(PlannedRun run, Instant at, BusyTime busy) {
        var time = run.expected();
        var where = run.where().name();
        return busy.when().contains(at)
                ? new RuleViolation("window.busy.closed", busy.note(), time.indexingMinutes(), where)
                : new RuleViolation("window.busy.reached", busy.note(), time.minutes(), where, time.source());
    }

    private static Optional<BusyTime> busy(PlannedRun run, Instant at, List<BusyTime> all) {
        return all.stream().filter(busy -> busy.keepsOut(run, at)).findFirst();
    }
}
