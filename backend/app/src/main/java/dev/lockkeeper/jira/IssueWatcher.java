package dev.lockkeeper.jira;

import dev.lockkeeper.migration.GateChanged;
import dev.lockkeeper.migration.GateReconsidered;
import dev.lockkeeper.migration.IssueNamed;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationMoved;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSubmitted;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.RevisionPosted;
import dev.lockkeeper.review.ChangesRequested;
import dev.lockkeeper.review.ReviewApproved;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices what an issue shows, in the transaction of the step itself. Drafts are shown nowhere. */
@Component
class IssueWatcher {

    private final MigrationArchive archive;
    private final IssueLinks links;
    private final IssueOrders orders;
    private final DeploymentOrders deployments;

    IssueWatcher(MigrationArchive archive, IssueLinks links, IssueOrders orders, DeploymentOrders deployments) {
        this.deployments = deployments;
        this.archive = archive;
        this.links = links;
        this.orders = orders;
    }

    @EventListener
    void on(MigrationSubmitted event) {
        follow(event.migration());
    }

    @EventListener
    void on(RevisionPosted event) {
        archive.find(event.migration())
                .filter(migration -> migration.status() != MigrationStatus.DRAFT)
                .map(MigrationSummary::uuid)
                .ifPresent(this::follow);
    }

    @EventListener
    void on(MigrationMoved event) {
        if (event.from() != MigrationStatus.DRAFT) {
            follow(event.migration());
        }
    }

    @EventListener
    void on(GateChanged event) {
        if (event.status() != MigrationStatus.DRAFT) {
            follow(event.migration());
        }
    }

    /** The gate may stay as it is, but it waits for more or fewer. */
    @EventListener
    void on(GateReconsidered event) {
        if (event.status() != MigrationStatus.DRAFT) {
            follow(event.migration());
        }
    }

    /** The gate may stay as it is, but it waits for fewer. */
    @EventListener
    void on(ReviewApproved event) {
        follow(event.migration());
    }

    @EventListener
    void on(ChangesRequested event) {
        follow(event.migration());
    }

    @EventListener
    void on(IssueNamed event) {
        if (event.status() != MigrationStatus.DRAFT) {
            follow(event.migration());
        }
    }

    /** The issue that it names, and those that it named before: they must forget it. */
    private void follow(UUID migration) {
        archive.find(migration).map(MigrationSummary::jiraIssue).ifPresent(issue -> links.note(issue, migration));
        links.issuesOf(migration).forEach(orders::one);
        deployments.of(migration);
    }
}
