package dev.lockkeeper.notify;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.obligation.DueSoon;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every few minutes whose hour has come, and asks for a mail to each who owes something. */
@Component
class DigestRound implements Regular {

    private final Post post;
    private final Members members;
    private final Reminders reminders;
    private final DueSoon due;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DigestRound(
            Post post,
            Members members,
            Reminders reminders,
            DueSoon due,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.post = post;
        this.members = members;
        this.reminders = reminders;
        this.due = due;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notify.digests";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        if (post.isOpen()) {
            transaction.executeWithoutResult(status -> ask());
        }
    }

    private void ask() {
        var now = clock.instant();
        var chosen = reminders.chosen();
        members.list().stream()
                .filter(member -> member.active() && !member.agent())
                .filter(member -> chosen.getOrDefault(member.id().value(), reminders.usual())
                        .isDue(now))
                .filter(member -> !due.of(member).isEmpty())
                .map(Member::id)
                .forEach(member -> outbox.ask(DigestChore.NAME, member.toString()));
    }
}
