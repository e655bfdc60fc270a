package dev.lockkeeper.jira;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraKind;
import dev.lockkeeper.jira.server.SignIn;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an admin says of a connection.
 *
 * @param clientId of the service account or the app; empty where there is none
 * @param apiToken the account's token, or the client's secret; empty keeps the one that is there
 * @param projects the keys of the projects it serves; none means all that no other connection names
 */
public record ConnectionDetails(
        String name,
        JiraKind kind,
        SignIn signIn,
        String baseUrl,
        String accountEmail,
        String clientId,
        String apiToken,
        Collection<String> projects) {

    private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]+");

    public ConnectionDetails {
        name = name.strip();
        signIn = kind == JiraKind.DATA_CENTER ? SignIn.SITE : signIn;
        accountEmail = kind == JiraKind.DATA_CENTER || signIn.isOAuth() ? "" : accountEmail.strip();
        clientId = signIn.isOAuth() ? clientId.strip() : "";
        apiToken = apiToken.strip();
        baseUrl = address(baseUrl.strip().replaceAll("/+$", "")).toString();
        projects = served(projects);
        require(!name.isEmpty(), "jira.form.name.missing");
        var named = kind == JiraKind.CLOUD && !signIn.isOAuth();
        require(!named || accountEmail.contains("@"), "jira.form.accountEmail.wrong");
        require(!signIn.isOAuth() || !clientId.isEmpty(), "jira.form.clientId.missing");
    }

    /** Of a Jira Cloud. */
    public ConnectionDetails(
            String name, String baseUrl, String accountEmail, String apiToken, Collection<String> projects) {
        this(name, JiraKind.CLOUD, baseUrl, accountEmail, apiToken, projects);
    }

    /** Signed in to at its own address. */
    public ConnectionDetails(
            String name,
            JiraKind kind,
            String baseUrl,
            String accountEmail,
            String apiToken,
            Collection<String> projects) {
        this(name, kind, SignIn.SITE, baseUrl, accountEmail, "", apiToken, projects);
    }

    /** Whether what proves the account to be whose it is can be the same as that connection's. */
    boolean isSameAccountAs(JiraConnection connection) {
        return connection.kind() == kind
                && connection.signIn() == signIn
                && connection.baseUrl().equals(address())
                && connection.accountEmail().equals(accountEmail)
                && connection.clientId().equals(clientId);
    }

    URI address() {
        return URI.create(baseUrl);
    }

    /** Only the place: a query, a fragment or a name and password in it would be used for nothing, or leak. */
    private static URI address(String text) {
        try {
            var address = new URI(text);
            var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            var plain = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            require(web && plain && address.getHost() != null, "jira.form.baseUrl.wrong");
            return address;
        } catch (URISyntaxException notAnAddress) {
            throw new dev.lockkeeper.common.RuleViolation("jira.form.baseUrl.wrong");
        }
    }

    private static SortedSet<String> served(Collection<String> keys) {
        keys.forEach(key -> require(PROJECT.matcher(key).matches(), "jira.form.projects.wrong", key));
        var served = new TreeSet<>(keys);
        if (served.isEmpty()) {
            served.add(JiraConnection.ALL);
        }
        return served;
    }

    /** Without the token: records end up in logs. */
    @Override
    public String toString() {
        return "ConnectionDetails[name=%s, baseUrl=%s, projects=%s]".formatted(name, baseUrl, projects);
    }
}
