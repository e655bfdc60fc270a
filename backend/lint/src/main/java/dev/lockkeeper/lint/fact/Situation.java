package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.schema.Schema;

/**
 * Where a statement finds itself.
 *
 * @param transaction number of the transaction it runs in
 * @param utc whether the session's time zone is known to be UTC
 */
public record Situation(Schema schema, int serverMajor, int transaction, boolean utc) {}
