package dev.lockkeeper.api;

import dev.lockkeeper.common.Page;
import dev.lockkeeper.obligation.ObligationRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of obligations. */
record ObligationListAnswer(
        List<ObligationAnswer> items,

        @Schema(description = "Sent as after, it asks for the next page; null on the last one") @Nullable
        String next) {

    static ObligationListAnswer of(String slug, Page<ObligationRow> page) {
        return new ObligationListAnswer(
                page.items().stream().map(row -> ObligationAnswer.of(slug, row)).toList(), page.next());
    }
}
