package dev.lockkeeper.window;

import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.migration.Opening;

/** A window that is open for a while, and where. */
record PlacedOpening(Place place, Opening when) {}
