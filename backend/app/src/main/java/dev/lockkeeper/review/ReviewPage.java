package dev.lockkeeper.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Revision;
import dev.lockkeeper.review.AssignmentRows.Row;
import dev.lockkeeper.review.Remarks.Remark;
import dev.lockkeeper.web.Choice;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the reviews of one migration show. */
@Component
@Transactional(readOnly = true)
class ReviewPage {

    /** A remark at a line with its answers. Outdated where its line has changed since. */
    record Discussion(Remark first, List<Remark> answers) {}

    /**
     * What the template needs.
     *
     * @param needed how many approvals the policy asks
     * @param mine the reader's own open assignment
     * @param drafts what the reader has written and kept back
     * @param taking whether the reader may take suggestions over
     * @param bar a message that says why the reader cannot approve; null where they can
     */
    record View(
            MigrationSummary migration,
            int needed,
            List<Row> assignments,
            @Nullable UUID mine,
            List<ReviewVerdict> verdicts,
            List<ReviewVerdict> outdatedVerdicts,
            List<Discussion> discussions,
            List<Discussion> outdatedDiscussions,
            List<Remark> drafts,
            boolean taking,
            boolean underReview,
            @Nullable String bar) {

        public boolean isEmpty() {
            return assignments.isEmpty()
                    && verdicts.isEmpty()
                    && outdatedVerdicts.isEmpty()
                    && drafts.isEmpty()
                    && discussions.isEmpty()
                    && outdatedDiscussions.isEmpty();
        }
    }

    private final MigrationArchive archive;
    private final GatePolicies policies;
    private final AssignmentRows assignments;
    private final ReviewVerdicts verdicts;
    private final Remarks remarks;

    ReviewPage(
            MigrationArchive archive,
            GatePolicies policies,
            AssignmentRows assignments,
            ReviewVerdicts verdicts,
            Remarks remarks) {
        this.archive = archive;
        this.policies = policies;
        this.assignments = assignments;
        this.verdicts = verdicts;
        this.remarks = remarks;
    }

    @ViewersMay
    public View of(MigrationId id, CurrentMember me) {
        var migration = archive.get(id);
        var asked = assignments.explained(migration.uuid());
        var said = verdicts.of(migration.uuid()).stream()
                .collect(partitioningBy(verdict -> verdict.revision().equals(migration.revision())));
        var remarked = remarks.ofMigration(migration.uuid()).stream().collect(partitioningBy(Remark::draft));
        var discussed = discussions(remarked.getOrDefault(false, List.of())).stream()
                .collect(partitioningBy(one -> !one.first().isOutdated()));
        return new View(
                migration,
                policies.of(migration.tier()).by(migration.agentWrote()).approvals(),
                asked,
                mine(asked, me),
                said.getOrDefault(true, List.of()),
                said.getOrDefault(false, List.of()),
                discussed.getOrDefault(true, List.of()),
                discussed.getOrDefault(false, List.of()),
                remarked.getOrDefault(true, List.of()),
                migration.isAuthoredBy(me.id()) && migration.status().isEditable(),
                ReviewRequests.UNDER_REVIEW.contains(migration.status()),
                bar(migration, me, verdicts.hasWritten(migration.uuid(), me.id())));
    }

    /** The line as it reads in the current revision, for a remark on it. */
    @ViewersMay
    public Line line(MigrationId id, String script, int line) {
        return Line.of(archive.revision(archive.get(id).revision()), script, line);
    }

    /** Where what begins with that line may end. */
    @ViewersMay
    public List<Choice> lastLines(MigrationId id, Line first) {
        return lastLines(archive.revision(archive.get(id).revision()), first);
    }

    static List<Choice> lastLines(Revision revision, Line first) {
        var end = Line.split(Line.script(revision.scripts(), first.script()).sql())
                .size();
        return IntStream.rangeClosed(first.number(), Math.min(end, first.number() + Suggestion.MOST_LINES - 1))
                .mapToObj(line -> new Choice(line, String.valueOf(line)))
                .toList();
    }

    /** Whether it is this migration's: no form is shown again about another's. */
    @ViewersMay
    public void requireAssigned(MigrationId id, UUID assignment) {
        if (assignments.of(archive.get(id).uuid()).stream()
                .noneMatch(row -> row.id().equals(assignment))) {
            throw new NotFound("assignment");
        }
    }

    private static @Nullable UUID mine(List<Row> asked, CurrentMember me) {
        return asked.stream()
                .filter(row ->
                        row.status() == AssignmentStatus.ASSIGNED && me.id().equals(row.reviewer()))
                .findFirst()
                .map(Row::id)
                .orElse(null);
    }

    private static @Nullable String bar(MigrationSummary migration, CurrentMember me, boolean written) {
        if (me.agent()) {
            return "review.agent";
        }
        if (migration.author().equals(me.id())) {
            return "review.own-work";
        }
        if (migration.answerable().equals(me.id())) {
            return "review.own-agent";
        }
        return written ? "review.own-revision" : null;
    }

    private static List<Discussion> discussions(List<Remark> all) {
        var answers = all.stream()
                .filter(remark -> remark.parent() != null)
                .collect(groupingBy(remark -> String.valueOf(remark.parent())));
        return all.stream()
                .filter(remark -> remark.parent() == null)
                .map(first ->
                        new Discussion(first, answers.getOrDefault(first.id().toString(), List.of())))
                .toList();
    }
}
