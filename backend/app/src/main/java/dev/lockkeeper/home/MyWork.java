package dev.lockkeeper.home;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.decision.DecisionNews;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.obligation.Obligations;
import dev.lockkeeper.review.ReviewQueue;
import dev.lockkeeper.review.ReviewQueue.Waiting;
import dev.lockkeeper.rotation.MemberShifts;
import dev.lockkeeper.rotation.MemberShifts.Duty;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits on a member, and what of theirs waits on others. */
@Component
@Transactional(readOnly = true)
class MyWork {

    /** Beyond these a list says that there is more. */
    static final int SHOWN = 10;

    private static final Duration SHIFTS_AHEAD = Duration.ofDays(28);

    /** What the page shows. */
    record View(
            Shortened<Awaiting> reviews,
            Shortened<MigrationSummary> migrations,
            Shortened<ObligationRow> obligations,
            Shortened<ObligationRow> led,
            Shortened<DecisionNews.Unread> news,
            Shortened<Duty> shifts,
            Instant now) {

        public boolean isEmpty() {
            return reviews.isEmpty()
                    && migrations.isEmpty()
                    && obligations.isEmpty()
                    && led.isEmpty()
                    && news.isEmpty()
                    && shifts.isEmpty();
        }
    }

    /** A review that waits, and for how long. */
    record Awaiting(Waiting review, String age) {}

    private final ReviewQueue reviews;
    private final MigrationArchive migrations;
    private final Obligations obligations;
    private final DecisionNews news;
    private final MemberShifts shifts;
    private final Clock clock;

    MyWork(
            ReviewQueue reviews,
            MigrationArchive migrations,
            Obligations obligations,
            DecisionNews news,
            MemberShifts shifts,
            Clock clock) {
        this.reviews = reviews;
        this.migrations = migrations;
        this.obligations = obligations;
        this.news = news;
        this.shifts = shifts;
        this.clock = clock;
    }

    @ViewersMay
    public View of(CurrentMember me) {
        var now = clock.instant();
        return new View(
                Shortened.to(SHOWN, awaiting(me, now)),
                Shortened.to(SHOWN, migrations.underWay(me.id(), SHOWN + 1)),
                Shortened.to(SHOWN, obligations.openOf(me.id(), SHOWN + 1)),
                Shortened.to(SHOWN, obligations.longestLateOfOthers(me.id(), SHOWN + 1)),
                Shortened.to(SHOWN, news.of(me.id(), SHOWN + 1)),
                Shortened.to(SHOWN, shifts.between(me.id(), now, now.plus(SHIFTS_AHEAD))),
                now);
    }

    private List<Awaiting> awaiting(CurrentMember me, Instant now) {
        return reviews.waitingOn(me.id(), now, SHOWN + 1).stream()
                .map(review -> new Awaiting(review, Age.of(Duration.between(review.since(), now))))
                .toList();
    }
}
