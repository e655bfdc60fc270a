package dev.lockkeeper.demo;

import static dev.lockkeeper.demo.DemoChange.online;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Changes of the demo company that leave something to a later one, and the later one of one of them. */
final class DemoLeavings {

    private static final String TIMEOUT = "SET lock_timeout = '3s';\n";

    private DemoLeavings() {}

    static List<DemoChange> of(Collection<String> databases) {
        return Stream.of(
                        online(
                                "Keep prices positive",
                                "prices",
                                "A price of zero was sold for a day.",
                                TIMEOUT
                                        + "ALTER TABLE prices ADD CONSTRAINT prices_amount_positive CHECK (amount > 0) NOT VALID;"),
                        online(
                                "Keep weights positive",
                                "products",
                                "Postage of nothing is not free.",
                                TIMEOUT
                                        + "ALTER TABLE products ADD CONSTRAINT products_weight_positive CHECK (weight_grams > 0) NOT VALID;"),
                        online(
                                "Check the prices that are there",
                                "prices",
                                "The second half of keeping prices positive.",
                                "ALTER TABLE prices VALIDATE CONSTRAINT prices_amount_positive;"))
                .filter(change -> databases.contains(change.table().database()))
                .toList();
    }
}
