/**
 * Jira: an issue shows the risk and the gate of the migrations that name it.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.jira.JiraConnections}. Nobody depends on this room; it listens.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "access",
            "audit",
            "web",
            "jobs",
            "outside",
            "risk",
            "catalogue",
            "migration",
            "review",
            "execution",
            "incident"
        })
@NullMarked
package dev.lockkeeper.jira;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
