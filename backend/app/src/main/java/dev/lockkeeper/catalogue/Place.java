package dev.lockkeeper.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a window, a freeze or busy hours hold: in production, in one environment, or in all.
 *
 * @param environment null for production or for all
 */
public record Place(@Nullable UUID environment, boolean everywhere) {

    public static final Place PRODUCTION = new Place(null, false);
    public static final Place EVERYWHERE = new Place(null, true);

    private static final String ALL = "all";

    public static Place in(UUID environment) {
        return new Place(environment, false);
    }

    /** As forms send it; what is neither of these words nor a number of an environment is refused. */
    public static Place valueOf(String text) {
        return switch (text) {
            case "" -> PRODUCTION;
            case ALL -> EVERYWHERE;
            default -> in(UUID.fromString(text));
        };
    }

    /** The reverse of {@link #valueOf}. */
    @Override
    public String toString() {
        return everywhere ? ALL : environment == null ? "" : environment.toString();
    }

    /**
     * Whether it holds where something is to run.
     *
     * @param productive whether the environment that it names is production
     */
    public boolean holds(Destination where, boolean productive) {
        if (everywhere) {
            return true;
        }
        return where.environment() != null && environment != null
                ? environment.equals(where.environment().id())
                : where.isProduction() && (environment == null || productive);
    }
}
