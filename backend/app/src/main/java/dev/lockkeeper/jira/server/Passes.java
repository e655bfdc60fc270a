package dev.lockkeeper.jira.server;

/** What a connection shows at Atlassian's gateway, and has to ask for first. No transaction may be open. */
public interface Passes {

    /** By what the gateway knows the connection's site. */
    String site(JiraConnection connection);

    /**
     * An access token that is good for a while yet.
     *
     * @throws JiraRefusal with 401 where nobody lets this connection in any more
     */
    String token(JiraConnection connection);

    /** Another one than that which was refused. */
    String tokenAfter(JiraConnection connection, String refused);
}
