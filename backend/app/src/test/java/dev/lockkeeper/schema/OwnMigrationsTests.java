package dev.lockkeeper.schema;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.StatementReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first repository that the linter watches is its own. */
@LockkeeperTest
class OwnMigrationsTests {

    private static final Path FOLDER = Path.of("..", "..", "db", "src", "main", "resources", "db", "migration");

    /** The oldest PostgreSQL that Lockkeeper runs on. */
    private static final int OLDEST = 16;

    private static final List<Accepted> ACCEPTED = List.of(
            new Accepted(
                    "dynamic-sql",
                    "select tenant.guard('tenant.",
                    "our own function; what it changes is the table made above it, which nobody reads yet"),
            new Accepted(
                    "unquoted-dynamic-sql",
                    "create function tenant.guard(",
                    "the privileges are words of GRANT, which cannot be quoted, and only migrations give them"),
            new Accepted(
                    "fk-missing-index",
                    "create table ",
                    "the application may delete no row of a table that others refer to, and nobody looks that way"),
            new Accepted("fk-missing-index", "alter table tenant.migration", "as above"),
            new Accepted("fk-missing-index", "alter table tenant.obligation", "as above"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.obligation",
                    "the running version leaves the new columns to their defaults, and its kinds are among the new ones"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.obligation validate",
                    "every row has the defaults, and a kind that the old check let in"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.obligation_progress validate",
                    "the column is new and empty"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "create unique index concurrently obligation_once",
                    "the running version knows no promise of that origin"),
            new Accepted(
                    "data-dependent-statement",
                    "create unique index concurrently obligation_once",
                    "no row has that origin before this"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "create unique index concurrently assignment_once_there",
                    "the running version keeps to one that forbids more"),
            new Accepted(
                    "data-dependent-statement",
                    "create unique index concurrently assignment_once_there",
                    "an index that forbids more holds for every row"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.jira_issue",
                    "the running version leaves the new columns empty"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.jira_issue validate",
                    "every row has the new columns empty"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.jira_connection",
                    "the running version leaves the new columns empty, and its kind and accounts are let in"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.jira_connection validate",
                    "every row has the new columns empty, and what the old checks let in"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.jira_hook",
                    "the running version knows two kinds of doors, and gives each a secret"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.jira_hook validate",
                    "every row is of a kind that the old check let in, and had to have a secret"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.decision_domain",
                    "as many rows as people have written records, which nothing updates at the same time"),
            new Accepted(
                    "backfill-unindexed-predicate", "update tenant.decision_domain", "every row is to be filled, once"),
            new Accepted("irreversible-step", "update tenant.decision_domain", "the column is new and was empty"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.decision\n",
                    "the running version leaves the new columns empty"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.decision validate",
                    "the columns are new and empty"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.decision_guard",
                    "as many rows as people have written guards, which nothing updates at the same time"),
            new Accepted("irreversible-step", "update tenant.decision_guard", "the column is new and had its default"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.migration m",
                    "as many rows as agents have revised, of which few are open and might be updated at the same time"),
            new Accepted("irreversible-step", "update tenant.migration m", "the column is new and had its default"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.decision_search s",
                    "a tenant has thousands of decisions; their words, which are long, stay where they are"),
            new Accepted(
                    "view-contract", "drop function tenant.decision_", "the version before did not call it any more"),
            new Accepted(
                    "irreversible-step", "update tenant.decision_search s", "the column is new and had its default"),
            new Accepted(
                    "unbatched-backfill",
                    "with kept as",
                    "only the decisions that an older node wrote while the version before was being rolled out"),
            new Accepted("irreversible-step", "with kept as", "what is overwritten follows from what stays"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.insight_incident",
                    "at most as many rows as people have written incidents, each by its primary key"),
            new Accepted("irreversible-step", "update tenant.insight_incident", "the column is new and was empty"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.insight_lead_time",
                    "as many rows as agents have revised what people opened, each by its primary key"),
            new Accepted(
                    "irreversible-step",
                    "update tenant.insight_lead_time",
                    "the row can be made anew from the migration at any time"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.roi_entry",
                    "as many rows as people have withdrawn entries, at most some hundred"),
            new Accepted("irreversible-step", "update tenant.roi_entry", "the column is new and had its default"),
            new Accepted(
                    "backfill-unindexed-predicate", "update tenant.roi_entry", "a tenant has some hundred rows, once"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.decision_guard",
                    "the running version leaves the new column empty"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.decision_guard validate",
                    "the column is new and empty"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.guard_hit",
                    "the new check lets more in than the old one"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.guard_hit validate",
                    "the old check held until then"),
            new Accepted(
                    "update-without-where",
                    "update tenant.decision_search set words",
                    "as many rows as people have written records; ten thousand took seven seconds"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.guard_hit",
                    "as many rows as guards have stopped open migrations, which one node judges at the same time"),
            new Accepted(
                    "irreversible-step",
                    "update tenant.guard_hit",
                    "what was open of a record that has ended is said as the next assessment would say it"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.waiver",
                    "as many rows as people have waived findings, which they seldom do"),
            new Accepted("irreversible-step", "update tenant.waiver", "the columns are new and empty"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.waiver",
                    "the running version leaves the new columns empty"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.waiver validate",
                    "what fills the columns takes it from the rows that they refer to"),
            new Accepted("new-constraint-breaks-old-writers", "alter table tenant.decision_follower", "as above"),
            new Accepted("data-dependent-statement", "alter table tenant.decision_follower validate", "as above"),
            new Accepted(
                    "enum-new-value-old-reader",
                    "alter table tenant.decision_follower",
                    "before the first release no other version reads it"),
            new Accepted("enum-new-value-old-reader", "alter table tenant.guard_hit", "as above"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.assignment",
                    "the new check lets more in than the old one, and the running version leaves the new column alone"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.assignment validate constraint",
                    "the old check held of every row, and the new column has its default"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.line_comment",
                    "the running version leaves the new columns to their defaults"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.line_comment validate",
                    "every row has the defaults"),
            new Accepted(
                    "unbatched-backfill",
                    "update tenant.line_comment",
                    "as many rows as people have written remarks, of which few are changed later"),
            new Accepted("irreversible-step", "update tenant.line_comment", "the column is new and was empty"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.notice",
                    "the old check let in less than the new one"),
            new Accepted(
                    "data-dependent-statement", "alter table tenant.notice validate", "the old check held until then"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.incident add constraint incident_source",
                    "the running version leaves the new columns empty"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.incident validate constraint incident_source",
                    "the columns are new and empty"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "create unique index concurrently incident_source_once",
                    "the running version leaves the columns empty, which are never equal"),
            new Accepted(
                    "data-dependent-statement",
                    "create unique index concurrently incident_source_once",
                    "the columns are new and empty"),
            new Accepted("new-constraint-breaks-old-writers", "alter table tenant.freeze", "it keeps to the default"),
            new Accepted("new-constraint-breaks-old-writers", "alter table tenant.busy_time", "as above"),
            new Accepted("data-dependent-statement", "alter table tenant.freeze validate", "every row has the default"),
            new Accepted("data-dependent-statement", "alter table tenant.busy_time validate", "as above"),
            new Accepted("fk-missing-index", "alter table tenant.busy_time", "no environment is ever deleted"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.migration_assessment",
                    "the running version leaves the new column empty"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.migration_assessment validate",
                    "every row has it empty, or names what was written right before it"),
            new Accepted(
                    "drop-column",
                    "alter table tenant.rotation\n",
                    "no release has known it, and its values were copied"),
            new Accepted("irreversible-step", "alter table tenant.rotation\n", "as above"),
            new Accepted(
                    "drop-foreign-key-locks-both",
                    "alter table tenant.rotation\n",
                    "before the first release nobody waits for these locks"),
            new Accepted(
                    "drop-table", "drop table tenant.rotation_member", "no release has known it; its rows were copied"),
            new Accepted("irreversible-step", "drop table tenant.rotation_member", "as above"),
            new Accepted(
                    "drop-foreign-key-locks-both",
                    "drop table tenant.rotation_member",
                    "before the first release nobody waits for these locks"),
            new Accepted(
                    "avoid-char-n",
                    "create table platform.spring_session",
                    "Spring Session's own columns, always of full length"),
            new Accepted(
                    "pii-column-unclassified",
                    "create table ",
                    "the address that people sign in with, and that of the Jira account"),
            new Accepted(
                    "plaintext-secret-column",
                    "create table tenant.notice (",
                    "it ends one kind of mail to one member and opens nothing, and a mail sent again says the same"),
            new Accepted("plaintext-secret-column", "alter table tenant.obligation_reminder", "as above"),
            new Accepted("plaintext-secret-column", "create table tenant.insight_mail (", "as above"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "create unique index concurrently obligation_reminder_off_secret",
                    "the running version leaves the new column empty"),
            new Accepted(
                    "data-dependent-statement",
                    "create unique index concurrently obligation_reminder_off_secret",
                    "the column is new and empty"),
            new Accepted("new-constraint-breaks-old-writers", "alter table tenant.rehearsal", "as above"),
            new Accepted("data-dependent-statement", "alter table tenant.rehearsal validate", "as above"),
            new Accepted(
                    "new-constraint-breaks-old-writers",
                    "alter table tenant.incident",
                    "the running version leaves the new columns empty"),
            new Accepted(
                    "data-dependent-statement",
                    "alter table tenant.incident validate",
                    "the columns are new and empty"));

    @Nullable
    private static List<LintReport> reports;

    @Autowired
    Flyway flyway;

    /** A finding that is let pass at the statements that begin so, and why. */
    private record Accepted(String rule, String beginning, String reason) {

        boolean covers(StatementReport statement, Finding finding) {
            return finding.ruleId().equals(rule) && statement.sql().strip().startsWith(beginning);
        }
    }

    private record Objection(String script, StatementReport statement, Finding finding) {

        boolean isAccepted() {
            return ACCEPTED.stream().anyMatch(accepted -> accepted.covers(statement, finding));
        }

        @Override
        public String toString() {
            return "%s:%d %s: %s".formatted(script, finding.line(), finding.ruleId(), finding.message());
        }
    }

    @Test
    void every_statement_is_understood() {
        assertThat(reports()).isNotEmpty().allSatisfy(report -> assertThat(report.unparsed())
                .as(report.scripts().get(0).name())
                .isZero());
    }

    @Test
    void the_linter_objects_to_nothing_that_is_not_accepted_here_with_a_reason() {
        var refused = objections().filter(objection -> !objection.isAccepted()).toList();

        assertThat(refused)
                .as(() -> refused.stream().map(Objection::toString).collect(joining("\n", "\n", "\n")))
                .isEmpty();
    }

    @Test
    void nothing_is_accepted_that_the_linter_does_not_object_to() {
        var objections = objections().toList();

        assertThat(ACCEPTED).allSatisfy(accepted -> assertThat(objections)
                .anyMatch(objection -> accepted.covers(objection.statement(), objection.finding())));
    }

    @Test
    void a_migration_does_not_wait_for_a_lock_for_ever() {
        assertThat(boundsLocks()).isTrue();
    }

    private Stream<Objection> objections() {
        return reports().stream()
                .flatMap(report -> report.scripts().stream())
                .flatMap(script -> script.statements().stream().flatMap(statement -> statement.findings().stream()
                        .filter(OwnMigrationsTests::objects)
                        .map(finding -> new Objection(script.name(), statement, finding))));
    }

    /** What is no more than a remark needs no reason. */
    private static boolean objects(Finding finding) {
        return finding.severity() != Severity.INFO || !finding.consequences().isEmpty();
    }

    private List<LintReport> reports() {
        if (reports == null) {
            reports = read();
        }
        return reports;
    }

    /** Each file after all before it, as an installation meets it that runs already. */
    private List<LintReport> read() {
        var context = new LintContext(OLDEST, Catalogue.unknown(), boundsLocks());
        var history = new ArrayList<Script>();
        var reports = new ArrayList<LintReport>();
        for (var script : scripts()) {
            reports.add(Linter.lint(List.of(script), context, history));
            history.add(script);
        }
        return reports;
    }

    private boolean boundsLocks() {
        var init = flyway.getConfiguration().getInitSql();
        return init != null && init.contains("set lock_timeout = ");
    }

    private static List<Script> scripts() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(OwnMigrationsTests::script)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Script script(Path file) {
        try {
            var settings = file.resolveSibling(file.getFileName() + ".conf");
            var alone = Files.exists(settings) && Files.readString(settings).contains("executeInTransaction=false");
            return new Script(file.getFileName().toString(), Files.readString(file), !alone);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
