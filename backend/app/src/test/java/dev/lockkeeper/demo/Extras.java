package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.decision.DecisionCategory;
import dev.lockkeeper.decision.DecisionCommenting;
import dev.lockkeeper.decision.DecisionContent;
import dev.lockkeeper.decision.DecisionGuard;
import dev.lockkeeper.decision.DecisionId;
import dev.lockkeeper.decision.DecisionImporting;
import dev.lockkeeper.decision.DecisionPart;
import dev.lockkeeper.decision.DecisionPassage;
import dev.lockkeeper.decision.DecisionRecording;
import dev.lockkeeper.decision.ServiceName;
import dev.lockkeeper.decision.TablePattern;
import dev.lockkeeper.decision.TemplateKeeping;
import dev.lockkeeper.decision.adr.Trees;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.IncidentLog;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.linting.Conventions;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.PlanPlace;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.migration.ResumingSeries;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.migration.StatementPlace;
import dev.lockkeeper.migration.TakingPlansOver;
import dev.lockkeeper.migration.TakingPlansOver.Terms;
import dev.lockkeeper.migration.TryingGuards;
import dev.lockkeeper.migration.Waiving;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.notify.EventType;
import dev.lockkeeper.notify.NoticeKind;
import dev.lockkeeper.notify.NoticePreferences;
import dev.lockkeeper.notify.Reminders;
import dev.lockkeeper.notify.Way;
import dev.lockkeeper.notify.Webhook;
import dev.lockkeeper.notify.WebhookDetails;
import dev.lockkeeper.notify.Webhooks;
import dev.lockkeeper.obligation.ObligationFeeds;
import dev.lockkeeper.obligation.ObligationTerms;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import dev.lockkeeper.review.Commenting;
import dev.lockkeeper.review.LineRemark;
import dev.lockkeeper.review.Reviewing;
import dev.lockkeeper.risk.Discharge.Kind;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.DutyFeeds;
import dev.lockkeeper.window.BusyTimeDetails;
import dev.lockkeeper.window.BusyTimes;
import dev.lockkeeper.window.FreezeDetails;
import dev.lockkeeper.window.Freezing;
import dev.lockkeeper.window.WindowFeeds;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** What a demo company may or may not have by chance, and a walk over everything needs for sure. */
@TestComponent
class Extras {

    private final ApiTokens tokens;
    private final GatePolicies policies;
    private final Conventions conventions;
    private final Databases databases;
    private final Members members;
    private final MigrationLifecycle lifecycle;
    private final Reviewing reviewing;
    private final Reassessing reassessing;
    private final TakingPlansOver taking;
    private final ResumingSeries resuming;
    private final Waiving waiving;
    private final DecisionRecording decisions;
    private final DecisionCommenting commenting;
    private final Commenting lines;
    private final DecisionImporting importing;
    private final TryingGuards trying;
    private final IncidentLog incidents;
    private final Rehearsals rehearsals;
    private final ObligationTerms terms;
    private final ObligationFeeds feeds;
    private final DutyFeeds dutyFeeds;
    private final Reminders reminders;
    private final TemplateKeeping templates;
    private final NoticePreferences preferences;
    private final Webhooks webhooks;
    private final Freezing freezing;
    private final BusyTimes busyTimes;
    private final Scheduling scheduling;
    private final Environments environments;
    private final WindowFeeds windowFeeds;

    Extras(
            ApiTokens tokens,
            GatePolicies policies,
            Conventions conventions,
            Databases databases,
            Members members,
            MigrationLifecycle lifecycle,
            Reviewing reviewing,
            Reassessing reassessing,
            TakingPlansOver taking,
            ResumingSeries resuming,
            Waiving waiving,
            DecisionRecording decisions,
            DecisionCommenting commenting,
            Commenting lines,
            DecisionImporting importing,
            TryingGuards trying,
            IncidentLog incidents,
            Rehearsals rehearsals,
            ObligationTerms terms,
            ObligationFeeds feeds,
            DutyFeeds dutyFeeds,
            Reminders reminders,
            TemplateKeeping templates,
            NoticePreferences preferences,
            Webhooks webhooks,
            Freezing freezing,
            BusyTimes busyTimes,
            Scheduling scheduling,
            Environments environments,
            WindowFeeds windowFeeds) {
        this.tokens = tokens;
        this.policies = policies;
        this.conventions = conventions;
        this.databases = databases;
        this.members = members;
        this.lifecycle = lifecycle;
        this.reviewing = reviewing;
        this.reassessing = reassessing;
        this.taking = taking;
        this.resuming = resuming;
        this.waiving = waiving;
        this.decisions = decisions;
        this.commenting = commenting;
        this.lines = lines;
        this.importing = importing;
        this.trying = trying;
        this.incidents = incidents;
        this.rehearsals = rehearsals;
        this.terms = terms;
        this.feeds = feeds;
        this.dutyFeeds = dutyFeeds;
        this.reminders = reminders;
        this.templates = templates;
        this.preferences = preferences;
        this.webhooks = webhooks;
        this.freezing = freezing;
        this.busyTimes = busyTimes;
        this.scheduling = scheduling;
        this.environments = environments;
        this.windowFeeds = windowFeeds;
    }

    void add(CurrentMember owner) {
        Acting.run(owner, () -> {
            tokens.issue(owner, owner.id(), "walk", EnumSet.of(Scope.READ), Duration.ofDays(1));
            policies.change(owner, policies.of(RiskTier.LOW));
            conventions.save(owner, 0, new LintConfig(Map.of("indexes-per-table", List.of("12"))), "");
            terms.change(owner, terms.current());
            feeds.renew(owner);
            dutyFeeds.renew(owner, null);
            windowFeeds.renew(owner, null);
            reminders.choose(owner, false, "UTC", 8);
            preferences.choose(owner, Map.of(NoticeKind.ANSWERED, Way.NONE));
            webhook(owner);
            keepFree(owner);
            raised(owner, databases.list().get(0).id());
            takenOver(owner, databases.list().get(0).id());
            guarded(owner);
            var migration = migration(owner, databases.list().get(0).id());
            decision(owner);
            importing.confirm(owner, importing.preview(owner, "adr.zip", Trees.nygard()));
            tryOut(owner, migration);
            incident(owner, migration);
            templates.change(owner, "pull-request", 0, "# {{title}}\n\n{{tables}}", "Shorter.");
            templates.use(owner, "pull-request");
        });
    }

    /** Nobody listens there. */
    /** Far away, so that nothing waits for it. */
    private void keepFree(CurrentMember owner) {
        var from = Instant.now().plus(Duration.ofDays(300));
        freezing.open(
                owner,
                new FreezeDetails("Year end", Place.PRODUCTION, RiskTier.LOW, from, from.plus(Duration.ofDays(1))));
        var sundays = new Window(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(8, 0), LocalTime.of(9, 0), ZoneOffset.UTC);
        busyTimes.add(owner, new BusyTimeDetails(null, sundays, "Stocktaking", false));
    }

    private void tryOut(CurrentMember owner, MigrationId migration) {
        var elsewhere = environments.list().stream()
                .filter(one -> !one.production())
                .findFirst()
                .orElseThrow();
        scheduling.schedule(
                owner, migration, Destination.of(elsewhere), Instant.now().plus(Duration.ofDays(2)));
    }

    private void webhook(CurrentMember owner) {
        var nowhere = URI.create("http://127.0.0.1:9/");
        var details =
                new WebhookDetails("walk", nowhere, Webhook.Format.JSON, Set.of(EventType.REVIEW_COMMENTED), true);
        webhooks.ping(owner, webhooks.make(owner, details).id());
    }

    private MigrationId migration(CurrentMember owner, DatabaseId database) {
        var id = lifecycle.open(owner, MigrationFixtures.proposal(database, MigrationFixtures.DANGEROUS));
        lifecycle.submit(owner, id);
        var comment = lines.comment(owner, id, new LineRemark(1, "01.sql", 1, "Is this right?"));
        lines.answer(owner, id, comment, "It is.", false);
        lines.resolve(owner, id, comment);
        rehearsed(owner, id);
        discharged(owner, id);
        waived(owner, id);
        return id;
    }

    private void rehearsed(CurrentMember owner, MigrationId id) {
        var setting = new Setting("stage-3", "18.1", "last night's backup");
        var start = Instant.parse("2026-03-14T09:30:00Z");
        rehearsals.report(
                owner,
                id,
                new RehearsalReport("walk/" + id, 1, setting, start, 4_100, 120L, RehearsalOutcome.SUCCEEDED, ""));
    }

    private void discharged(CurrentMember owner, MigrationId id) {
        var reviewer = reviewer(owner);
        var place = new StatementPlace("01.sql", 3);
        Acting.run(reviewer, () -> reassessing.discharge(reviewer, id, Kind.NOBODY_READS, place, "No query names it."));
    }

    private void waived(CurrentMember owner, MigrationId id) {
        var reviewer = reviewer(owner);
        var place = new StatementPlace("01.sql", 3);
        Acting.run(reviewer, () -> waiving.waive(reviewer, id, place, "drop-column", "It is archived.", null));
    }

    private void raised(CurrentMember owner, DatabaseId database) {
        var id = lifecycle.open(owner, MigrationFixtures.proposal(database, MigrationFixtures.HARMLESS));
        var reviewer = reviewer(owner);
        Acting.run(reviewer, () -> reassessing.raise(reviewer, id, RiskTier.HIGH, "We saw it before."));
    }

    private void takenOver(CurrentMember owner, DatabaseId database) {
        var id = lifecycle.open(owner, MigrationFixtures.proposal(database, MigrationFixtures.DANGEROUS));
        var due = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        var place = new PlanPlace("01.sql", 3, 0);
        var first = taking.takeOver(owner, id, place, new Terms(1, false, owner.id(), List.of(due)));
        lifecycle.withdraw(owner, first, "Not so.");
        resuming.retry(owner, first);
    }

    private CurrentMember reviewer(CurrentMember owner) {
        var reviewer = members.list().stream()
                .filter(member -> member.active() && !member.agent() && member.role() == Role.REVIEWER)
                .findFirst()
                .orElseThrow();
        return new CurrentMember(owner.of(), reviewer.id(), reviewer.name(), reviewer.role(), false);
    }

    private void decision(CurrentMember owner) {
        var deciders =
                members.list().stream().map(member -> member.id()).limit(2).toList();
        var content = content(deciders);
        var old = decisions.propose(owner, content);
        var next = decisions.propose(owner, content);
        decisions.guard(
                owner, old, DecisionGuard.of(GuardKind.NO_CASCADE, "No cascades.", dev.lockkeeper.lint.Severity.WARN));
        trying.runThrough(owner, old);
        decisions.accept(owner, old, 1);
        decisions.accept(owner, next, 1);
        decisions.supersede(owner, old, next, "We know better.");
        discussed(owner, next);
    }

    private void discussed(CurrentMember owner, DecisionId id) {
        var passage = new DecisionPassage(DecisionPart.DECISION, "d");
        var thread = commenting.comment(
                owner, id, 1, passage, "Is it so?", reviewer(owner).name());
        commenting.answer(owner, id, thread, "It is.", "");
    }

    private static DecisionContent content(List<MemberId> deciders) {
        return new DecisionContent(
                "A decision about tables",
                DecisionCategory.NAMING,
                "c",
                "o",
                "d",
                "c",
                "r",
                List.of(),
                List.of(new TablePattern("orders")),
                List.of(new ServiceName("order-service")),
                deciders,
                null);
    }

    /** A decision that minds a migration, tried on it. */
    private void guarded(CurrentMember owner) {
        var id = decisions.propose(owner, content(List.of()));
        decisions.guard(
                owner,
                id,
                DecisionGuard.of(
                                GuardKind.BANNED_COLUMN, "No column is called note.", dev.lockkeeper.lint.Severity.WARN)
                        .set(Map.of("columns", List.of("note"))));
        trying.runThrough(owner, id);
        decisions.accept(owner, id, 1);
        lifecycle.open(owner, MigrationFixtures.proposal(databases.list().get(0).id(), MigrationFixtures.HARMLESS));
        var waiting = decisions.propose(owner, content(List.of()));
        decisions.guard(
                owner,
                waiting,
                DecisionGuard.of(
                                GuardKind.BANNED_COLUMN, "No column is called note.", dev.lockkeeper.lint.Severity.WARN)
                        .set(Map.of("columns", List.of("note"))));
        trying.begin(owner, waiting);
    }

    private void incident(CurrentMember owner, MigrationId migration) {
        var now = Instant.now().minusSeconds(600);
        var id = incidents.report(
                owner,
                new IncidentDetails(
                        "A walk went wrong",
                        Severity.MINOR,
                        new Course(now, null, null, null),
                        "shop",
                        databases.list().get(0).id(),
                        List.of("orders"),
                        ""));
        incidents.link(owner, id, migration, true);
        incidents.confirm(owner, id, Cause.MIGRATION_FLAW);
    }
}
