package org.disputehub.correlate;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person's name as far as it was given.
 *
 * @param full    family and given name; null where only the family name is known (张先生, 李某)
 * @param surname family name
 * @param gender  1 or 2 as in GB/T 2261.1; null where it is not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonName(String full, String surname, String gender) {

    private static final Set<String> DOUBLE_SURNAMES = Set.of("欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "宇文", "长孙", "东方", "南宫");
    private static final String TITLES = "先生|女士|小姐|太太|师傅|老师|大爷|大妈|大娘|大哥|大姐|阿姨|叔叔|老板|经理|总|同志|医生|主任|队长|某某|某|x+|\\*+|[甲乙丙]";
    private static final Pattern TITLED = Pattern.compile("(?:姓)?([㐀-鿿]{1,2}?)(?:" + TITLES + ")+(?:\\(.*\\))?");
    private static final Pattern FAMILIAR = Pattern.compile("[老小]([㐀-鿿&&[^板]])");
    private static final Pattern FAMILY_NAME = Pattern.compile("(?:姓([㐀-鿿])|([㐀-鿿])(?:姓|家))");
    private static final Pattern FULL = Pattern.compile("[㐀-鿿]{2,4}");
    private static final Pattern NOBODY = Pattern.compile(".*(?:户主|业主|住户|居民|村民|群众|匿名|网友|市民|报警人|来电人|未知|不详|不明|某人|邻居|物业|公司|老板).*");
    private static final Pattern ASIDE = Pattern.compile("[(（\\[].*$|[·.,;:]");

    /** @param given as the source wrote it; null where it names nobody */
    static PersonName of(String given) {
        String name = ASIDE.matcher(Wording.of(given)).replaceAll("");
        Matcher titled = TITLED.matcher(name);
        if (titled.matches()) {
            String surname = titled.group(1);
            return new PersonName(null, surname.length() == 1 || DOUBLE_SURNAMES.contains(surname) ? surname : surname.substring(0, 1), gender(name));
        }
        Matcher familiar = FAMILIAR.matcher(name);
        if (familiar.matches()) {
            return new PersonName(null, familiar.group(1), null);
        }
        Matcher family = FAMILY_NAME.matcher(name);
        if (family.matches()) {
            return new PersonName(null, family.group(1) != null ? family.group(1) : family.group(2), null);
        }
        if (NOBODY.matcher(name).matches() || !FULL.matcher(name).matches()) {
            return null;
        }
        return new PersonName(name, surnameOf(name), null);
    }

    static String surnameOf(String full) {
        return full.length() > 2 && DOUBLE_SURNAMES.contains(full.substring(0, 2)) ? full.substring(0, 2) : full.substring(0, 1);
    }

    /** @param told as GB/T 2261.1; what it does not say stays */
    PersonName withGender(String told) {
        return "1".equals(told) || "2".equals(told) ? new PersonName(full, surname, told) : this;
    }

    boolean otherGender(PersonName other) {
        return gender != null && other.gender != null && !gender.equals(other.gender);
    }

    private static String gender(String titled) {
        return titled.matches(".*(?:先生|大爷|大哥|叔叔).*") ? "1" : titled.matches(".*(?:女士|小姐|太太|大妈|大娘|大姐|阿姨).*") ? "2" : null;
    }
}
