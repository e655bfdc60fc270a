package dev.lockkeeper.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot knows beyond sizes.
 *
 * @param ddl the schema as text, such as pg_dump writes; null where nobody gave it
 */
public record Structure(@Nullable String ddl, List<SurveyedIndex> indexes) {

    /** In characters; a larger one is seldom one application's. */
    static final int MOST_DDL = 4_000_000;

    public static final Structure UNKNOWN = new Structure(null, List.of());

    public Structure {
        indexes = List.copyOf(indexes);
    }
}
