package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.obligation.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is waived until a day is to be put right by then. */
@Component
class WaiverPromises {

    private final ObligationKeeping keeping;
    private final Obligations obligations;
    private final Members members;
    private final MessageSource messages;

    WaiverPromises(ObligationKeeping keeping, Obligations obligations, Members members, MessageSource messages) {
        this.keeping = keeping;
        this.obligations = obligations;
        this.members = members;
        this.messages = messages;
    }

    /** Unless it is promised already: of one rule on one table there is one promise a day and migration. */
    ObligationId promise(
            CurrentMember by, Migration migration, String rule, @Nullable TableName table, LocalDate until) {
        var subject = Subject.migration(migration.number());
        var work = new Work(migration.database().value(), table == null ? "" : DualWriteCheck.plain(table), rule);
        return open(subject, work, until).orElseGet(() -> {
            var answerable = migration.answerable();
            var owner = members.get(answerable).active() ? answerable : by.id();
            return keeping.promise(
                    by,
                    new Promise(ObligationKind.END_WAIVER, title(work), owner, until, subject, work, Origin.WAIVER));
        });
    }

    private String title(Work work) {
        return messages.getMessage(
                work.table().isEmpty() ? "leaving.waiver" : "leaving.waiver.table",
                new Object[] {work.object(), work.table()},
                LocaleContextHolder.getLocale());
    }

    /** Those that stand in scripts are promised when the migration has run; what people gave in the page, at once. */
    void promiseFromScripts(CurrentMember by, Migration migration, List<Finding> findings) {
        var ends = findings.stream()
                .filter(finding -> until(finding) != null)
                .collect(toMap(
                        finding -> finding.ruleId() + " " + finding.table() + " " + until(finding),
                        finding -> finding,
                        (one, other) -> one));
        ends.values()
                .forEach(finding -> promise(
                        by, migration, finding.ruleId(), finding.table(), Objects.requireNonNull(until(finding))));
    }

    private static @Nullable LocalDate until(Finding finding) {
        return finding.waiver() == null ? null : finding.waiver().until();
    }

    /** What it was given for has been taken back before its day; whoever has closed it sooner was right. */
    void ended(CurrentMember by, ObligationId promise, String reason) {
        if (obligations.get(promise).open()) {
            keeping.keep(by, promise, reason);
        }
    }

    /** It will never run. */
    void dropped(CurrentMember by, MigrationId id, String reason) {
        keeping.dropAbout(by, Subject.migration(id.number()), ObligationKind.END_WAIVER, reason);
    }

    private Optional<ObligationId> open(Subject subject, Work work, LocalDate until) {
        return obligations.about(subject).stream()
                .filter(row -> row.open() && row.kind() == ObligationKind.END_WAIVER)
                .filter(row -> row.objectName().equals(work.object())
                        && row.tableName().equals(work.table())
                        && row.dueOn().equals(until))
                .map(row -> new ObligationId(row.id()))
                .findFirst();
    }
}
