package dev.lockkeeper.api;

import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.catalogue.Environments;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Environments as tools name them. */
@Component
class NamedEnvironments {

    private final Environments environments;

    NamedEnvironments(Environments environments) {
        this.environments = environments;
    }

    Environment get(String name) {
        return environments
                .byName(name.strip())
                .orElseThrow(() -> new InvalidField(
                        "environment",
                        "No environment is called " + name.strip() + ".",
                        "one of "
                                + environments.list().stream()
                                        .map(Environment::name)
                                        .collect(Collectors.joining(", "))));
    }
}
