package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.obligation.DualWriteEasing;
import dev.lockkeeper.obligation.DualWriteEasing.Eased;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Nothing else is changed on a table whose dual write is past its end; what removes it, and only that, passes. */
@Component
class DualWriteCheck implements GateCheck {

    static final String KEY = "dual-write";

    private final Obligations obligations;
    private final DualWriteEasing easing;

    DualWriteCheck(Obligations obligations, DualWriteEasing easing) {
        this.obligations = obligations;
        this.easing = easing;
    }

    @Override
    public CheckResult check(GateSubject subject) {
        return past(subject, past(tables(subject)))
                .map(row -> CheckResult.blocked(
                        KEY, "gate.dual-write.blocked", row.tableName(), row.title(), row.dueOn(), row.ownerName()))
                .or(() -> eased(subject))
                .orElseGet(() -> CheckResult.open(KEY, "gate.dual-write.open"));
    }

    /** Who said that it blocks no longer, and why: whoever looks at the gate may ask. */
    private Optional<CheckResult> eased(GateSubject subject) {
        var tables = tables(subject);
        return (tables.isEmpty() ? List.<Eased>of() : easing.of(tables))
                .stream()
                        .filter(one -> one.databaseId() == null
                                || one.databaseId().equals(subject.database().value()))
                        .findFirst()
                        .map(one -> CheckResult.open(
                                KEY,
                                "gate.dual-write.eased." + one.step(),
                                one.tableName(),
                                one.title(),
                                one.dueOn(),
                                one.byName(),
                                one.reason()));
    }

    /** One statement for all. */
    @Override
    public Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        var past = past(
                subjects.stream().flatMap(subject -> tables(subject).stream()).collect(Collectors.toSet()));
        return subjects.stream()
                .collect(toMap(
                        subject -> subject.revision().id(),
                        subject -> past(subject, past).isPresent() ? Verdict.BLOCKED : Verdict.OPEN));
    }

    private List<ObligationRow> past(Set<String> tables) {
        return tables.isEmpty() ? List.of() : obligations.blockingDualWrites(tables);
    }

    private static Set<String> tables(GateSubject subject) {
        return subject.revision().report().tables().stream()
                .map(DualWriteCheck::plain)
                .collect(Collectors.toSet());
    }

    private static Optional<ObligationRow> past(GateSubject subject, List<ObligationRow> past) {
        if (past.isEmpty()) {
            return Optional.empty();
        }
        var report = subject.revision().report();
        var tables = tables(subject);
        return past.stream()
                .filter(row -> row.databaseId() == null
                        || row.databaseId().equals(subject.database().value()))
                .filter(row -> tables.contains(row.tableName()))
                .filter(row -> report.remainder().done().stream().noneMatch(done -> LeftWork.does(done, row)))
                .findFirst();
    }

    /** As promises name it. */
    static String plain(TableName table) {
        return "public".equals(table.schema()) ? table.name() : table.toString();
    }
}
