package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.list.Seq;
import java.util.List;
import java.util.Set;

/** A secret that lies in the table as it is. */
final class PlaintextSecretColumnRule implements Rule {

    @Override
    public String id() {
        return "plaintext-secret-column";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    private static final Set<List<String>> SECRETS = Set.of(
            List.of("password"),
            List.of("passwd"),
            List.of("passwort"),
            List.of("contrasena"),
            List.of("passphrase"),
            List.of("secret"),
            List.of("client", "secret"),
            List.of("api", "key"),
            List.of("apikey"),
            List.of("private", "key"),
            List.of("access", "token"),
            List.of("refresh", "token"),
            List.of("auth", "token"),
            List.of("bearer", "token"),
            List.of("session", "token"),
            List.of("reset", "token"),
            List.of("cvv"),
            List.of("cvc"),
            List.of("pin", "code"));
    private static final Set<List<String>> NUMBERS = Set.of(
            List.of("iban"),
            List.of("ssn"),
            List.of("social", "security", "number"),
            List.of("card", "number"),
            List.of("credit", "card", "number"));
    private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "citext", "json", "jsonb");
    private static final int LONGEST = 3;

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step)
                .filter(added ->
                        STRINGS.contains(added.type().name()) && !added.type().array())
                .flatMap(added -> remark(step, added));
    }

    private Seq<Remark> remark(Step step, Added added) {
        var remark = Remark.on(added.table(), added.name() + " of " + added.table() + " holds a secret as plain text.")
                .meaning(MAY_LOSE_DATA);
        if (ends(added.name(), SECRETS)) {
            return remark.alone();
        }
        return ends(added.name(), NUMBERS)
                ? remark.ifAtEnd(end -> !PersonalColumns.classified(step, end, added.table(), added.name()))
                        .alone()
                : Seq.empty();
    }

    /** A name that goes on, with hash, expiry or reference, is of something about the secret. */
    private static boolean ends(String name, Set<List<String>> among) {
        var words = Words.of(name);
        if (words.contains("encrypted") || words.contains("hashed") || words.contains("masked")) {
            return false;
        }
        for (int from = Math.max(0, words.size() - LONGEST); from < words.size(); from++) {
            if (among.contains(words.subList(from, words.size()))) {
                return true;
            }
        }
        return false;
    }
}
