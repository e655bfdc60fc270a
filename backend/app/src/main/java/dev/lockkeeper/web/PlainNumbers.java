package dev.lockkeeper.web;

import java.math.BigDecimal;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Fractions as people type them: {@code 100000}, not {@code 100000.0} or {@code 1.0E7}. Thymeleaf asks for it in fields
 * of text, never in those of {@code type="number"}.
 */
@Component
class PlainNumbers implements Converter<Double, String> {

    @Override
    public String convert(Double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : number.toString();
    }
}
