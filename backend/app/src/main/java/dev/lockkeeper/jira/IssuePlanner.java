package dev.lockkeeper.jira;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how an issue should look from the migrations that name it. */
@Component
class IssuePlanner {

    private static final Set<MigrationStatus> NOTHING_CAME_OF_IT =
            Set.of(MigrationStatus.WITHDRAWN, MigrationStatus.REJECTED);

    private final MigrationArchive archive;
    private final IssueLinks links;
    private final IssueMarkings markings;
    private final IssueComments comments;
    private final LinkPainter painter;
    private final Clock clock;

    IssuePlanner(
            MigrationArchive archive,
            IssueLinks links,
            IssueMarkings markings,
            IssueComments comments,
            LinkPainter painter,
            Clock clock) {
        this.archive = archive;
        this.links = links;
        this.markings = markings;
        this.comments = comments;
        this.painter = painter;
        this.clock = clock;
    }

    IssuePlan plan(String issueKey, JiraConnection connection) {
        var written = links.of(issueKey).stream().collect(Collectors.toMap(IssueLink::migration, Function.identity()));
        var shown = archive.ofIssue(issueKey).stream()
                .filter(migration -> isShown(migration, written.get(migration.uuid()), connection))
                .toList();
        return new IssuePlan(
                issueKey,
                connection,
                marks(issueKey, connection, highest(shown)),
                shown.stream()
                        .map(migration -> painter.paint(migration, written.get(migration.uuid()), connection))
                        .toList(),
                leftovers(written, shown),
                facts(shown),
                connection.isLeaving() || !connection.showing().comments() ? List.of() : sayings(issueKey));
    }

    private IssueMarks marks(String issueKey, JiraConnection connection, @Nullable RiskTier tier) {
        var showing = connection.showing();
        var before = markings.field(connection.id(), issueKey).orElse(null);
        return new IssueMarks(showing.label() ? tier : null, tier, showing.field(), before);
    }

    private List<IssuePlan.Saying> sayings(String issueKey) {
        return comments.waiting(issueKey).stream()
                .flatMap(comment -> archive.find(comment.migration()).stream()
                        .map(migration -> new IssuePlan.Saying(comment, painter.page(migration))))
                .toList();
    }

    /** A draft is its author's alone. What ended in nothing before anybody saw it is not worth a link either. */
    private static boolean isShown(MigrationSummary migration, @Nullable IssueLink link, JiraConnection connection) {
        if (link == null || connection.isLeaving() || migration.status() == MigrationStatus.DRAFT) {
            return false;
        }
        return link.isTouched(connection.id()) || !NOTHING_CAME_OF_IT.contains(migration.status());
    }

    private static List<IssueLink> leftovers(Map<UUID, IssueLink> written, List<MigrationSummary> shown) {
        var kept = shown.stream().map(MigrationSummary::uuid).collect(Collectors.toSet());
        return written.values().stream()
                .filter(link -> !kept.contains(link.migration()))
                .toList();
    }

    private static @Nullable RiskTier highest(List<MigrationSummary> shown) {
        return shown.stream()
                .filter(migration -> !migration.status().isEnded())
                .map(MigrationSummary::tier)
                .reduce(RiskTier::max)
                .orElse(null);
    }

    private RiskFacts facts(List<MigrationSummary> shown) {
        var tier = highest(shown);
        var gate = shown.stream()
                .filter(migration -> !migration.status().isEnded())
                .map(MigrationSummary::verdict)
                .max(Enum::compareTo)
                .map(IssuePlanner::slug)
                .orElse(null);
        // Those that are under way first, and of the others the latest.
        var facts = shown.stream()
                .sorted(comparing((MigrationSummary migration) ->
                                migration.status().isEnded())
                        .thenComparing(MigrationSummary::number, reverseOrder()))
                .map(IssuePlanner::fact)
                .toList();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return RiskFacts.of(tier == null ? null : tier.slug(), gate, facts, now);
    }

    private static RiskFacts.Fact fact(MigrationSummary migration) {
        return new RiskFacts.Fact(
                migration.number(),
                migration.tier().slug(),
                slug(migration.verdict()),
                migration.status().slug());
    }

    private static String slug(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
