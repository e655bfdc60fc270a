package dev.lockkeeper.jira.server;

/** Which Jira it is, and so how it is spoken to. */
public enum JiraKind {
    /** Signed in to by an account's e-mail address and its API token. */
    CLOUD("Cloud"),
    /** Signed in to by a personal access token alone. */
    DATA_CENTER("Server");

    private final String deployment;

    JiraKind(String deployment) {
        this.deployment = deployment;
    }

    /** Whether a server that says this of itself is of this kind. */
    public boolean is(String deploymentType) {
        return deployment.equals(deploymentType);
    }
}
