package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.catalogue.Databases;
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
import dev.lockkeeper.incident.IncidentTagging;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.TryingGuards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** What a demo company may or may not have by chance, and a walk over everything needs for sure. */
@TestComponent
class Extras {

    private final Databases databases;
    private final Members members;
    private final MigrationLifecycle lifecycle;
    private final DecisionRecording decisions;
    private final DecisionCommenting commenting;
    private final DecisionImporting importing;
    private final TryingGuards trying;
    private final IncidentLog incidents;
    private final IncidentTagging tagging;
    private final TemplateKeeping templates;
    private final SettingExtras settings;
    private final MigrationExtras migrations;
    private final DecisionExtras records;

    Extras(
            Databases databases,
            Members members,
            MigrationLifecycle lifecycle,
            DecisionRecording decisions,
            DecisionCommenting commenting,
            DecisionImporting importing,
            TryingGuards trying,
            IncidentLog incidents,
            IncidentTagging tagging,
            TemplateKeeping templates,
            SettingExtras settings,
            MigrationExtras migrations,
            DecisionExtras records) {
        this.databases = databases;
        this.members = members;
        this.lifecycle = lifecycle;
        this.decisions = decisions;
        this.commenting = commenting;
        this.importing = importing;
        this.trying = trying;
        this.incidents = incidents;
        this.tagging = tagging;
        this.templates = templates;
        this.settings = settings;
        this.migrations = migrations;
        this.records = records;
    }

    void add(CurrentMember owner) {
        Acting.run(owner, () -> {
            settings.add(owner);
            migrations.add(owner);
            guarded(owner);
            var migration = migrations.main(owner);
            decision(owner);
            importing.confirm(owner, importing.preview(owner, "adr.zip", Trees.nygard()));
            migrations.tryOut(owner, migration);
            records.add(owner);
            incident(owner, migration);
            templates.change(owner, "pull-request", 0, "# {{title}}\n\n{{tables}}", "Shorter.");
            templates.use(owner, "pull-request");
        });
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
                owner, id, 1, passage, "Is it so?", migrations.reviewer(owner).name());
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
        tagging.extend(owner, "vacuum");
        tagging.tag(owner, id, List.of("vacuum", "lock contention"));
    }
}
