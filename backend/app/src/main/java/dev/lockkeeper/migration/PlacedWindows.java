package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.catalogue.PlaceChoices;
import dev.lockkeeper.risk.RiskTier;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The windows of a policy that hold where something is to run. */
@Component
public class PlacedWindows {

    private final Environments environments;
    private final PlaceChoices places;

    PlacedWindows(Environments environments, PlaceChoices places) {
        this.environments = environments;
        this.places = places;
    }

    public Windows of(Policy policy, Destination where) {
        return policy.windows().at(where, productive(policy.windows(), where));
    }

    /** In one of which migrations of that tier must run there; none where any time will do. */
    Windows of(Policy policy, RiskTier tier, Destination where) {
        return policy.of(tier).conditions().window() ? of(policy, where) : Policy.NO_WINDOWS;
    }

    /** A tier that asks for a window where there is none in production could never open its gate. */
    void requireWhole(Policy policy) {
        policy.windows().all().forEach(window -> places.requireKnown(window.place()));
        policy.requireWhole(of(policy, Destination.PRODUCTION));
    }

    /** Read only where it matters: nearly no policy names an environment. */
    private Set<UUID> productive(Windows windows, Destination where) {
        var named = windows.all().stream().anyMatch(window -> window.place().environment() != null);
        return named && where.environment() == null
                ? environments.list().stream()
                        .filter(Environment::production)
                        .map(Environment::id)
                        .collect(toSet())
                : Set.of();
    }
}
