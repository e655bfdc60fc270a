package dev.lockkeeper.demo;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.demo.DemoTables.DemoTable;
import dev.lockkeeper.migration.Direction;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Proposal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the demo tenant's changes from the first line of SQL to review. */
@Component
class DemoHistory {

    private static final Duration RECENT = Duration.ofDays(3);

    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final DemoReviews reviews;
    private final DemoJira jira;
    private final DemoPolicy policy;

    DemoHistory(
            MigrationLifecycle lifecycle,
            MigrationArchive archive,
            DemoReviews reviews,
            DemoJira jira,
            DemoPolicy policy) {
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.reviews = reviews;
        this.jira = jira;
        this.policy = policy;
    }

    void plan(DemoStage stage) {
        var changes = changes(stage);
        var step = Duration.between(stage.from(), stage.to()).dividedBy(changes.size() + 1L);
        for (int n = 0; n < changes.size(); n++) {
            var change = changes.get(n);
            var author = stage.pick(stage.staff().authors());
            var at = DemoAgenda.workingHour(
                    stage.from().plus(step.multipliedBy(n + 1L)).plus(stage.delay(3)));
            var issue = stage.happens(0.7) ? issue(change.table(), n) : null;
            stage.agenda().at(at, author, () -> open(stage, author, change, issue));
        }
    }

    /** Evenly over the months, but for the last tenth, which came in the last three days and is still under way. */
    private static Instant opening(DemoStage stage, int n, int of) {
        var recent = of / 10;
        var before = of - recent;
        var dawn = stage.to().minus(RECENT);
        var at = n < before
                ? stage.from()
                        .plus(Duration.between(stage.from(), dawn)
                                .dividedBy(before + 1L)
                                .multipliedBy(n + 1L))
                : dawn.plus(RECENT.dividedBy(recent + 1L).multipliedBy(n - before + 1L));
        return at.plus(stage.delay(1));
    }

    private static List<DemoChange> changes(DemoStage stage) {
        var all = new ArrayList<>(DemoChanges.all());
        all.removeIf(change -> !stage.plan().databases().contains(change.table().database()));
        Collections.shuffle(all, stage.chance());
        var told = new ArrayList<>(all.subList(0, Math.min(stage.plan().migrations(), all.size())));
        told.addAll(told.size() / 2, DemoLeavings.of(stage.plan().databases()));
        return told;
    }

    private void open(DemoStage stage, CurrentMember author, DemoChange change, @Nullable String issue) {
        if (issue != null) {
            workOn(stage, author, change, issue);
        }
        var id = lifecycle.open(author, proposal(stage, change, change.scripts(), issue));
        if (stage.happens(0.04)) {
            stage.agenda()
                    .after(stage.delay(30), author, () -> lifecycle.withdraw(author, id, "The feature was dropped."));
            return;
        }
        stage.agenda().after(stage.delay(author.agent() ? 0.2 : 3), author, () -> submit(stage, author, id, change));
    }

    /** Begun a day or two before its SQL, and done within a week: no chance is taken, for the rest of the story's sake. */
    private void workOn(DemoStage stage, CurrentMember author, DemoChange change, String issue) {
        var lot = Math.floorMod(change.title().hashCode(), 120);
        var begun = stage.agenda().now().minus(Duration.ofHours(12 + lot / 3));
        if (jira.takeUp(issue, change.title(), begun)) {
            stage.agenda().after(Duration.ofHours(20 + lot), author, () -> jira.finish(issue));
        }
    }

    private void submit(DemoStage stage, CurrentMember author, MigrationId id, DemoChange change) {
        lifecycle.submit(author, id);
        policy.rehearse(stage, author, id, change);
        var safer = safer(change);
        reviews.expect(
                stage,
                id,
                change,
                safer == null
                        ? null
                        : () -> {
                            var migration = archive.get(id);
                            lifecycle.revise(
                                    author,
                                    id,
                                    migration.version(),
                                    proposal(stage, change, safer, migration.jiraIssue()),
                                    "As asked for in review.");
                            policy.rehearse(stage, author, id, change);
                        });
    }

    private static Proposal proposal(
            DemoStage stage, DemoChange change, List<MigrationScript> scripts, @Nullable String issue) {
        return new Proposal(
                change.title(),
                Objects.requireNonNull(
                        stage.ground().databases().get(change.table().database())),
                issue,
                null,
                change.posture(),
                change.brief(),
                scripts);
    }

    /** What a hasty change becomes after review, if it was one. */
    private static @Nullable List<MigrationScript> safer(DemoChange change) {
        var sql = change.scripts().get(0).sql();
        if (change.scripts().size() != 1 || sql.contains("lock_timeout") || sql.contains("CONCURRENTLY")) {
            return null;
        }
        if (sql.startsWith("CREATE INDEX")) {
            return List.of(new MigrationScript(
                    "01.sql", Direction.UP, false, sql.replace("CREATE INDEX", "CREATE INDEX CONCURRENTLY")));
        }
        return List.of(new MigrationScript("01.sql", Direction.UP, true, "SET lock_timeout = '2s';\n" + sql));
    }

    private static String issue(DemoTable table, int n) {
        var project =
                switch (table.database()) {
                    case "billing" -> "BILL";
                    case "warehouse" -> "WARE";
                    default -> "SHOP";
                };
        return project + "-" + (200 + n * 3);
    }
}
