package dev.lockkeeper.migration;

import java.util.List;

/** What runs measured of a revision. The rooms that take in reports of runs implement it. */
public interface LineEvidence {

    /** Newest first, and no more than a page shows. */
    List<MeasuredRun> of(Revision revision);
}
