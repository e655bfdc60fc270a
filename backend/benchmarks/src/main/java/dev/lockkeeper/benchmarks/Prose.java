package dev.lockkeeper.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts of decision records: the same for the same number, of a few common words and very many seldom ones. */
final class Prose {

    private static final List<String> VERBS = List.of(
            "partition",
            "validate",
            "rename",
            "archive",
            "encrypt",
            "replicate",
            "backfill",
            "index",
            "split",
            "retire");

    private static final List<String> COMMON = List.of(("the a of to in and is that we it for on with as by this be are"
                    + " table column index query row key migration service lock deploy release team write read value"
                    + " constraint replica partition tenant schema name type history report customer month")
            .split(" "));

    private static final List<String> SELDOM =
            List.of(("ledger parcel refund voucher tariff shipment mandate payout quota"
                            + " cursor vacuum bloat checkpoint snapshot latency rollout consent retention pseudonym erasure"
                            + " surrogate natural sequence uuid bigint jsonb enum domain trigger view cascade tombstone shard"
                            + " cutover failover standby quorum outbox webhook feed digest invoice dunning accrual currency")
                    .split(" "));

    private final int number;
    private final Random chance;

    Prose(int number) {
        this.number = number;
        this.chance = new Random(number);
    }

    String title() {
        return capital(one(VERBS)) + " the " + one(SELDOM) + " " + one(SELDOM) + " of " + one(SELDOM) + "-" + number;
    }

    /** Some paragraphs, of which one in a hundred is very long. */
    String text(int paragraphs) {
        var times = chance.nextInt(100) == 0 ? 10 : 1;
        return IntStream.range(0, paragraphs * times).mapToObj(n -> paragraph()).collect(Collectors.joining("\n\n"));
    }

    /** As people compare them. */
    String options() {
        return IntStream.rangeClosed(1, 2 + chance.nextInt(3))
                .mapToObj(n ->
                        "- **Option %d: %s**\n  - good: %s\n  - bad: %s".formatted(n, words(3), words(9), words(9)))
                .collect(Collectors.joining("\n", "", "\n\n| option | cost |\n|---|--:|\n| 1 | " + number + " |\n"));
    }

    private String paragraph() {
        return IntStream.rangeClosed(0, 2 + chance.nextInt(4))
                .mapToObj(n -> sentence())
                .collect(Collectors.joining(" "));
    }

    private String sentence() {
        return capital(words(8 + chance.nextInt(10))) + ".";
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(n -> word()).collect(Collectors.joining(" "));
    }

    private String word() {
        return switch (chance.nextInt(8)) {
            case 0, 1 -> one(SELDOM);
            case 2 -> "`" + one(SELDOM) + "_" + chance.nextInt(400) + "`";
            case 3 -> one(VERBS);
            default -> one(COMMON);
        };
    }

    private String one(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
