package io.salesvoice.common.russian;

import static io.salesvoice.common.russian.GrammaticalGender.FEMININE;
import static io.salesvoice.common.russian.GrammaticalGender.MASCULINE;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Units and currencies by how they are shortened. */
final class MeasureUnits {
    static final Noun ROUBLE =
            Noun.of(MASCULINE, "рубль рубля рублю рубль рублём рубле рубли рублей рублям рубли рублями рублях");
    static final Noun KOPECK = Noun.feminine("копейк", "копейки", "копеек");
    static final Noun DOLLAR = Noun.masculine("доллар", "доллары", "долларов");
    static final Noun CENT = Noun.masculine("цент", "центы", "центов");
    static final Noun EURO = Noun.of(MASCULINE, "евро евро евро евро евро евро евро евро евро евро евро евро");
    static final Noun THOUSAND = Noun.of(
            FEMININE, "тысяча тысячи тысяче тысячу тысячей тысяче тысячи тысяч тысячам тысячи тысячами тысячах");
    static final Noun MILLION = Noun.masculine("миллион", "миллионы", "миллионов");
    static final Noun BILLION = Noun.masculine("миллиард", "миллиарды", "миллиардов");
    static final Noun PERCENT = Noun.masculine("процент", "проценты", "процентов");

    private static final Noun MONTH = Noun.of(
            MASCULINE, "месяц месяца месяцу месяц месяцем месяце месяцы месяцев месяцам месяцы месяцами месяцах");
    private static final Noun DAY = Noun.of(MASCULINE, "день дня дню день днём дне дни дней дням дни днями днях");
    private static final Noun YEAR =
            Noun.of(MASCULINE, "год года году год годом годе годы лет годам годы годами годах");
    private static final Noun HOUR = Noun.masculine("час", "часы", "часов");
    private static final Noun WEEK = Noun.of(
            FEMININE, "неделя недели неделе неделю неделей неделе недели недель неделям недели неделями неделях");
    private static final Noun MINUTE = Noun.feminine("минут", "минуты", "минут");
    private static final Noun SECOND = Noun.feminine("секунд", "секунды", "секунд");
    private static final Noun PERSON = Noun.of(
            MASCULINE,
            "человек человека человеку человека человеком человеке люди человек человекам люди людьми людях");
    private static final Set<Noun> TIMES = Set.of(MONTH, DAY, YEAR, HOUR, WEEK, MINUTE, SECOND);

    private static final Map<String, Noun> UNITS = new HashMap<>();

    static {
        put(ROUBLE, "₽", "руб.", "руб", "р.", "RUB");
        put(KOPECK, "коп.", "коп");
        put(DOLLAR, "$", "USD", "долл.");
        put(EURO, "€", "EUR");
        put(PERCENT, "%");
        put(MONTH, "мес.", "мес");
        put(DAY, "дн.", "дн");
        put(HOUR, "ч.", "ч");
        put(WEEK, "нед.", "нед");
        put(MINUTE, "мин.", "мин");
        put(SECOND, "сек.", "сек");
        put(PERSON, "чел.", "чел");
        put(Noun.masculine("килограмм", "килограммы", "килограммов"), "кг.", "кг", "kg");
        put(Noun.masculine("грамм", "граммы", "граммов"), "гр.", "гр", "г");
        put(Noun.feminine("тонн", "тонны", "тонн"), "т");
        put(Noun.masculine("литр", "литры", "литров"), "л.", "л");
        put(Noun.masculine("миллилитр", "миллилитры", "миллилитров"), "мл", "мл.");
        put(Noun.masculine("метр", "метры", "метров"), "м");
        put(Noun.masculine("километр", "километры", "километров"), "км");
        put(Noun.masculine("сантиметр", "сантиметры", "сантиметров"), "см");
        put(Noun.masculine("миллиметр", "миллиметры", "миллиметров"), "мм");
        put(Noun.feminine("штук", "штуки", "штук"), "шт.", "шт");
        put(Noun.of(FEMININE, "пачка пачки пачке пачку пачкой пачке пачки пачек пачкам пачки пачками пачках"), "пач.");
        put(
                Noun.of(
                        FEMININE,
                        "упаковка упаковки упаковке упаковку упаковкой упаковке упаковки упаковок упаковкам упаковки "
                                + "упаковками упаковках"),
                "уп.",
                "упак.");
        put(Noun.masculine("экземпляр", "экземпляры", "экземпляров"), "экз.");
        put(Noun.masculine("ватт", "ватты", "ватт"), "Вт");
        put(Noun.masculine("киловатт", "киловатты", "киловатт"), "кВт");
        put(Noun.masculine("бар", "бары", "бар"), "бар");
        put(Noun.masculine("градус", "градусы", "градусов"), "°");
        put(celsius(), "°C", "°С", "℃");
        put(square(), "м²", "кв. м", "кв.м", "м2");
        put(Noun.masculine("мегабайт", "мегабайты", "мегабайт"), "МБ", "Мб", "MB");
        put(Noun.masculine("гигабайт", "гигабайты", "гигабайт"), "ГБ", "Гб", "GB");
        put(Noun.masculine("балл", "баллы", "баллов"), "б.");
    }

    /** Alternatives of all units, the longest first; a unit of letters ends where the word ends. */
    static final String PATTERN = "(?:"
            + UNITS.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(unit -> Pattern.quote(unit)
                            + (Character.isLetterOrDigit(unit.charAt(unit.length() - 1))
                                    ? (unit.equals("т") ? "(?![\\p{L}\\p{N}.])" : "(?![\\p{L}\\p{N}])")
                                    : ""))
                    .collect(Collectors.joining("|"))
            + ")";

    private MeasureUnits() {}

    private static void put(Noun noun, String... names) {
        for (String name : names) {
            UNITS.put(name, noun);
        }
    }

    private static Noun celsius() {
        return qualified(Noun.masculine("градус", "градусы", "градусов"), " Цельсия");
    }

    private static Noun qualified(Noun noun, String addition) {
        return new Noun(
                noun.gender(),
                noun.singular().stream().map(form -> form + addition).toList(),
                noun.plural().stream().map(form -> form + addition).toList());
    }

    private static Noun square() {
        return new Noun(
                MASCULINE,
                List.of(
                        "квадратный метр",
                        "квадратных метра",
                        "квадратному метру",
                        "квадратный метр",
                        "квадратным метром",
                        "квадратном метре"),
                List.of(
                        "квадратные метры",
                        "квадратных метров",
                        "квадратным метрам",
                        "квадратные метры",
                        "квадратными метрами",
                        "квадратных метрах"));
    }

    static @Nullable Noun of(String name) {
        return UNITS.get(name);
    }

    /** The hundredth part of a currency. */
    static @Nullable Noun small(Noun currency) {
        if (currency.equals(ROUBLE)) {
            return KOPECK;
        }
        return currency.equals(DOLLAR) || currency.equals(EURO) ? CENT : null;
    }

    /** «в месяц», «за килограмм». */
    static String per(Noun unit) {
        return (TIMES.contains(unit) ? "в " : "за ") + unit.singular(GrammaticalCase.ACCUSATIVE);
    }
}
