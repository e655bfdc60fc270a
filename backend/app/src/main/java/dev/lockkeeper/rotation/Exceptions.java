package dev.lockkeeper.rotation;

import java.util.Collection;
import java.util.List;

/** What stands against the turns of one rotation. Overrides and swaps never hold at the same instant. */
record Exceptions(Collection<Stint> overrides, Collection<Stint> swaps, Collection<Stint> timeOff) {

    Exceptions {
        overrides = List.copyOf(overrides);
        swaps = List.copyOf(swaps);
        timeOff = List.copyOf(timeOff);
    }
}
