package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotStatus;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.language.PhoneGroups.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telephone number: collected over turns when it was asked for, else only when it is plainly one. */
final class PhoneFinder {
    private static final double SURE = 0.95;
    private static final double GROWING = 0.8;
    private static final double UNLIKELY = 0.3;
    /** Digits from which an unasked number beside the word «номер» is the beginning of one. */
    private static final int BEGINNING = 4;

    private static final Pattern ANNOUNCED = RussianPattern.of(
            "\\b(?:номер\\w*|телефон\\w*|запиш\\w+|мобильн\\w+|сотов\\w+|звоните на|перезвоните на|пишите)\\b");
    /** What may stand between the groups of one number. */
    private static final Pattern WITHIN =
            RussianPattern.of("[\\s,.()+–—-]*(?:(?:плюс|и|потом|дальше|далее|нет|ой|точнее"
                    + "|вернее|не|а|то есть|ну|э+|так|код)[\\s,.()+–—-]*)*");

    private static final Pattern ONLY_A_NUMBER =
            RussianPattern.of("[\\s,.+-]*(?:(?:плюс|ну|да|хорошо|вот|а)[\\s,.+-]*)*");
    /** «Восемь девятьсот шестнадцать»: nothing else begins like that. */
    private static final Pattern MOBILE = Pattern.compile("[87]9\\d\\d");

    @Nullable
    SlotValue find(Utterance utterance, SlotContext context) {
        PhoneGroups said = PhoneGroups.of(utterance.text());
        if (said.groups().isEmpty()) {
            return null;
        }
        if (Slots.PHONE.equals(context.expectedSlot())) {
            String pending = context.pendingValue();
            return continued(pending == null ? "" : pending, said);
        }
        return unasked(utterance, said);
    }

    private static SlotValue continued(String pending, PhoneGroups said) {
        PhoneDictation dictation = new PhoneDictation(pending);
        dictation.hear(said);
        return value(dictation);
    }

    private static SlotValue value(PhoneDictation dictation) {
        String digits = dictation.digits();
        String e164 = PhoneNumbers.e164(digits, dictation.plus());
        if (e164 != null) {
            return new SlotValue(Slots.PHONE, e164, SURE, SlotStatus.COMPLETE, dictation.corrected());
        }
        if (PhoneNumbers.canGrow(digits, dictation.plus())) {
            String soFar = dictation.plus() ? "+" + digits : digits;
            return new SlotValue(Slots.PHONE, soFar, GROWING, SlotStatus.INCOMPLETE, dictation.corrected());
        }
        return new SlotValue(Slots.PHONE, digits, UNLIKELY, SlotStatus.INVALID, dictation.corrected());
    }

    private static @Nullable SlotValue unasked(Utterance utterance, PhoneGroups said) {
        boolean announced = ANNOUNCED.matcher(utterance.digits()).find();
        boolean nothingElse =
                ONLY_A_NUMBER.matcher(said.groups().getFirst().before()).matches()
                        && ONLY_A_NUMBER.matcher(said.rest()).matches();
        for (PhoneGroups run : runs(said)) {
            PhoneDictation dictation = new PhoneDictation("");
            dictation.hear(run);
            SlotValue value = value(dictation);
            boolean mobile = nothingElse && MOBILE.matcher(dictation.digits()).lookingAt();
            boolean begun = (announced || mobile)
                    && value.status() == SlotStatus.INCOMPLETE
                    && dictation.digits().length() >= BEGINNING;
            if (value.status() == SlotStatus.COMPLETE || begun) {
                return value;
            }
        }
        return null;
    }

    /** Groups that follow each other without other words between. */
    private static List<PhoneGroups> runs(PhoneGroups said) {
        List<PhoneGroups> runs = new ArrayList<>();
        List<Group> run = new ArrayList<>();
        for (Group group : said.groups()) {
            if (!run.isEmpty() && !WITHIN.matcher(group.before()).matches()) {
                runs.add(new PhoneGroups(run, ""));
                run = new ArrayList<>();
            }
            run.add(group);
        }
        runs.add(new PhoneGroups(run, said.rest()));
        return runs;
    }
}
