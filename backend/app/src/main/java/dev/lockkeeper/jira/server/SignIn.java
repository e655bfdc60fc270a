package dev.lockkeeper.jira.server;

/** How a connection proves whose it is. */
public enum SignIn {
    /** At the site's own address: of Jira Cloud with an account's e-mail address and API token, of Data Center with a token. */
    SITE,
    /** Through Atlassian's gateway, which alone takes tokens that are limited to some scopes. */
    GATEWAY,
    /** Through the gateway as a service account, with its client id and secret. */
    CLIENT,
    /** Through the gateway as the person who has let this installation's own app in. */
    CONSENT;

    public boolean isByGateway() {
        return this != SITE;
    }

    /** With access tokens that end within the hour, rather than with the secret itself. */
    public boolean isOAuth() {
        return this == CLIENT || this == CONSENT;
    }
}
