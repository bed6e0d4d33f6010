package org.disputehub.assess;

import org.disputehub.lookup.NormalText;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How many people a text speaks of: 三十多人, 几十名业主, 100余户. Of a vague number the least that it can mean. */
final class HeadCount {

    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万几数";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern FLAT = Pattern.compile("上?[1-9]\\d?0[1-9]户");
    private static final long MOST = 1_000_000;

    /** @param from -1 where no text speaks of it */
    record Found(int people, int from, int to) {
        static final Found NONE = new Found(0, -1, -1);

        Found orMore(Found other) {
            return other.people > people ? other : this;
        }
    }

    private final Pattern counted;
    private final Map<String, Integer> words;
    private final Set<Character> wordsBegin = new HashSet<>();
    private final List<String> notAfter;

    HeadCount(ElementsFile.CrowdWords crowd) {
        String units = crowd.units().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
        counted = Pattern.compile("(?<!单元|号楼|[第号栋室.\\-])(上?(?:\\d{1,6}|[" + NUMERALS + "]{1,6}))[多余来几]?(?:[个名位户口]?(?:" + units + ")|[名位户])");
        words = crowd.words();
        words.keySet().forEach(word -> wordsBegin.add(word.charAt(0)));
        notAfter = crowd.notAfter();
    }

    Found in(NormalText normal) {
        String text = String.valueOf(normal.chars());
        Matcher number = counted.matcher(text).useTransparentBounds(true);
        Found most = Found.NONE;
        boolean inNumber = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // To try the pattern at every character would cost more than all the rest of recognition.
            boolean numeral = c >= '0' && c <= '9' || NUMERALS.indexOf(c) >= 0 || c == '上';
            if (numeral && !inNumber && number.region(i, text.length()).lookingAt() && !isFlat(number.group()) && notAfter.stream().noneMatch(word -> text.startsWith(word, number.end()))) {
                most = most.orMore(new Found(least(number.group(1)), normal.from(i), normal.to(number.end())));
            } else if (wordsBegin.contains(c)) {
                most = most.orMore(word(text, i, normal));
            }
            inNumber = numeral && c != '上';
        }
        return most;
    }

    /** 401户 is a door, as 楼上401户; 400户 and 401户居民 are many. */
    private static boolean isFlat(String number) {
        return FLAT.matcher(number).matches();
    }

    private Found word(String text, int at, NormalText normal) {
        return words.keySet().stream().filter(word -> text.startsWith(word, at)).max(Comparator.comparingInt(String::length))
                .map(word -> new Found(words.get(word), normal.from(at), normal.to(at + word.length()))).orElse(Found.NONE);
    }

    /** 几十 is 20, 十几 is 10, 二三十 is 20. */
    static int least(String number) {
        String plain = (number.startsWith("上") ? number.substring(1) : number).replace('两', '二').replace('〇', '零');
        if (Character.isDigit(plain.charAt(0))) {
            return Integer.parseInt(plain);
        }
        long total = 0;
        int digit = 0;
        for (int i = 0; i < plain.length(); i++) {
            int unit = unit(plain.charAt(i));
            if (unit == 10_000) {
                total = Math.min(Math.max(total + digit, 1) * unit, MOST);
                digit = 0;
            } else if (unit > 1) {
                total += Math.max(digit, 1) * unit;
                digit = 0;
            } else if (digit == 0) {
                // Of 二三十 the first counts; 几 and 数 are two, but add nothing to 十.
                digit = "几数".indexOf(plain.charAt(i)) < 0 ? DIGITS.indexOf(plain.charAt(i)) : total > 0 && i == plain.length() - 1 ? 0 : 2;
            }
        }
        return (int) Math.min(total + digit, MOST);
    }

    private static int unit(char numeral) {
        return switch (numeral) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> 1;
        };
    }
}
