/**
 * How a Jira server is spoken to: one port, and an adapter for each kind of server. Everything here bears being asked
 * twice, waits no longer than {@link dev.lockkeeper.jira.server.JiraSettings} say, and says what went wrong by a
 * {@link dev.lockkeeper.jira.server.JiraRefusal}, or by Spring's exceptions where there was no answer at all.
 */
@NullMarked
package dev.lockkeeper.jira.server;

import org.jspecify.annotations.NullMarked;
