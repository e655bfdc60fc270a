package dev.lockkeeper.rehearsal;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.GateCheck;
import dev.lockkeeper.migration.GateSubject;
import dev.lockkeeper.migration.Verdict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A tier may ask for a rehearsal: of this very revision, the latest of them with success. */
@Component
class RehearsalCheck implements GateCheck {

    private static final String KEY = "rehearsal";

    private final RehearsalRows rows;

    RehearsalCheck(RehearsalRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isOfPolicy() {
        return true;
    }

    @Override
    public CheckResult check(GateSubject subject) {
        return check(subject, outcomes(List.of(subject)).get(revision(subject)));
    }

    @Override
    public Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        var outcomes = outcomes(subjects);
        return subjects.stream()
                .collect(toMap(RehearsalCheck::revision, subject -> check(subject, outcomes.get(revision(subject)))
                        .verdict()));
    }

    private Map<UUID, RehearsalOutcome> outcomes(List<GateSubject> subjects) {
        var asked = subjects.stream()
                .filter(RehearsalCheck::isAsked)
                .map(RehearsalCheck::revision)
                .toList();
        return asked.isEmpty() ? Map.of() : rows.latest(asked);
    }

    private static CheckResult check(GateSubject subject, @Nullable RehearsalOutcome outcome) {
        if (!isAsked(subject)) {
            return CheckResult.open(KEY, "gate.rehearsal.none");
        }
        if (outcome == null) {
            return CheckResult.waiting(KEY, "gate.rehearsal.waiting");
        }
        return switch (outcome) {
            case SUCCEEDED -> CheckResult.open(KEY, "gate.rehearsal.open");
            case FAILED -> CheckResult.waiting(KEY, "gate.rehearsal.failed");
        };
    }

    private static boolean isAsked(GateSubject subject) {
        return subject.policy().conditions().rehearsal();
    }

    private static UUID revision(GateSubject subject) {
        return subject.revision().id();
    }
}
