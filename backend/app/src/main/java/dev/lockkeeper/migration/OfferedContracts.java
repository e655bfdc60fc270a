package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.common.Text;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockTaken;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.ObligationTerms;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.obligation.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A column that the application fills by itself is added like any other: no SQL tells whether it takes an older one's
 * place. Whoever knows says so, once it is there.
 */
@Service
@Transactional
public class OfferedContracts {

    /** Of a name, in characters. */
    private static final int LONGEST = 63;

    private final MigrationArchive archive;
    private final Obligations obligations;
    private final ObligationKeeping keeping;
    private final ObligationTerms terms;
    private final Members members;
    private final MessageSource messages;
    private final Clock clock;

    OfferedContracts(
            MigrationArchive archive,
            Obligations obligations,
            ObligationKeeping keeping,
            ObligationTerms terms,
            Members members,
            MessageSource messages,
            Clock clock) {
        this.archive = archive;
        this.obligations = obligations;
        this.keeping = keeping;
        this.terms = terms;
        this.members = members;
        this.messages = messages;
        this.clock = clock;
    }

    /** Tables that were there and have a column more since, and of which no contract has been promised. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<String> tables(MigrationSummary migration) {
        if (migration.status() != MigrationStatus.DONE) {
            return List.of();
        }
        var promised = obligations.about(Subject.migration(migration.number())).stream()
                .filter(row -> row.kind() == ObligationKind.CONTRACT)
                .map(ObligationRow::tableName)
                .toList();
        return archive.revision(migration.revision()).report().statements().stream()
                .flatMap(OfferedContracts::widened)
                .distinct()
                .filter(table -> !promised.contains(table))
                .toList();
    }

    /** The first that is locked so is the table itself; what a new column refers to is locked less. */
    private static Stream<String> widened(StatementReport statement) {
        return statement.kind().startsWith("ALTER TABLE") && statement.kind().contains("ADD COLUMN")
                ? statement.locks().stream()
                        .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                        .map(LockTaken::table)
                        .map(DualWriteCheck::plain)
                        .limit(1)
                : Stream.empty();
    }

    /** @param column the older one; empty where nobody says which */
    @EngineersMay
    public void promise(CurrentMember by, MigrationId id, String table, String column) {
        var migration = archive.get(id);
        if (!tables(migration).contains(table)) {
            throw new NotFound("table");
        }
        var old = column.strip();
        require(old.length() <= LONGEST && Text.canBeKept(old), "leaving.old-column.wrong");
        var answerable = migration.answerable();
        keeping.promise(
                by,
                new Promise(
                        ObligationKind.CONTRACT,
                        title(table, old),
                        members.get(answerable).active() ? answerable : by.id(),
                        today().plusDays(terms.current().daysOf(ObligationKind.CONTRACT)),
                        Subject.migration(migration.number()),
                        new Work(migration.database().value(), table, old),
                        Origin.MIGRATION));
    }

    private String title(String table, String column) {
        var key = column.isEmpty() ? "leaving.old-column.any" : "leaving.old-column";
        return messages.getMessage(key, new Object[] {column, table}, LocaleContextHolder.getLocale());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
