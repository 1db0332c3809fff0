package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotExtractor;
import io.salesvoice.dialog.domain.SlotStatus;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All finders together. A text longer than anything a person says in a turn is read to its first part only. */
public final class RussianSlotExtractor implements SlotExtractor {
    private static final int LONGEST_TURN = 2000;

    private final CityFinder cities = new CityFinder();
    private final PhoneFinder phones = new PhoneFinder();
    private final PeopleFinder people = new PeopleFinder();
    private final CallbackFinder callbacks = new CallbackFinder();
    private final EmailFinder emails = new EmailFinder();
    private final CompanyFinder companies = new CompanyFinder();
    private final NameFinder names;

    /** @param product whether a word names a product and so cannot be a person */
    public RussianSlotExtractor(Predicate<String> product) {
        names = new NameFinder(new NameDictionary(), cities, product);
    }

    @Override
    public List<SlotValue> extract(String text, SlotContext context) {
        if (text.isBlank()) {
            return List.of();
        }
        Utterance utterance = Utterance.of(text.length() > LONGEST_TURN ? text.substring(0, LONGEST_TURN) : text);
        List<SlotValue> values = new ArrayList<>();
        SlotValue email = emails.find(utterance);
        add(values, email);
        SlotValue phone = email == null ? phones.find(utterance, context) : null;
        add(values, phone);
        boolean dictating = phone != null
                && (Slots.PHONE.equals(context.expectedSlot()) || phone.status() == SlotStatus.INCOMPLETE);
        if (email == null) {
            add(values, names.find(utterance, context));
        }
        if (!dictating) {
            add(values, people.find(utterance, context));
            add(values, callbacks.find(utterance, context));
        }
        add(values, cities.find(utterance, context));
        add(values, companies.find(utterance, context));
        return List.copyOf(values);
    }

    private static void add(List<SlotValue> values, @Nullable SlotValue value) {
        if (value != null) {
            values.add(value);
        }
    }
}
