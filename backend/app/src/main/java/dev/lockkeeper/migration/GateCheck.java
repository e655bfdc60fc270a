package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** One thing that must hold before the gate opens. Rooms that know of such things implement it. */
public interface GateCheck {

    CheckResult check(GateSubject subject);

    /**
     * Whether a policy may change the answer. What else a gate asks is of the migration alone, or of the moment: once it has
     * run, nobody learns from that what another policy would have said.
     */
    default boolean isOfPolicy() {
        return false;
    }

    /** One that a policy decides. */
    static GateCheck ofPolicy(Function<GateSubject, CheckResult> check) {
        return new GateCheck() {
            @Override
            public CheckResult check(GateSubject subject) {
                return check.apply(subject);
            }

            @Override
            public boolean isOfPolicy() {
                return true;
            }
        };
    }

    /** Of many revisions, by their identifiers. Who reads tables for an answer reads them for all at once. */
    default Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        return subjects.stream().collect(toMap(subject -> subject.revision().id(), subject -> check(subject)
                .verdict()));
    }
}
