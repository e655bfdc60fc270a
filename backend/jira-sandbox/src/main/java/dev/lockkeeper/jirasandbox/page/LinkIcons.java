package dev.lockkeeper.jirasandbox.page;

import dev.lockkeeper.jirasandbox.exchange.Json;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.RemoteLink;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The addresses that links bring along, of which only web addresses are followed or shown. */
final class LinkIcons {

    /** Two links of a chain, for what brings no icon of its own. */
    private static final Html PLAIN = new Html("""
            <svg class="icon icon--plain" viewBox="0 0 16 16" aria-hidden="true">\
            <path d="M6.5 9.5l3-3M7 4.5l1.6-1.6a3 3 0 0 1 4.3 4.3L11.3 9M9 11.5l-1.6 1.6a3 3 0 0 1-4.3-4.3L4.7 7"/></svg>""");

    private LinkIcons() {}

    /** Where the images of an issue's page come from. */
    static Set<String> origins(Issue issue) {
        return issue.links().stream()
                .flatMap(LinkIcons::icons)
                .flatMap(icon -> address(icon).stream())
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> icons(RemoteLink link) {
        return Stream.of(
                link.object().path("icon"), link.object().path("status").path("icon"));
    }

    private static Optional<URI> address(JsonNode icon) {
        return web(Json.text(icon, "url16x16"));
    }

    /** An address that a browser may be sent to; anything that could run is none. */
    static Optional<URI> web(String text) {
        try {
            var address = new URI(text);
            var web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getRawUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    static Html imageOrPlain(JsonNode icon) {
        return address(icon).isPresent() ? image(icon) : PLAIN;
    }

    static Html image(JsonNode icon) {
        return address(icon)
                .map(address -> Html.of(
                        "<img class=\"icon\" src=\"%s\" alt=\"%s\" title=\"%s\" width=\"16\" height=\"16\">",
                        address, Json.text(icon, "title"), Json.text(icon, "title")))
                .orElse(Html.NOTHING);
    }
}
