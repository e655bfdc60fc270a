/** What a connection shows at Atlassian's gateway: how it is asked for, kept, renewed and lost. */
@NullMarked
package dev.lockkeeper.jira.pass;

import org.jspecify.annotations.NullMarked;
