package dev.lockkeeper.window;

import static java.util.Comparator.comparing;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.PlacedWindows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When windows are open, and where. */
@Component
class PlacedOpenings {

    private final GatePolicies policies;
    private final PlacedWindows placed;

    PlacedOpenings(GatePolicies policies, PlacedWindows placed) {
        this.policies = policies;
        this.placed = placed;
    }

    /**
     * Between two moments, the earliest first.
     *
     * @param where null for everywhere
     */
    List<PlacedOpening> between(Instant from, Instant to, @Nullable Destination where) {
        var policy = policies.current();
        var windows = where == null ? policy.windows() : placed.of(policy, where);
        return windows.all().stream()
                .flatMap(window ->
                        window.openings(from, to).stream().map(opening -> new PlacedOpening(window.place(), opening)))
                .distinct()
                .sorted(comparing(one -> one.when().from()))
                .toList();
    }
}
