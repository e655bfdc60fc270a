package dev.lockkeeper.notify;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.migration.GateChanged;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationMoved;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSubmitted;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.RevisionPosted;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.notify.Happening.About;
import dev.lockkeeper.review.ReviewPlaces;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices what becomes of migrations. Drafts are nobody's business but their author's. */
@Component
class MigrationWatch {

    private final MigrationArchive archive;
    private final ReviewPlaces reviews;
    private final Happenings happenings;
    private final Notices notices;
    private final Clock clock;

    MigrationWatch(
            MigrationArchive archive, ReviewPlaces reviews, Happenings happenings, Notices notices, Clock clock) {
        this.archive = archive;
        this.reviews = reviews;
        this.happenings = happenings;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(MigrationSubmitted event) {
        var migration = archive.get(event.id());
        tell(EventType.MIGRATION_SUBMITTED, once(), "SUBMITTED", event.actor(), migration, List.of(), "", Map.of());
    }

    /** Whoever decided on the revision before learns that it no longer counts. */
    @EventListener
    void on(RevisionPosted event) {
        var migration = archive.get(event.id());
        if (migration.status() == MigrationStatus.DRAFT || event.number() < 2) {
            return;
        }
        var whom = new LinkedHashMap<MemberId, NoticeKind>();
        reviews.deciders(event.migration(), event.number() - 1)
                .forEach(member -> whom.put(member, NoticeKind.REVISION_AFTER_MY_VERDICT));
        var place = "/revisions/%d/changes?since=%d".formatted(event.number(), event.number() - 1);
        tell(
                EventType.MIGRATION_REVISED,
                "revision/" + event.revision(),
                reviews.kept(event.revision()) ? "REVISED_KEPT" : "REVISED",
                event.actor(),
                migration,
                List.of(String.valueOf(event.number())),
                place,
                whom);
    }

    @EventListener
    void on(GateChanged event) {
        if (event.status() == MigrationStatus.DRAFT) {
            return;
        }
        var migration = archive.get(event.id());
        Map<MemberId, NoticeKind> whom =
                event.verdict() == Verdict.OPEN ? Map.of(migration.author(), NoticeKind.GATE_OPEN) : Map.of();
        var words = "GATE." + event.verdict();
        tell(EventType.GATE_CHANGED, once(), words, event.actor(), migration, List.of(), "#gate", whom);
    }

    /** Out of a draft it is submitted, which is told by itself. */
    @EventListener
    void on(MigrationMoved event) {
        if (event.from() == MigrationStatus.DRAFT) {
            return;
        }
        var migration = archive.get(event.id());
        if (event.to().isEnded()) {
            notices.settle(migration.number());
        }
        var words = "MOVED." + event.to();
        var whom = Map.of(migration.author(), NoticeKind.MIGRATION_MOVED);
        tell(EventType.MIGRATION_MOVED, once(), words, event.actor(), migration, List.of(), "#timeline", whom);
    }

    private void tell(
            EventType type,
            String key,
            String words,
            @Nullable MemberId actor,
            MigrationSummary migration,
            List<String> details,
            String place,
            Map<MemberId, NoticeKind> whom) {
        var path = "/migrations/" + migration.number() + place;
        happenings.tell(
                new Happening(type, key, words, actor, About.of(migration), details, path, clock.instant()), whom);
    }

    /** Of what may happen again. */
    private static String once() {
        return "event/" + Ids.next();
    }
}
