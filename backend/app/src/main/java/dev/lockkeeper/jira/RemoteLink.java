package dev.lockkeeper.jira;

import org.jspecify.annotations.Nullable;

/** A link on an issue as Jira takes it. Always sent whole: what is left out, Jira forgets. */
record RemoteLink(String globalId, Application application, String relationship, Target object) {

    static final Application LOCKKEEPER = new Application("dev.lockkeeper", "Lockkeeper");

    record Application(String type, String name) {}

    record Target(String url, String title, String summary, Icon icon, Status status) {}

    record Icon(String url16x16, String title, @Nullable String link) {}

    /** What is resolved, Jira strikes through. */
    record Status(boolean resolved, Icon icon) {}
}
