package dev.lockkeeper.jira;

import dev.lockkeeper.jira.server.RemoteLink;
import dev.lockkeeper.risk.RiskTier;
import java.util.UUID;

/**
 * How one migration should look on its issue.
 *
 * @param fingerprint of the link, to see whether it was told the same before
 * @param known whether it was: then there is nothing to write
 */
record LinkPlan(UUID migration, RiskTier tier, RemoteLink link, String fingerprint, boolean known) {}
