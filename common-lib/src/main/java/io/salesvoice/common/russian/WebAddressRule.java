package io.salesvoice.common.russian;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mail and web addresses, spelled the way they are dictated: «инфо собака доброе дефис зерно точка ру». */
final class WebAddressRule implements SpeakingRule {
    private static final String LABEL = "[A-Za-zА-Яа-яЁё0-9](?:[A-Za-zА-Яа-яЁё0-9-]*[A-Za-zА-Яа-яЁё0-9])?";
    private static final String ZONE =
            "(?:ru|com|org|net|info|biz|io|su|рф|by|kz|online|shop|site|pro|me|ai|dev|cloud|store|edu|gov)";
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._%+-]*[A-Za-z0-9])?@" + LABEL + "(?:\\." + LABEL + ")+");
    private static final Pattern WEB = Pattern.compile("(?:https?://)?(?:www\\.)?((?:" + LABEL + "\\.)+" + ZONE
            + "(?![\\p{L}\\p{N}-])(?:/[A-Za-z0-9_\\-./]*[A-Za-z0-9_-])?)/?(?:\\?[^\\s]*)?");
    private static final Pattern PIECE = Pattern.compile("[A-Za-z]+|[А-Яа-яЁё]+|\\d+|.");

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Matcher mail = text.match(MAIL, at);
        if (mail != null) {
            return new Replacement(mail.end(), said(mail.group()));
        }
        Matcher web = text.match(WEB, at);
        if (web == null) {
            return null;
        }
        return new Replacement(web.end(), said(web.group(1)));
    }

    private static String said(String address) {
        StringBuilder spoken = new StringBuilder();
        Matcher pieces = PIECE.matcher(address);
        while (pieces.find()) {
            spoken.append(spoken.isEmpty() ? "" : " ").append(piece(pieces.group()));
        }
        return spoken.toString();
    }

    private static String piece(String piece) {
        char first = piece.charAt(0);
        if (Character.isDigit(first)) {
            return piece.length() > 4 ? DigitString.dictated(piece) : RussianNumerals.digits(piece);
        }
        return switch (first) {
            case '@' -> "собака";
            case '.' -> "точка";
            case '-' -> "дефис";
            case '_' -> "нижнее подчёркивание";
            case '/' -> "слэш";
            case '+' -> "плюс";
            case '%' -> "процент";
            default -> WrittenText.isCyrillic(first) ? cyrillic(piece) : LatinReader.addressWord(piece);
        };
    }

    private static String cyrillic(String piece) {
        return piece.equalsIgnoreCase("рф") ? "эр-эф" : piece;
    }
}
