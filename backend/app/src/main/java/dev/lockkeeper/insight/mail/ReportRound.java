package dev.lockkeeper.insight.mail;

import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.jobs.Regular;
import dev.lockkeeper.outside.Post;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every few minutes whose week or month has begun, and asks for their mails. */
@Component
class ReportRound implements Regular {

    private final Post post;
    private final ReportOrders orders;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportRound(Post post, ReportOrders orders, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.post = post;
        this.orders = orders;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "insight.mails";
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
        orders.all().stream()
                .filter(order -> order.isDue(now))
                .forEach(order -> outbox.ask(ReportChore.NAME, order.id().toString()));
    }
}
