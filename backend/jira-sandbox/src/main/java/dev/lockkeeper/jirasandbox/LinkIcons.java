package dev.lockkeeper.jirasandbox;

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

    static Html image(JsonNode icon) {
        return address(icon)
                .map(address -> Html.of(
                        "<img class=\"icon\" src=\"%s\" alt=\"%s\" title=\"%s\" width=\"16\" height=\"16\">",
                        address, Json.text(icon, "title"), Json.text(icon, "title")))
                .orElse(Html.NOTHING);
    }
}
