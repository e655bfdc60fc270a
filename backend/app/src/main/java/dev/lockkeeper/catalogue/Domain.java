package dev.lockkeeper.catalogue;

import dev.lockkeeper.access.MemberId;
import java.util.List;

/** A bounded context and the members who answer for its tables. */
public record Domain(DomainId id, String name, String description, List<MemberId> owners) {

    public Domain {
        owners = List.copyOf(owners);
    }
}
