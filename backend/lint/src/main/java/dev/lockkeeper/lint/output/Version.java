package dev.lockkeeper.lint.output;

import java.util.Objects;

/** Which linter this is, from the jar's manifest. */
public final class Version {

    public static final String CURRENT =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");

    private Version() {}
}
