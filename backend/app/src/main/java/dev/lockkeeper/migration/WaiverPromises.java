package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.obligation.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    /** Unless it is promised already: of one rule on one table there is one promise a migration. */
    void promise(CurrentMember by, Migration migration, String rule, @Nullable TableName table, LocalDate until) {
        var subject = Subject.migration(migration.number());
        var place = table == null ? "" : DualWriteCheck.plain(table);
        if (open(subject, rule, place).isEmpty()) {
            var answerable = migration.answerable();
            var title = messages.getMessage(
                    place.isEmpty() ? "leaving.waiver" : "leaving.waiver.table",
                    new Object[] {rule, place},
                    LocaleContextHolder.getLocale());
            keeping.promise(
                    by,
                    new Promise(
                            ObligationKind.END_WAIVER,
                            title,
                            members.get(answerable).active() ? answerable : by.id(),
                            until,
                            subject,
                            new Work(migration.database().value(), place, rule),
                            Origin.WAIVER));
        }
    }

    /** Those that stand in scripts are promised when the migration has run; what people gave in the page, at once. */
    void promiseFromScripts(CurrentMember by, Migration migration, List<Finding> findings) {
        var ends = findings.stream()
                .filter(finding -> finding.waiver() != null && finding.waiver().until() != null)
                .collect(toMap(
                        finding -> finding.ruleId() + " " + finding.table(), finding -> finding, (one, other) -> one));
        ends.values()
                .forEach(finding -> promise(
                        by,
                        migration,
                        finding.ruleId(),
                        finding.table(),
                        Objects.requireNonNull(
                                Objects.requireNonNull(finding.waiver()).until())));
    }

    /** It was taken back before its end: nothing is waived any more. */
    void ended(CurrentMember by, MigrationId id, String rule, String reason) {
        open(Subject.migration(id.number()), rule, null)
                .forEach(row -> keeping.keep(by, new ObligationId(row.id()), reason));
    }

    /** It will never run. */
    void dropped(CurrentMember by, MigrationId id, String reason) {
        keeping.dropAbout(by, Subject.migration(id.number()), ObligationKind.END_WAIVER, reason);
    }

    private List<ObligationRow> open(Subject subject, String rule, @Nullable String table) {
        return obligations.about(subject).stream()
                .filter(row -> row.open() && row.kind() == ObligationKind.END_WAIVER)
                .filter(row -> row.objectName().equals(rule)
                        && (table == null || row.tableName().equals(table)))
                .toList();
    }
}
