package dev.lockkeeper.api;

import dev.lockkeeper.common.Page;
import dev.lockkeeper.migration.WaiverRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some waivers, and where the next ones begin. */
record WaiverPage(
        List<WaiverAnswer> items,

        @Nullable @Schema(description = "What to send as 'after' for the next ones; absent on the last page.")
        String next) {

    static WaiverPage of(Page<WaiverRow> page) {
        return new WaiverPage(page.items().stream().map(WaiverAnswer::of).toList(), page.next());
    }
}
