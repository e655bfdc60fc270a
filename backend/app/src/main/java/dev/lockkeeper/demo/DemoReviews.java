package dev.lockkeeper.demo;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.review.Checklist;
import dev.lockkeeper.review.Commenting;
import dev.lockkeeper.review.LineRemark;
import dev.lockkeeper.review.ReviewQueue;
import dev.lockkeeper.review.Reviewing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reviews the demo tenant's migrations: those who were asked first, then others, until the gate opens or nobody is left. */
@Component
class DemoReviews {

    private static final List<String> PRAISE = List.of(
            "Looks good.",
            "Small and safe.",
            "Checked against the replica's plans.",
            "Fine with me.",
            "The lock is short and the timeout is set.",
            "");

    private static final List<String> OBJECTIONS = List.of(
            "This holds its lock far too long for that table. Please take the safer way that Lockkeeper shows.",
            "Not in the middle of the day: set a lock timeout, and build it concurrently.",
            "What waits behind this lock? Checkout does. Please split it.");

    static final Set<MigrationStatus> READY = Set.of(MigrationStatus.APPROVED, MigrationStatus.SCHEDULED);

    private final Reviewing reviewing;
    private final Commenting commenting;
    private final Checklist checklist;
    private final ReviewQueue queue;
    private final MigrationArchive archive;
    private final MigrationLifecycle lifecycle;
    private final DemoExecutions executions;
    private final DemoPolicy policy;

    DemoReviews(
            Reviewing reviewing,
            Commenting commenting,
            Checklist checklist,
            ReviewQueue queue,
            MigrationArchive archive,
            MigrationLifecycle lifecycle,
            DemoExecutions executions,
            DemoPolicy policy) {
        this.reviewing = reviewing;
        this.commenting = commenting;
        this.checklist = checklist;
        this.queue = queue;
        this.archive = archive;
        this.lifecycle = lifecycle;
        this.executions = executions;
        this.policy = policy;
    }

    /** A revision to be made is what a hasty change gets instead of its first approval. */
    void expect(DemoStage stage, MigrationId id, DemoChange change, @Nullable Runnable revision) {
        var reviewers = inOrder(stage, id);
        var first = reviewers.get(0);
        stage.agenda().after(stage.delay(30 - 22 * stage.progress()), first, () -> {
            if (revision == null) {
                approve(stage, id, change, reviewers, 0);
            } else {
                object(stage, id, change, reviewers, revision);
            }
        });
    }

    private void object(
            DemoStage stage, MigrationId id, DemoChange change, List<CurrentMember> reviewers, Runnable revision) {
        var migration = archive.get(id);
        var first = reviewers.get(0);
        var script = change.scripts().get(0).name();
        commenting.comment(
                first, id, new LineRemark(migration.revisionNumber(), script, 1, "Have you seen what this locks?"));
        reviewing.requestChanges(first, id, migration.revisionNumber(), stage.pick(OBJECTIONS));
        var author = stage.staff().authors().stream()
                .filter(member -> member.id().equals(migration.author()))
                .findFirst()
                .orElseThrow();
        stage.agenda().after(stage.delay(author.agent() ? 1 : 14), author, () -> {
            revision.run();
            stage.agenda().after(stage.delay(12), first, () -> approve(stage, id, change, reviewers, 0));
        });
    }

    private void approve(DemoStage stage, MigrationId id, DemoChange change, List<CurrentMember> reviewers, int turn) {
        var migration = archive.get(id);
        var reviewer = reviewers.get(turn);
        if (migration.status() != MigrationStatus.IN_REVIEW) {
            return;
        }
        if (turn == 0 && stage.happens(0.03)) {
            lifecycle.reject(reviewer, id, "We decided against this; see the decision on the subject.");
            return;
        }
        if (turn == 0) {
            goThrough(reviewer, id, migration.revisionNumber());
        }
        reviewing.approve(reviewer, id, migration.revisionNumber(), stage.pick(PRAISE));
        policy.schedule(stage, reviewer, id);
        if (READY.contains(archive.get(id).status())) {
            executions.expect(stage, id, change);
        } else if (turn + 1 < reviewers.size()) {
            stage.agenda()
                    .after(
                            stage.delay(8 - 4 * stage.progress()),
                            reviewers.get(turn + 1),
                            () -> approve(stage, id, change, reviewers, turn + 1));
        }
    }

    private void goThrough(CurrentMember reviewer, MigrationId id, int revision) {
        var asked = checklist.of(reviewer, id).entries().stream()
                .map(Checklist.Entry::item)
                .toList();
        checklist.tick(reviewer, id, revision, asked);
    }

    /** Those who were asked come first. */
    private List<CurrentMember> inOrder(DemoStage stage, MigrationId id) {
        var asked = new ArrayList<CurrentMember>();
        var others = new ArrayList<CurrentMember>();
        for (var reviewer : stage.staff().reviewers()) {
            var waits = queue.waitingOn(reviewer.id(), stage.agenda().now(), 500).stream()
                    .anyMatch(waiting -> waiting.id().equals(id));
            (waits ? asked : others).add(reviewer);
        }
        asked.addAll(others);
        return asked;
    }
}
