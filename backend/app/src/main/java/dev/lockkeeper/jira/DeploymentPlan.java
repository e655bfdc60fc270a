package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.Deployment;
import dev.lockkeeper.jira.server.JiraConnection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Jira's pages of releases should say of one migration.
 *
 * @param connection to whose Jira it is told; null where it is told to none
 * @param fingerprint of the deployments
 * @param known whether the same was told before
 * @param leaving those by which something was told that is to be taken away
 */
record DeploymentPlan(
        UUID migration,
        @Nullable JiraConnection connection,
        List<Deployment> deployments,
        String fingerprint,
        boolean known,
        List<JiraConnection> leaving) {}
