package dev.lockkeeper.outside;

/** The address under which people, and other systems, reach this installation. */
public record PublicAddress(String url) {

    public PublicAddress {
        url = url.replaceAll("/+$", "");
    }
}
