package dev.lockkeeper.api;

import dev.lockkeeper.incident.Course;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has become known of an incident's course since it was reported. */
@Schema(description = "What is known already stays.")
record CourseBody(
        @Nullable Instant detected,
        @Nullable Instant mitigated,
        @Nullable Instant restored) {

    Course after(Course known) {
        return new Course(known.impactStarted(), detected, mitigated, restored);
    }
}
