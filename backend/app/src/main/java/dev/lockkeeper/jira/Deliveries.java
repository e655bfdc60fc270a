package dev.lockkeeper.jira;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Jira has still to be told, and the second chance of what was given up. */
@Service
@Transactional
class Deliveries {

    private static final int MOST = 1_000;

    private final Outbox outbox;
    private final IssueLinks links;
    private final IssueOrders orders;

    Deliveries(Outbox outbox, IssueLinks links, IssueOrders orders) {
        this.outbox = outbox;
        this.links = links;
        this.orders = orders;
    }

    /** Oldest first. */
    @AdminsMay
    @Transactional(readOnly = true)
    public List<Errand> unfinished() {
        return outbox.unfinished(MOST).stream()
                .filter(errand -> errand.chore().equals(IssueChore.NAME))
                .toList();
    }

    /** Everything on the issue is written anew, even what Jira was told before. */
    @EngineersMay
    public void again(String issueKey) {
        outbox.state(IssueChore.NAME, issueKey).orElseThrow(() -> new NotFound("delivery"));
        links.doubt(issueKey);
        orders.one(issueKey);
    }

    @AdminsMay
    public void allAgain() {
        unfinished().forEach(errand -> again(errand.target()));
    }
}
