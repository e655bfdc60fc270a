package dev.lockkeeper.jirasandbox.rest;

/**
 * An app that people of this site have let in.
 *
 * @param clientSecret with which webhooks that it registered are proven
 * @param accessToken with which it calls the API
 */
public record OAuthApp(String clientId, String clientSecret, String accessToken) {

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "OAuthApp[" + clientId + "]";
    }
}
