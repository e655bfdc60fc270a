package dev.lockkeeper.notify;

import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.outside.Post;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every few minutes whose hour has come, and asks for a mail to each for whom there is something. */
@Component
class DigestRound implements Regular {

    private final Post post;
    private final Members members;
    private final Reminders reminders;
    private final Digests digests;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DigestRound(
            Post post,
            Members members,
            Reminders reminders,
            Digests digests,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.post = post;
        this.members = members;
        this.reminders = reminders;
        this.digests = digests;
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
                .filter(member -> of(member, chosen).isDue(now))
                .filter(member -> !digests.of(member, of(member, chosen)).isEmpty())
                .map(Member::id)
                .forEach(member -> outbox.ask(DigestChore.NAME, member.toString()));
    }

    private Reminder of(Member member, Map<UUID, Reminder> chosen) {
        return chosen.getOrDefault(member.id().value(), reminders.usual());
    }
}
