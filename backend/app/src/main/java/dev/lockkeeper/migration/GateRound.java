package dev.lockkeeper.migration;

/** A walk through the gates of all open migrations, after a policy changed, that has not come to its end. */
record GateRound(int round, int afterNumber, int asked, int total) {}
