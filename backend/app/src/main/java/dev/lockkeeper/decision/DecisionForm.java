package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DomainId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person fills in to propose or revise a decision.
 *
 * @param tables patterns, one a line
 * @param services names, one a line or parted by commas
 * @param revision which one was read
 */
record DecisionForm(
        @NotBlank(message = "{decision.title-empty}") @Size(max = 200, message = "{form.too-long}")
        String title,

        @NotNull(message = "{decision.form.category.empty}") @Nullable
        DecisionCategory category,

        @Size(max = LONGEST, message = "{form.too-long}") String context,
        @Size(max = LONGEST, message = "{form.too-long}") String options,
        @Size(max = LONGEST, message = "{form.too-long}") String decision,
        @Size(max = LONGEST, message = "{form.too-long}") String consequences,
        @Size(max = LONGEST, message = "{form.too-long}") String critique,
        List<UUID> domains,
        @Size(max = 4000, message = "{form.too-long}") String tables,
        @Size(max = 4000, message = "{form.too-long}") String services,
        List<UUID> deciders,
        @Nullable LocalDate reviewBy,
        @Nullable Integer revision,
        @Size(max = 2000, message = "{form.too-long}") String reason) {

    static final int LONGEST = DecisionContent.LONGEST;
    static final DecisionForm EMPTY =
            new DecisionForm("", null, "", "", "", "", "", List.of(), "", "", List.of(), null, 0, "");

    /** What a request leaves out is empty. */
    DecisionForm {
        title = Objects.requireNonNullElse(title, "");
        context = Objects.requireNonNullElse(context, "");
        options = Objects.requireNonNullElse(options, "");
        decision = Objects.requireNonNullElse(decision, "");
        consequences = Objects.requireNonNullElse(consequences, "");
        critique = Objects.requireNonNullElse(critique, "");
        domains = Objects.requireNonNullElse(domains, List.of());
        tables = Objects.requireNonNullElse(tables, "");
        services = Objects.requireNonNullElse(services, "");
        deciders = Objects.requireNonNullElse(deciders, List.of());
        reason = Objects.requireNonNullElse(reason, "");
    }

    static DecisionForm of(DecisionContent content, int revision) {
        return new DecisionForm(
                content.title(),
                content.category(),
                content.context(),
                content.options(),
                content.decision(),
                content.consequences(),
                content.critique(),
                content.domains().stream().map(DomainId::value).toList(),
                content.tables().stream().map(TablePattern::text).collect(Collectors.joining("\n")),
                content.services().stream().map(ServiceName::text).collect(Collectors.joining("\n")),
                content.deciders().stream().map(MemberId::value).toList(),
                content.reviewBy(),
                revision,
                "");
    }

    /** Which revision was read; a proposal has read none. */
    int readRevision() {
        return revision == null ? 0 : revision;
    }

    /** Called once the fields have been found right; patterns still refuse by themselves. */
    DecisionContent content() {
        return new DecisionContent(
                title,
                Objects.requireNonNull(category),
                context,
                options,
                decision,
                consequences,
                critique,
                domains.stream().map(DomainId::new).toList(),
                patterns(),
                names(),
                deciders.stream().map(MemberId::new).toList(),
                reviewBy);
    }

    private List<TablePattern> patterns() {
        return Arrays.stream(tables.split("[\\s,]+"))
                .filter(text -> !text.isEmpty())
                .map(TablePattern::new)
                .toList();
    }

    private List<ServiceName> names() {
        return Arrays.stream(services.split("[,\r\n]"))
                .filter(text -> !text.isBlank())
                .map(ServiceName::new)
                .toList();
    }
}
