package dev.lockkeeper.api;

import dev.lockkeeper.decision.DecisionCommenting;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said in a thread, as it is sent. */
record AnswerBody(
        @Schema(description = "Markdown; @ and a member's whole name calls that member.")
        @NotBlank
        @Size(max = DecisionCommenting.LONGEST)
        @Nullable
        String text,

        @Schema(description = "The name of somebody to call beside those whom the text calls.")
        @Size(max = 200)
        @Nullable
        String tell) {

    String called() {
        return Objects.requireNonNullElse(tell, "");
    }
}
