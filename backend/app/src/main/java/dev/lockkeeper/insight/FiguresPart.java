package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.web.WrittenPart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The figures, the pictures and what narrows them, written out: the same for everybody of a tenant who chose the same. */
@Component
class FiguresPart {

    private static final String TEMPLATE = "insight/_body :: body";

    /** For whom it is written: of whoever asks first, only the tenant is known to the templates. */
    public record Readers(String slug) {}

    private final WrittenPart parts;

    FiguresPart(WrittenPart parts) {
        this.parts = parts;
    }

    /**
     * @param filter as one who came from nowhere chose it
     * @param slug the tenant's
     */
    String of(
            ShownView shown,
            InsightFilter filter,
            String slug,
            Instant now,
            HttpServletRequest request,
            HttpServletResponse response) {
        var model = new HashMap<String, Object>();
        model.put("me", new Readers(slug));
        model.put("filter", filter);
        period(model, filter, shown.view().insights().period(), now);
        figures(model, shown);
        choices(model, shown.view().narrowing());
        return parts.of(TEMPLATE, model, request, response);
    }

    private static void period(Map<String, Object> model, InsightFilter filter, Period period, Instant now) {
        model.put("period", period);
        model.put("query", filter.query(period, now));
        model.put(
                "monthQueries",
                period.months().stream()
                        .map(month -> filter.month(month, period, now))
                        .toList());
        model.put("lengths", period.lengths());
        model.put("ends", period.ends(now));
    }

    private static void figures(Map<String, Object> model, ShownView shown) {
        model.put("asOf", shown.at());
        model.put("large", shown.isLarge());
        model.put("view", shown.view());
        model.put("insights", shown.view().insights());
        model.put("pictures", Pictures.of(shown.view()));
        model.put("stages", List.of(Stage.values()));
    }

    private static void choices(Map<String, Object> model, Narrowing narrowing) {
        model.put("comparisons", InsightFilter.Compare.values());
        model.put("domains", narrowing.domains());
        model.put("databases", narrowing.databases());
        model.put("tiers", RiskTier.values());
        model.put("kinds", Selection.Authors.values());
    }
}
