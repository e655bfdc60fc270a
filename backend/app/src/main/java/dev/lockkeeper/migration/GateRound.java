package dev.lockkeeper.migration;

/** A walk through all open migrations, after the measure changed by which they are judged, that has not come to its end. */
record GateRound(int round, int afterNumber, int asked, int total) {}
