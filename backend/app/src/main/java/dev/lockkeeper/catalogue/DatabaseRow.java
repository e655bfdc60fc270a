package dev.lockkeeper.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A database as the catalogue lists it; without a snapshot nothing is known of its size. */
record DatabaseRow(
        UUID id,
        String name,
        int majorVersion,
        @Nullable String domainName,
        @Nullable Instant capturedAt,
        int tables,
        @Nullable Long bytes) {}
