package dev.lockkeeper.jira;

/** One question of a connection's check, and the answer in plain words. */
record CheckStep(String title, Outcome outcome, String text) {

    enum Outcome {
        OK,
        MISSING,
        SKIPPED
    }

    public boolean isOk() {
        return outcome == Outcome.OK;
    }
}
