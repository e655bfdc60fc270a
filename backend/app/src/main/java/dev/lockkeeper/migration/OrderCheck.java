package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.migration.SeriesBook.Predecessor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A later step of a series runs after the one before it. */
@Component
class OrderCheck implements GateCheck {

    static final String KEY = "order";

    private final SeriesBook book;

    OrderCheck(SeriesBook book) {
        this.book = book;
    }

    @Override
    public CheckResult check(GateSubject subject) {
        var before = book.before(List.of(subject.migration())).get(subject.migration());
        if (before == null) {
            return CheckResult.open(KEY, "gate.order.none");
        }
        return switch (verdict(before)) {
            case OPEN -> CheckResult.open(KEY, "gate.order.open", said(before));
            case WAITING -> CheckResult.waiting(KEY, "gate.order.waiting", said(before));
            case BLOCKED -> CheckResult.blocked(KEY, "gate.order.blocked", said(before));
        };
    }

    /** One statement for all. */
    @Override
    public Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        var before = book.before(
                subjects.stream().map(GateSubject::migration).distinct().toList());
        return subjects.stream()
                .collect(
                        toMap(subject -> subject.revision().id(), subject -> verdict(before.get(subject.migration()))));
    }

    private static Verdict verdict(@Nullable Predecessor before) {
        if (before == null || before.status() == MigrationStatus.DONE) {
            return Verdict.OPEN;
        }
        return before.status().isEnded() ? Verdict.BLOCKED : Verdict.WAITING;
    }

    private static String said(Predecessor before) {
        return "M-" + before.number();
    }
}
