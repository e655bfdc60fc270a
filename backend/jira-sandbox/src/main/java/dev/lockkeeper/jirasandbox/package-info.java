/**
 * A small Jira over real HTTP on this machine: the part of Jira Cloud's REST contract that Lockkeeper uses, or the same
 * as Data Center spells it, with pages on which people see what a Jira user would see. It holds the place of a team's own
 * Jira in the demo and in tests.
 *
 * <p>Others start here: {@link dev.lockkeeper.jirasandbox.JiraSandbox}.
 */
@NullMarked
package dev.lockkeeper.jirasandbox;

import org.jspecify.annotations.NullMarked;
