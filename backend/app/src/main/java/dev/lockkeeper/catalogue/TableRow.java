package dev.lockkeeper.catalogue;

import org.jspecify.annotations.Nullable;

/** A table as the page of its database lists it. */
record TableRow(
        String schemaName,
        String name,
        long rowCount,
        long bytes,
        String heat,
        @Nullable String owner) {

    TableCursor cursor() {
        return new TableCursor(bytes, schemaName, name);
    }
}
