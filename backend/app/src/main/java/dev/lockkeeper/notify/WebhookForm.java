package dev.lockkeeper.notify;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A webhook as typed. */
record WebhookForm(
        @NotBlank(message = "{notify.webhook.name.wrong}") @Size(max = 100, message = "{notify.webhook.name.wrong}")
        String name,

        @NotBlank(message = "{notify.webhook.address.wrong}")
        @Size(max = 1000, message = "{notify.webhook.address.wrong}")
        String address,

        @NotNull(message = "{notify.webhook.format.wrong}") Webhook.@Nullable Format format,

        @NotEmpty(message = "{notify.webhook.events.wrong}") @Nullable
        Set<EventType> events,

        @Nullable Boolean active,

        @Nullable Integer version) {

    /** What a request leaves out is empty. */
    WebhookForm {
        name = Objects.requireNonNullElse(name, "").strip();
        address = Objects.requireNonNullElse(address, "").strip();
    }

    static WebhookForm blank() {
        return new WebhookForm("", "", Webhook.Format.JSON, EnumSet.copyOf(EventType.choosable()), true, null);
    }

    static WebhookForm of(Webhook webhook) {
        return new WebhookForm(
                webhook.name(),
                webhook.address().toString(),
                webhook.format(),
                webhook.events(),
                webhook.isActive(),
                webhook.version());
    }

    @AssertTrue(message = "{notify.webhook.address.wrong}")
    public boolean isAddressRight() {
        try {
            var uri = new URI(address);
            return address.isEmpty() || isCallable(uri);
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static boolean isCallable(URI uri) {
        return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getPort() <= 65_535;
    }

    public boolean listensTo(EventType type) {
        return events != null && events.contains(type);
    }

    /** A new webhook's form carries none. */
    int seen() {
        return version == null ? 0 : version;
    }

    /** Called once the fields have been found right. */
    WebhookDetails details() {
        return new WebhookDetails(
                name,
                URI.create(address),
                Objects.requireNonNull(format),
                Objects.requireNonNull(events),
                Boolean.TRUE.equals(active));
    }
}
