package dev.lockkeeper.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Where something is to run.
 *
 * @param environment null for production, whichever of them
 */
public record Destination(@Nullable Environment environment) {

    public static final Destination PRODUCTION = new Destination(null);

    public static Destination of(Environment environment) {
        return new Destination(environment);
    }

    public boolean isProduction() {
        return environment == null || environment.production();
    }

    /** Whether who looks at the one sees what runs in the other. */
    public boolean isSame(Destination other) {
        return environment != null && other.environment != null
                ? environment.id().equals(other.environment.id())
                : isProduction() && other.isProduction();
    }

    /** As it stands in a sentence. */
    public String name() {
        return environment == null ? "production" : environment.name();
    }
}
