package dev.lockkeeper.jira;

import dev.lockkeeper.jobs.Regular;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws away what Jira told some days ago. What has not been looked into is kept. */
@Component
class NewsRound implements Regular {

    static final Duration KEEP = Duration.ofDays(7);

    /** A statement holds its locks no longer than this many rows take. */
    private static final int BATCH = 1_000;

    private final JiraNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewsRound(JiraNews news, TransactionTemplate transaction, Clock clock) {
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jira.forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEEP);
        int gone;
        do {
            gone = Objects.requireNonNull(transaction.execute(status -> news.forget(before, BATCH)));
        } while (gone == BATCH);
    }
}
