package dev.lockkeeper.jira;

import java.util.UUID;

/**
 * Something that is to be said under an issue, once.
 *
 * @param touched whether a call was begun that may have said it already
 */
record PendingComment(UUID id, UUID migration, String words, boolean touched) {}
