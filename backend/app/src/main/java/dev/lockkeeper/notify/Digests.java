package dev.lockkeeper.notify;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.decision.DecisionNews;
import dev.lockkeeper.obligation.DueSoon;
import dev.lockkeeper.obligation.DueSoon.Owed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What there is to write to a member. */
@Component
class Digests {

    private static final int MOST = 50;

    /** What they owe, what is new of the decisions that they follow, and what they want to be told of once a day. */
    record Digest(Owed owed, List<DecisionNews.Unread> news, List<Notice> notices) {

        boolean isEmpty() {
            return owed.isEmpty() && news.isEmpty() && notices.isEmpty();
        }
    }

    private final DueSoon due;
    private final DecisionNews news;
    private final Notices notices;
    private final Reminders reminders;

    Digests(DueSoon due, DecisionNews news, Notices notices, Reminders reminders) {
        this.due = due;
        this.news = news;
        this.notices = notices;
        this.reminders = reminders;
    }

    /** What is owed is repeated every day; what is new is told once. */
    Digest of(Member member, Reminder reminder) {
        return new Digest(
                due.of(member), news.since(reminder.lastSent(), member.id(), MOST), notices.forDigest(member.id()));
    }

    /** Both or neither: a notice that was told is not told again, and the day is done. */
    @Transactional
    void told(Member member, Digest digest, LocalDate day) {
        notices.sent(digest.notices().stream().map(Notice::id).toList());
        reminders.sent(member.id(), day);
    }
}
