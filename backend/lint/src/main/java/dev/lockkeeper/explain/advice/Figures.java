package dev.lockkeeper.explain.advice;

import java.util.Locale;

/** Figures as people read them. */
final class Figures {

    private Figures() {}

    static String rows(double rows) {
        return count(rows) + (Math.round(rows) == 1 ? " row" : " rows");
    }

    static String count(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    static String kb(long kb) {
        return kb < 1024 ? kb + " kB" : String.format(Locale.ROOT, kb < 10240 ? "%.1f MB" : "%,.0f MB", kb / 1024.0);
    }

    static String ms(double ms) {
        return ms < 1000
                ? String.format(Locale.ROOT, ms < 10 ? "%.2f ms" : "%.0f ms", ms)
                : String.format(Locale.ROOT, "%.1f s", ms / 1000);
    }

    static String percent(double share) {
        double percent = share * 100;
        boolean nearly = percent > 99 && percent < 100;
        return String.format(Locale.ROOT, nearly ? "%.2f %%" : "%.0f %%", nearly ? Math.min(percent, 99.99) : percent);
    }

    static String times(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.1f times" : "%,.0f times", factor);
    }
}
