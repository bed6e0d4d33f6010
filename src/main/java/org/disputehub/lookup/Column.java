package org.disputehub.lookup;

import org.disputehub.connector.Lookup.Holds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.disputehub.connector.Lookup.Holds.PERSONS;
import static org.disputehub.connector.Lookup.Holds.PLACES;
import static org.disputehub.connector.Lookup.Holds.WORDS;

/** What a row may say, under its English or its Chinese heading. */
enum Column {
    ACTION("action", "操作", false, PERSONS, PLACES, WORDS),
    ENTRY("id", "编号", false, PERSONS, PLACES, WORDS),
    NAME("name", "姓名", true, PERSONS),
    ID_NO("idNo", "身份证号", true, PERSONS),
    PHONE("phone", "电话", true, PERSONS),
    BIRTH("birthDate", "出生日期", true, PERSONS),
    TITLE("name", "名称", false, PLACES),
    ALIASES("aliases", "别名", false, PLACES),
    CODE("code", "代码", false, PLACES),
    LNG("lng", "经度", false, PLACES),
    LAT("lat", "纬度", false, PLACES),
    METRES("metres", "范围", false, PLACES),
    TERM("term", "词", false, WORDS),
    UNLESS("unless", "除外", false, WORDS),
    NOTICES("notices", "曾发工作提示单", false, PERSONS, PLACES),
    WARNINGS("warnings", "曾发风险警示函", false, PERSONS, PLACES),
    POINTS("points", "分值", false, PERSONS, PLACES, WORDS),
    CATEGORY("category", "类别", false, PERSONS, PLACES, WORDS),
    DIVISION("division", "区划", false, PERSONS, PLACES),
    OWNER("owner", "责任单位", false, PERSONS, PLACES, WORDS),
    FROM("from", "生效日期", false, PERSONS, PLACES, WORDS),
    UNTIL("until", "失效日期", false, PERSONS, PLACES, WORDS);

    final String heading;
    final String chinese;
    /** Says who somebody is, so it is shown to operators alone. */
    final boolean personal;
    private final Set<Holds> of;

    Column(String heading, String chinese, boolean personal, Holds... of) {
        this.heading = heading;
        this.chinese = chinese;
        this.personal = personal;
        this.of = Set.of(of);
    }

    static List<Column> of(Holds holds) {
        return Arrays.stream(values()).filter(column -> column.of.contains(holds)).toList();
    }

    /** Databases without quotes give names in small letters. */
    static Optional<Column> find(Holds holds, String heading) {
        String word = heading.strip();
        return of(holds).stream().filter(column -> column.heading.equalsIgnoreCase(word) || column.chinese.equals(word)).findFirst();
    }
}
