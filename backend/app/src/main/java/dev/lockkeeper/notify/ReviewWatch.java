package dev.lockkeeper.notify;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.notify.Happening.About;
import dev.lockkeeper.review.AssignmentDeclined;
import dev.lockkeeper.review.ChangesRequested;
import dev.lockkeeper.review.ReviewApproved;
import dev.lockkeeper.review.ReviewCommented;
import dev.lockkeeper.review.ReviewPlaces;
import dev.lockkeeper.review.ReviewPlaces.Said;
import dev.lockkeeper.review.ReviewerAssigned;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices who is asked for a review, and what reviewers say. */
@Component
class ReviewWatch {

    private final MigrationArchive archive;
    private final ReviewPlaces reviews;
    private final Members members;
    private final Happenings happenings;
    private final Clock clock;

    ReviewWatch(MigrationArchive archive, ReviewPlaces reviews, Members members, Happenings happenings, Clock clock) {
        this.archive = archive;
        this.reviews = reviews;
        this.members = members;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** Whoever left, came back and is asked again is told again. */
    @EventListener
    void on(ReviewerAssigned event) {
        var reviewer = event.reviewer();
        var name = members.find(reviewer).map(Member::name).orElse(Happenings.NOBODY);
        tell(
                EventType.REVIEW_ASKED,
                "asked/" + event.migration() + "/" + event.assignment(),
                new Sentence("ASKED", List.of(name)),
                event.actor(),
                event.id(),
                "",
                Map.of(reviewer, NoticeKind.REVIEW_ASKED));
    }

    @EventListener
    void on(AssignmentDeclined event) {
        tell(
                EventType.REVIEW_DECLINED,
                "declined/" + event.migration() + "/" + event.actor(),
                new Sentence("DECLINED", List.of()),
                event.actor(),
                event.id(),
                "",
                author(event.id(), NoticeKind.REVIEW_DECLINED));
    }

    @EventListener
    void on(ReviewApproved event) {
        reviews.verdict(event.migration(), event.actor())
                .ifPresent(said -> tell(
                        EventType.REVIEW_APPROVED,
                        said,
                        new Sentence("APPROVED", List.of(String.valueOf(event.number()))),
                        event.actor(),
                        event.id(),
                        withCalled(event.called(), author(event.id(), NoticeKind.VERDICT_ON_MINE))));
    }

    @EventListener
    void on(ChangesRequested event) {
        reviews.verdict(event.migration(), event.actor())
                .ifPresent(said -> tell(
                        EventType.REVIEW_CHANGES_REQUESTED,
                        said,
                        new Sentence("CHANGES_REQUESTED", List.of(String.valueOf(event.number()))),
                        event.actor(),
                        event.id(),
                        withCalled(event.called(), author(event.id(), NoticeKind.VERDICT_ON_MINE))));
    }

    /**
     * Whoever is called is told so; who has spoken in a thread, that there is an answer; the author, that there is a
     * comment, unless a verdict says so already. All that is sent together is one notice.
     */
    @EventListener
    void on(ReviewCommented event) {
        var said = event.comments().isEmpty()
                ? reviews.verdict(event.migration(), event.actor()).stream().toList()
                : reviews.comments(event.comments());
        if (said.isEmpty()) {
            return;
        }
        var whom = new LinkedHashMap<MemberId, NoticeKind>();
        event.called().forEach(member -> whom.put(member, NoticeKind.CALLED));
        said.forEach(one -> one.thread().forEach(member -> whom.putIfAbsent(member, NoticeKind.ANSWERED)));
        if (!event.withVerdict()) {
            author(event.id(), NoticeKind.COMMENT_ON_MINE).forEach(whom::putIfAbsent);
        }
        tell(EventType.REVIEW_COMMENTED, said.get(0), Sentence.of(said), event.actor(), event.id(), whom);
    }

    private static Map<MemberId, NoticeKind> withCalled(Set<MemberId> called, Map<MemberId, NoticeKind> others) {
        var whom = new LinkedHashMap<MemberId, NoticeKind>();
        called.forEach(member -> whom.put(member, NoticeKind.CALLED));
        others.forEach(whom::putIfAbsent);
        return whom;
    }

    private Map<MemberId, NoticeKind> author(MigrationId id, NoticeKind kind) {
        return Map.of(archive.get(id).author(), kind);
    }

    private void tell(
            EventType type,
            Said said,
            Sentence sentence,
            MemberId actor,
            MigrationId id,
            Map<MemberId, NoticeKind> whom) {
        tell(type, "said/" + said.id(), sentence, actor, id, "#" + said.anchor(), whom);
    }

    private void tell(
            EventType type,
            String key,
            Sentence sentence,
            @Nullable MemberId actor,
            MigrationId id,
            String anchor,
            Map<MemberId, NoticeKind> whom) {
        var path = "/migrations/" + id.number() + "/reviews" + anchor;
        var about = About.of(archive.get(id));
        happenings.tell(
                new Happening(type, key, sentence.words(), actor, about, sentence.details(), path, clock.instant()),
                whom);
    }

    /** The end of a message key, and what its sentence needs. */
    private record Sentence(String words, List<String> details) {

        static Sentence of(List<Said> all) {
            return all.size() == 1
                    ? of(all.get(0))
                    : new Sentence("COMMENTED_TOGETHER", List.of(String.valueOf(all.size())));
        }

        private static Sentence of(Said said) {
            if (said.script() == null) {
                return new Sentence("COMMENTED", List.of());
            }
            var details = List.of(said.script(), String.valueOf(said.line()));
            return new Sentence(said.answer() ? "ANSWERED" : "COMMENTED_LINE", details);
        }
    }
}
