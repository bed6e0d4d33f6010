package org.disputehub.bench.correlation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of money as people write it. */
final class Amounts {

    private static final int WAN = 10_000;

    private Amounts() {
    }

    static String write(int yuan, Draw words) {
        if (yuan < WAN || words.chance(0.35)) {
            return yuan + words.of("元", "元", "块", "元左右");
        }
        BigDecimal wan = BigDecimal.valueOf(yuan).divide(BigDecimal.valueOf(WAN), 2, RoundingMode.HALF_UP).stripTrailingZeros();
        if (words.chance(0.25)) {
            return wan.setScale(0, RoundingMode.UP).toPlainString() + "万" + words.of("左右", "元左右");
        }
        return wan.toPlainString() + words.of("万元", "万", "万块");
    }
}
