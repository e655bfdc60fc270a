package dev.lockkeeper.notify;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.decision.DecisionNews;
import dev.lockkeeper.obligation.DueSoon;
import dev.lockkeeper.obligation.DueSoon.Owed;
import java.util.List;
import org.springframework.stereotype.Component;

/** What there is to write to a member. */
@Component
class Digests {

    private static final int MOST = 50;

    /** What they owe, and what is new of the decisions that they follow. */
    record Digest(Owed owed, List<DecisionNews.Unread> news) {

        boolean isEmpty() {
            return owed.isEmpty() && news.isEmpty();
        }
    }

    private final DueSoon due;
    private final DecisionNews news;

    Digests(DueSoon due, DecisionNews news) {
        this.due = due;
        this.news = news;
    }

    /** What is owed is repeated every day; what is new is told once. */
    Digest of(Member member, Reminder reminder) {
        return new Digest(due.of(member), news.since(reminder.lastSent(), member.id(), MOST));
    }
}
