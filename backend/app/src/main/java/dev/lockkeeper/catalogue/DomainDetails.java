package dev.lockkeeper.catalogue;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.MemberId;
import java.util.List;

/** What is said of a domain. */
public record DomainDetails(String name, String description, List<MemberId> owners) {

    public DomainDetails {
        name = name.strip();
        require(!name.isEmpty(), "catalogue.name-empty");
        description = description.strip();
        owners = List.copyOf(owners);
    }
}
