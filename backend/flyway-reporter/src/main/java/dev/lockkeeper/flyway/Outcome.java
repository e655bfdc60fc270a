package dev.lockkeeper.flyway;

/** How an execution stands, in the API's words. */
enum Outcome {
    RUNNING,
    SUCCEEDED,
    FAILED
}
