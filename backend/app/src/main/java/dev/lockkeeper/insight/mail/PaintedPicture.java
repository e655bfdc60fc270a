package dev.lockkeeper.insight.mail;

import dev.lockkeeper.insight.Picture;
import dev.lockkeeper.insight.Picture.Box;
import dev.lockkeeper.insight.Picture.Column;
import dev.lockkeeper.insight.Picture.Tick;
import java.time.YearMonth;
import java.util.List;

/** A picture as dots, since mail programs show no SVG. On white, whatever lies around it. */
final class PaintedPicture {

    static final int WIDTH = 600;
    static final int HEIGHT = 200;

    private static final int WHITE = 0xffffff;
    private static final int LINE = 0xd9dde3;
    private static final int INK = 0x39414d;
    private static final List<Integer> PARTS = List.of(0x2f6fb3, 0xd98324, 0x4b9a5a, 0x8a63b8, 0x8c8c8c);
    private static final int LABEL_GAP = 4;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT, WHITE);

    private PaintedPicture() {}

    /** A PNG file; below each column stands the number of its month. */
    static byte[] of(Picture picture, List<YearMonth> months) {
        var painted = new PaintedPicture();
        picture.ticks().forEach(painted::line);
        picture.columns().forEach(painted::column);
        picture.ticks().forEach(painted::number);
        for (var n = 0; n < picture.columns().size(); n++) {
            painted.name(picture.columns().get(n), months.get(n));
        }
        return Png.of(painted.canvas);
    }

    /** As HTML says it; parts are counted from 1. */
    static String color(int part) {
        return String.format("#%06x", PARTS.get((part - 1) % PARTS.size()));
    }

    private void line(Tick tick) {
        canvas.fill(0, y(tick.y()), WIDTH, y(tick.y()) + 1, LINE);
    }

    private void number(Tick tick) {
        canvas.write(tick.number(), 0, y(tick.y()) - Canvas.GLYPH_HEIGHT - 1, INK);
    }

    private void column(Column column) {
        column.boxes().forEach(this::box);
        column.whiskers()
                .forEach(whisker -> canvas.fill(
                        x(whisker.x()) - 1, y(whisker.top()), x(whisker.x()) + 1, y(whisker.bottom()), INK));
    }

    private void box(Box box) {
        var color = PARTS.get((box.part() - 1) % PARTS.size());
        var left = number(box.x());
        var top = number(box.y());
        canvas.fill(
                dots(left, WIDTH),
                dots(top, HEIGHT),
                dots(left + number(box.width()), WIDTH),
                dots(top + number(box.height()), HEIGHT),
                box.faded() ? Canvas.mixed(color, WHITE) : color);
    }

    private void name(Column column, YearMonth month) {
        var text = String.valueOf(month.getMonthValue());
        canvas.write(text, x(column.middle()) - Canvas.width(text) / 2, HEIGHT - Canvas.GLYPH_HEIGHT - LABEL_GAP, INK);
    }

    private static int x(String percent) {
        return dots(number(percent), WIDTH);
    }

    private static int y(String percent) {
        return dots(number(percent), HEIGHT);
    }

    private static double number(String percent) {
        return Double.parseDouble(percent);
    }

    private static int dots(double percent, int whole) {
        return (int) Math.round(percent * whole / 100);
    }
}
