package dev.lockkeeper.api;

import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registered databases as requests name them. */
@Component
class Targets {

    private final Databases databases;

    Targets(Databases databases) {
        this.databases = databases;
    }

    /** Null for no name. */
    @Nullable
    DatabaseId named(@Nullable String name) {
        return name == null ? null : get(name);
    }

    DatabaseId get(String name) {
        return databases
                .byName(name)
                .map(Database::id)
                .orElseThrow(() -> new RuleViolation("api.no-such-database", name));
    }
}
