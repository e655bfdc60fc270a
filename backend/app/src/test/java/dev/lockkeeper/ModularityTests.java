package dev.lockkeeper;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** Beside cycles and undeclared arrows: nothing reaches into another room past its public types. */
    @Test
    void rooms_use_only_the_rooms_they_name() {
        ApplicationModules.of(Lockkeeper.class).verify();
    }
}
