package dev.lockkeeper.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockkeeper.migration.IssueFloorForm;
import dev.lockkeeper.migration.PolicyForm.CostForm;
import dev.lockkeeper.migration.PolicyForm.LimitForm;
import dev.lockkeeper.migration.PolicyTierForm;
import dev.lockkeeper.risk.RiskTier;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A policy as programs are told it, and as they send it back changed. What is not sent stays as it is. */
record PolicyBody(
        @NotNull @Nullable @Schema(description = "That of the policy that was read; 0 is the product's own.")
        Integer version,

        @Nullable @Schema(description = "Why it is changed, for the list of versions.")
        String note,

        @Nullable
        @Schema(
                description =
                        "What a tier asks for. A tier that is sent names its approvals; what else is left out is not asked for.")
        List<PolicyTierForm> tiers,

        @Nullable @Schema(description = "From how many seconds, or rows, a wait is moderate, and from how many high.")
        List<LimitForm> limits,

        @Nullable @Schema(description = "Microseconds that each kind of work costs for a row.")
        List<CostForm> costs,

        @Nullable @Schema(description = "Megabytes read or written in a second.")
        Double megabytes,

        @Nullable @Schema(description = "By how much a reckoned time is multiplied.")
        Double safety,

        @Nullable @Schema(description = "How many rows a table is taken to have whose size nobody knows.")
        Long assumedRows,

        @Nullable
        @Schema(
                description =
                        "The least tier by what the Jira issue is: type by name or number, project, priority, labels, and the Jira by the identifier of its connection, which a number needs where there are several; what is left out is not asked. All of them, where any is sent.")
        List<IssueFloorForm> issueTypes,

        @Nullable @Schema(description = "All of them, where any is sent; an empty list takes them away.")
        List<PolicyWindowBody> windows,

        @Nullable @Schema(description = "The least tier where tables of several domains are touched.")
        RiskTier severalDomains,

        @Nullable @Schema(description = "The least tier where personal data is touched.")
        RiskTier personalData,

        @Nullable @Schema(description = "The least tier where the isolation of tenants is touched.")
        RiskTier tenancy,

        @Nullable @Schema(description = "The least tier where a table had a confirmed incident lately.")
        RiskTier incidents,

        @Nullable @Schema(description = "For how many days an incident counts.")
        Integer incidentDays,

        @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What the trial of this same policy answered; needed to save it.")
        String mark) {

    int read() {
        return Objects.requireNonNull(version);
    }
}
