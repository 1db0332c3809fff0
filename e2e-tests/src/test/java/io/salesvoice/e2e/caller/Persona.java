package io.salesvoice.e2e.caller;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a willing customer answers to what the assistant asks; the order of the questions is the assistant's. */
public final class Persona {
    private final Map<Pattern, String> answers = new LinkedHashMap<>();
    private final String otherwise;

    public Persona(String name, String people, String callback, String otherwise) {
        this.otherwise = otherwise;
        answer("верно|правильно|все так|подтвержда", "Да, верно.");
        answer("обращаться|ваше имя|зовут", "Меня зовут " + name + ".");
        answer("сколько человек|на сколько человек", people);
        answer("когда .*(перезвонить|удобно)|в какой день|какой час|какое время", callback);
        answer("что именно|что вам нужно|интересует", "Нам нужен кофе в офис.");
        answer("ещё|еще|что-нибудь|остались вопросы", "Нет, спасибо, это всё.");
    }

    private void answer(String question, String text) {
        answers.put(Pattern.compile(question), text);
    }

    public String answerTo(String assistant) {
        String heard = assistant.toLowerCase(Locale.ROOT);
        // The question is at the end; what stands before it may name other things.
        String question = heard.substring(Math.max(0, heard.lastIndexOf('.', Math.max(0, heard.length() - 2)) + 1));
        for (String part : new String[] {question, heard}) {
            for (Map.Entry<Pattern, String> answer : answers.entrySet()) {
                if (answer.getKey().matcher(part).find()) {
                    return answer.getValue();
                }
            }
        }
        return otherwise;
    }
}
