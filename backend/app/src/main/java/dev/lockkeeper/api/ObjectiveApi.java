package dev.lockkeeper.api;

import dev.lockkeeper.execution.Objectives;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The objectives of executions, for dashboards of one's own. */
@RestController
@RequestMapping("/api/v1/objectives")
@Tag(name = "Executions")
class ObjectiveApi {

    private final Objectives objectives;

    ObjectiveApi(Objectives objectives) {
        this.objectives = objectives;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    @Operation(summary = "What executions are to keep to, and how far those that ended lately did")
    List<ObjectiveAnswer> index(
            @Parameter(description = "How many days back from now") @RequestParam(defaultValue = "28") int days) {
        return objectives.standing(days).stream()
                .map(standing -> ObjectiveAnswer.of(standing, days))
                .toList();
    }
}
