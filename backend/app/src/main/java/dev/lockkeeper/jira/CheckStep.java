package dev.lockkeeper.jira;

/** One question of a connection's check, and the answer in plain words. */
record CheckStep(String title, Outcome outcome, String text) {

    enum Outcome {
        OK,
        MISSING,
        /** Nothing is wrong, but it has not happened yet. */
        WAITING,
        SKIPPED
    }

    public boolean isWell() {
        return outcome == Outcome.OK || outcome == Outcome.WAITING;
    }

    public boolean isOk() {
        return outcome == Outcome.OK;
    }
}
