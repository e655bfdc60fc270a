package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One thing that must hold before the gate opens. Rooms that know of such things implement it. */
public interface GateCheck {

    CheckResult check(GateSubject subject);

    /** Of many revisions, by their identifiers. Who reads tables for an answer reads them for all at once. */
    default Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        return subjects.stream().collect(toMap(subject -> subject.revision().id(), subject -> check(subject)
                .verdict()));
    }
}
