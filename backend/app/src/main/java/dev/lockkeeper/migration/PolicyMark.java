package dev.lockkeeper.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.tenancy.TenantContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of what a policy says, over which version, and in which tenant: a trial answers it, and who saves shows it, so that
 * nothing is saved which was not tried just so. It keeps from slips; it is no secret, since admins may save anyway.
 */
@Component
class PolicyMark {

    private final JsonMapper json;

    PolicyMark(JsonMapper json) {
        this.json = json;
    }

    /** The same on every server and after every start, whatever the order that sets and maps happen to have. */
    String of(Policy policy) {
        var text = TenantContext.required().value() + " " + ordered(json.valueToTree(policy));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    /** Refuses what was changed after it was tried, or never tried. */
    void requireTried(Policy policy, String shown) {
        RuleViolation.require(of(policy).equals(shown), "policy.untried");
    }

    private static String ordered(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, String>();
            node.properties().forEach(field -> fields.put(field.getKey(), ordered(field.getValue())));
            return fields.toString();
        }
        if (!node.isArray()) {
            return node.toString();
        }
        var parts = StreamSupport.stream(node.spliterator(), false).map(PolicyMark::ordered);
        // Lists of words are sets: of days, of labels, of postures.
        var words = StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isString);
        return (words ? parts.sorted() : parts).collect(Collectors.joining(",", "[", "]"));
    }
}
