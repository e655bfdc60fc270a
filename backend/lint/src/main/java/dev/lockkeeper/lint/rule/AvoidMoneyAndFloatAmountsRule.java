package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;
import java.util.Optional;
import java.util.Set;

/** Amounts that are not exact. */
final class AvoidMoneyAndFloatAmountsRule implements Rule {

    @Override
    public String id() {
        return "avoid-money-and-float-amounts";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    private static final Set<String> AMOUNTS = Set.of(
            "price",
            "amount",
            "total",
            "subtotal",
            "cost",
            "balance",
            "fee",
            "tax",
            "vat",
            "salary",
            "wage",
            "payment",
            "revenue",
            "discount",
            "credit",
            "debit",
            "invoice",
            "deposit",
            "refund",
            "budget",
            "cents");
    private static final Set<String> NO_AMOUNTS = Set.of(
            "rate",
            "ratio",
            "percent",
            "percentage",
            "factor",
            "score",
            "weight",
            "count",
            "duration",
            "ms",
            "seconds",
            "bytes",
            "distance",
            "time",
            "rank");

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step).flatMap(added -> Seq.from(remark(added)));
    }

    private static Optional<Remark> remark(Added added) {
        var place = added.name() + " of " + added.table();
        if (added.is("money")) {
            return Optional.of(Remark.on(added.table(), place + " means another currency wherever lc_monetary differs.")
                    .safer(added.retyped("numeric(19, 4)")));
        }
        boolean amount = Words.any(added.name(), AMOUNTS) && !Words.any(added.name(), NO_AMOUNTS);
        return amount && added.is("real", "double precision")
                ? Optional.of(Remark.on(added.table(), place + " cannot hold amounts such as 0.10 exactly.")
                        .safer(added.retyped("numeric(19, 4)")))
                : Optional.empty();
    }
}
