package dev.lockkeeper.notify;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.notify.Happening.About;
import dev.lockkeeper.review.ReviewEscalated;
import dev.lockkeeper.review.ReviewReminded;
import dev.lockkeeper.review.ReviewerMissing;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices whose time to review runs out, and where nobody is left to ask. */
@Component
class LimitWatch {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private final MigrationArchive archive;
    private final Members members;
    private final Happenings happenings;
    private final Clock clock;

    LimitWatch(MigrationArchive archive, Members members, Happenings happenings, Clock clock) {
        this.archive = archive;
        this.members = members;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** Time that begins anew is another event. */
    @EventListener
    void on(ReviewReminded event) {
        var until = event.until();
        var details = until == null ? List.<String>of() : List.of(TIME.format(until.atOffset(ZoneOffset.UTC)));
        tell(
                EventType.REVIEW_DUE,
                "due/" + event.assignment() + "/" + event.since(),
                until == null ? "DUE.OPEN" : "DUE",
                null,
                event.id(),
                details,
                Map.of(event.reviewer(), NoticeKind.REVIEW_DUE));
    }

    /** Whoever is asked now is told of that by itself. */
    @EventListener
    void on(ReviewEscalated event) {
        var whom = new LinkedHashMap<MemberId, NoticeKind>();
        whom.put(event.from(), NoticeKind.REVIEW_ESCALATED);
        whom.put(archive.get(event.id()).author(), NoticeKind.REVIEW_ESCALATED);
        tell(
                EventType.REVIEW_ESCALATED,
                "escalated/" + event.migration() + "/" + event.from(),
                event.lead() ? "ESCALATED.LEAD" : "ESCALATED",
                null,
                event.id(),
                List.of(name(event.from()), name(event.to())),
                whom);
    }

    @EventListener
    void on(ReviewerMissing event) {
        var whom = new LinkedHashMap<MemberId, NoticeKind>();
        members.list().stream()
                .filter(member -> member.active() && member.role().includes(Role.ADMIN))
                .forEach(member -> whom.put(member.id(), NoticeKind.REVIEWER_MISSING));
        var late = event.late();
        tell(
                EventType.REVIEW_UNFILLED,
                "missing/" + event.migration() + "/" + event.assignment(),
                late == null ? "MISSING" : "MISSING.LATE",
                event.actor(),
                event.id(),
                late == null ? List.of() : List.of(name(late)),
                whom);
    }

    private void tell(
            EventType type,
            String key,
            String words,
            @Nullable MemberId actor,
            MigrationId id,
            List<String> details,
            Map<MemberId, NoticeKind> whom) {
        var path = "/migrations/" + id.number() + "/reviews";
        var about = About.of(archive.get(id));
        happenings.tell(new Happening(type, key, words, actor, about, details, path, clock.instant()), whom);
    }

    private String name(MemberId member) {
        return members.find(member).map(Member::name).orElse(Happenings.NOBODY);
    }
}
