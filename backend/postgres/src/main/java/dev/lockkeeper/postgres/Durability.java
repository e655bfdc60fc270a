package dev.lockkeeper.postgres;

import java.util.List;

/** Whether the data of an embedded server outlive it. */
public enum Durability {

    /** Every commit reaches the disk, and the folder stays: for data that people keep. */
    KEPT("data", List.of("--sync-method=fsync"), List.of()),

    /** Nothing is synced, the server starts empty and its folder is deleted at close: for tests. */
    THROWAWAY(
            "throwaway", List.of("--no-sync"), List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));

    private final String folder;
    private final List<String> initdbOptions;
    private final List<String> settings;

    Durability(String folder, List<String> initdbOptions, List<String> settings) {
        this.folder = folder;
        this.initdbOptions = initdbOptions;
        this.settings = settings;
    }

    String folder() {
        return folder;
    }

    List<String> initdbOptions() {
        return initdbOptions;
    }

    List<String> settings() {
        return settings;
    }
}
