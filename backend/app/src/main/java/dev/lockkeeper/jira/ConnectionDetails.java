package dev.lockkeeper.jira;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an admin says of a connection.
 *
 * @param apiToken the account's token; empty keeps the one that is there
 * @param projects the keys of the projects it serves; none means all that no other connection names
 */
public record ConnectionDetails(
        String name, JiraKind kind, String baseUrl, String accountEmail, String apiToken, Collection<String> projects) {

    private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]+");

    public ConnectionDetails {
        name = name.strip();
        accountEmail = kind == JiraKind.DATA_CENTER ? "" : accountEmail.strip();
        apiToken = apiToken.strip();
        baseUrl = address(baseUrl.strip().replaceAll("/+$", "")).toString();
        projects = served(projects);
        require(!name.isEmpty(), "jira.form.name.missing");
        require(kind == JiraKind.DATA_CENTER || accountEmail.contains("@"), "jira.form.accountEmail.wrong");
    }

    /** Of a Jira Cloud. */
    public ConnectionDetails(
            String name, String baseUrl, String accountEmail, String apiToken, Collection<String> projects) {
        this(name, JiraKind.CLOUD, baseUrl, accountEmail, apiToken, projects);
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
