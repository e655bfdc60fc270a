package dev.lockkeeper.demo;

import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.IncidentId;
import dev.lockkeeper.incident.IncidentLog;
import dev.lockkeeper.incident.IncidentTagging;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What went wrong at the demo tenant: some of it after a migration, some of it by itself. */
@Component
class DemoIncidents {

    /** @param tag what is said of its cause beyond the kind; empty for nothing */
    private record Trouble(String title, String table, Cause cause, Severity severity, String text, String tag) {}

    private static final List<Trouble> TROUBLES = List.of(
            new Trouble(
                    "Order list times out",
                    "orders",
                    Cause.QUERY_FLAW,
                    Severity.MAJOR,
                    "A report without a `LIMIT` read every order. The list of orders waited behind it.",
                    "missing index"),
            new Trouble(
                    "Payments reject a new provider",
                    "payments",
                    Cause.SCHEMA_FLAW,
                    Severity.MAJOR,
                    "The check on `provider` did not know the new value.",
                    "type or constraint"),
            new Trouble(
                    "Search is slow after a release",
                    "products",
                    Cause.QUERY_FLAW,
                    Severity.MINOR,
                    "The plan changed with the new release; statistics were stale.",
                    "bad plan"),
            new Trouble(
                    "Labels fail to print",
                    "parcels",
                    Cause.NOT_DATABASE,
                    Severity.MINOR,
                    "The carrier's service was down for an hour.",
                    ""),
            new Trouble(
                    "Stock shows negative numbers",
                    "stock_levels",
                    Cause.SCHEMA_FLAW,
                    Severity.MINOR,
                    "Nothing forbids a negative quantity. A check will.",
                    "type or constraint"),
            new Trouble(
                    "Ledger export never ends",
                    "ledger_entries",
                    Cause.QUERY_FLAW,
                    Severity.MINOR,
                    "The export pages by offset; page 900 reads the table from the start.",
                    "missing index"),
            new Trouble(
                    "Two customers share an address book",
                    "addresses",
                    Cause.SCHEMA_FLAW,
                    Severity.CRITICAL,
                    "The key did not carry the customer.",
                    "data loss"),
            new Trouble(
                    "Cloud region unreachable",
                    "orders",
                    Cause.NOT_DATABASE,
                    Severity.CRITICAL,
                    "The provider's network failed for twenty minutes.",
                    ""),
            new Trouble(
                    "Refunds booked twice",
                    "refunds",
                    Cause.SCHEMA_FLAW,
                    Severity.MAJOR,
                    "A missing unique key let a retry through.",
                    "type or constraint"),
            new Trouble(
                    "Reviews vanish from product pages",
                    "reviews",
                    Cause.QUERY_FLAW,
                    Severity.MINOR,
                    "An inner join dropped products without reviews, and then the reviews.",
                    "bad plan"));

    private final IncidentLog log;
    private final IncidentTagging tagging;
    private final ObligationKeeping obligations;

    DemoIncidents(IncidentLog log, IncidentTagging tagging, ObligationKeeping obligations) {
        this.log = log;
        this.tagging = tagging;
        this.obligations = obligations;
    }

    /** Those that came by themselves, spread over the history; they leave room for those that migrations caused. */
    void plan(DemoStage stage, int count) {
        var step = Duration.between(stage.from(), stage.to()).dividedBy(count + 1L);
        for (int n = 0; n < count; n++) {
            var trouble = TROUBLES.get(n % TROUBLES.size());
            var at = stage.from().plus(step.multipliedBy(n + 1L)).plus(stage.delay(20));
            var reporter = stage.pick(stage.staff().engineers());
            stage.agenda().at(at, reporter, () -> {
                var id = report(stage, trouble.title(), trouble.table(), trouble.severity(), trouble.text());
                log.suspect(reporter, id, trouble.cause());
                if (!trouble.tag().isEmpty()) {
                    tagging.tag(reporter, id, List.of(trouble.tag()));
                }
                confirmLater(stage, id, trouble.cause(), null);
            });
        }
    }

    /** A production run that went wrong becomes an incident, and so do a few that seemed to go well. */
    void consider(DemoStage stage, MigrationId migration, DemoChange change, Outcome outcome) {
        var hurt = outcome != Outcome.SUCCEEDED || stage.happens(0.03);
        if (!hurt) {
            return;
        }
        var reporter = stage.pick(stage.staff().engineers());
        stage.agenda().at(stage.agenda().now().plus(Duration.ofMinutes(25)), reporter, () -> {
            var id = report(
                    stage,
                    "Errors on " + change.table().name().replace('_', ' ') + " after " + migration,
                    change.table().name(),
                    Severity.MAJOR,
                    "Requests failed while " + migration + " ran: \"" + change.title() + "\".");
            log.suspect(reporter, id, Cause.MIGRATION_FLAW);
            tagging.tag(reporter, id, List.of("lock contention"));
            confirmLater(stage, id, Cause.MIGRATION_FLAW, migration);
        });
    }

    private IncidentId report(DemoStage stage, String title, String table, Severity severity, String text) {
        var started = stage.agenda().now().minus(Duration.ofMinutes(20));
        var reporter = stage.pick(stage.staff().engineers());
        var course = course(stage, started);
        var known = DemoTables.named(table);
        var database = stage.ground().databases().get(known.database());
        return log.report(
                reporter,
                new IncidentDetails(title, severity, course, known.database(), database, List.of(table), text));
    }

    private static Course course(DemoStage stage, Instant started) {
        var restored = started.plus(Duration.ofMinutes(16 + stage.chance().nextInt(3)));
        return new Course(started, started.plus(Duration.ofMinutes(4)), started.plus(Duration.ofMinutes(11)), restored);
    }

    private void confirmLater(DemoStage stage, IncidentId id, Cause cause, @Nullable MigrationId migration) {
        var reviewer = stage.pick(stage.staff().reviewers());
        stage.agenda().after(stage.delay(30), reviewer, () -> {
            if (migration != null) {
                log.link(reviewer, id, migration, true);
            }
            log.confirm(reviewer, id, cause);
            var due = LocalDate.ofInstant(stage.agenda().now(), ZoneOffset.UTC).plusDays(30);
            obligations.promise(
                    reviewer,
                    new Promise(
                            ObligationKind.FOLLOW_UP,
                            "Make sure that " + id + " cannot happen again",
                            Objects.requireNonNull(stage.pick(stage.staff().engineers()))
                                    .id(),
                            due,
                            Subject.incident(id.number())));
        });
    }
}
