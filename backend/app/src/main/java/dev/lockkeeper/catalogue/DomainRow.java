package dev.lockkeeper.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A domain as the catalogue lists it. */
record DomainRow(
        UUID id, String name, String description, @Nullable String ownerNames, int databases) {}
