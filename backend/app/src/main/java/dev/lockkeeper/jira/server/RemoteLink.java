package dev.lockkeeper.jira.server;

import org.jspecify.annotations.Nullable;

/** A link on an issue as Jira takes it. Always sent whole: what is left out, Jira forgets. */
public record RemoteLink(String globalId, Application application, String relationship, Target object) {

    public static final Application LOCKKEEPER = new Application("dev.lockkeeper", "Lockkeeper");

    public record Application(String type, String name) {}

    public record Target(String url, String title, String summary, Icon icon, Status status) {}

    public record Icon(
            String url16x16, String title, @Nullable String link) {}

    /** What is resolved, Jira strikes through. */
    public record Status(boolean resolved, Icon icon) {}
}
