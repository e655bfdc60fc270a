package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.MemberId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a person fills in to describe a domain. */
record DomainForm(
        @NotBlank(message = "{catalogue.name-empty}") @Size(max = 80, message = "{form.too-long}")
        String name,

        @Size(max = 4000, message = "{form.too-long}") String description,
        List<UUID> owners,
        int version) {

    /** What a request leaves out is empty. */
    DomainForm {
        name = Objects.requireNonNullElse(name, "");
        description = Objects.requireNonNullElse(description, "");
        owners = Objects.requireNonNullElse(owners, List.of());
    }

    static final DomainForm EMPTY = new DomainForm("", "", List.of(), 0);

    static DomainForm of(Domain domain, int version) {
        var owners = domain.owners().stream().map(MemberId::value).toList();
        return new DomainForm(domain.name(), domain.description(), owners, version);
    }

    DomainDetails details() {
        return new DomainDetails(
                name, description, owners.stream().map(MemberId::new).toList());
    }
}
