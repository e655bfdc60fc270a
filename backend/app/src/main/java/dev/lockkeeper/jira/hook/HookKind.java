package dev.lockkeeper.jira.hook;

import dev.lockkeeper.outside.Proofs;
import org.jspecify.annotations.Nullable;

/** Who tells, and so how it is proven that it comes from who knows the secret. */
public enum HookKind {
    /** Registered by an administrator of Jira, who typed the secret in: a signature over the bytes as they are sent. */
    WEBHOOK("X-Hub-Signature") {
        @Override
        boolean proves(String sent, String secret, byte[] body) {
            return sent.strip().startsWith(FORM) && Proofs.signs(sent.strip().substring(FORM.length()), secret, body);
        }
    },
    /** Sent by a rule, whose author typed the secret in as the value of a header. */
    AUTOMATION("X-Lockkeeper-Secret") {
        @Override
        boolean proves(String sent, String secret, byte[] body) {
            return Proofs.same(sent.strip(), secret);
        }
    },
    /** Registered by an app for itself, while it is let in: a token that the app's own secret signed. */
    APP("Authorization") {
        @Override
        boolean proves(String sent, String secret, byte[] body) {
            return SignedToken.isSignedWith(secret, sent);
        }
    };

    /** What a rule is to send: enough to know where to look. */
    public static final String TEMPLATE = """
            {"webhookEvent": "automation",
             "issue": {"id": "{{issue.id}}", "key": "{{issue.key}}"},
             "user": {"accountId": "{{initiator.accountId}}"}}""";

    private static final String FORM = "sha256=";

    private final String header;

    HookKind(String header) {
        this.header = header;
    }

    /** The header that carries the proof. */
    public String header() {
        return header;
    }

    /** @param sent what the header carries; null where it is missing */
    public boolean isProven(@Nullable String sent, String secret, byte[] body) {
        return sent != null && proves(sent, secret, body);
    }

    abstract boolean proves(String sent, String secret, byte[] body);
}
