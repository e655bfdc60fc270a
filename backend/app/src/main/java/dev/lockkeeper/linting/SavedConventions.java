package dev.lockkeeper.linting;

import dev.lockkeeper.lint.LintConfig;

/**
 * What a tenant asks of the linter, as it was saved.
 *
 * @param version 0 where the tenant has saved nothing: then everything is as usual
 */
public record SavedConventions(int version, LintConfig config) {

    static final SavedConventions NONE = new SavedConventions(0, LintConfig.NONE);
}
