package io.salesvoice.e2e.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class ConsoleTest extends ConsoleTestBase {
    private static final String SALE = "#/calls/" + DemoCalls.SALE;
    private static final String LIVE = "#/calls/" + DemoCalls.LIVE;
    private static final String ESCAPE = "\uE00C";
    private static final String ENTER = "\uE007";
    private static final String DOWN = "\uE015";

    @BeforeEach
    void desktop() {
        browser.size(1440, 900);
        browser.colorScheme("light");
    }

    @AfterEach
    void obeysItsOwnPolicy() {
        assertThat(browser.complaints()).noneMatch(message -> message.contains("Content Security Policy"));
    }

    @Test
    void listsLiveCallsFirstAndFilters() {
        open("#/calls");
        assertThat(browser.text(".list-items a.call .call-who")).isEqualTo("+7 916 123-45-67");
        assertThat(browser.count("a.call")).isEqualTo(7);

        browser.click("[data-filter=outbound]");
        browser.await("one outbound call", page -> page.count("a.call") == 1);
        browser.click("[data-filter=all]");
        browser.await("all calls", page -> page.count("a.call") == 7);
        browser.type("input[type=search]", "903 555");
        browser.await("one found", page -> page.count("a.call") == 1);
    }

    @Test
    void showsWhatWasHeardApartFromWhatWasPlanned() {
        open(SALE);
        browser.awaitText(".turn.interrupted", "перебили");
        String heard = browser.run("return document.querySelector('.turn.interrupted .bubble').firstChild.textContent")
                .asString();
        assertThat(heard).isEqualTo("Для пятнадцати человек подойдёт тариф «Команда»: кофемашина, зёрна и");
        assertThat(browser.text(".turn.interrupted .unheard")).contains("обслуживание за восемь тысяч");
    }

    @Test
    void showsWhereTheTimeOfAnAnswerWent() {
        open(SALE);
        browser.awaitText(".turn.assistant .stages summary", "823 мс");
        browser.click(".turn.assistant .stages summary");
        assertThat(browser.text(".stages[open] .stage-list"))
                .contains("Распознавание", "240 мс", "Синтез", "62 мс", "rhvoice");
    }

    @Test
    void showsLeadAndTask() {
        open(SALE);
        browser.awaitText(".lead-card", "Марина");
        assertThat(browser.text(".lead-card")).contains("Северный ветер", "+7 903 555-01-42");
        assertThat(browser.text(".tasks")).contains("Перезвонить Марине", "открыта");
    }

    @Test
    void seeksInTheRecordingByClickAndByKey() {
        open(SALE);
        browser.await("the waveform is drawn", page -> page.count(".lanes-note") == 0 && page.count(".lanes") == 1);
        assertThat(browser.text(".player-time")).contains("1:14");
        browser.click(".lanes-slider");
        browser.await("the middle is reached", page -> seconds(page) > 30 && seconds(page) < 45);
        int before = seconds(browser);
        browser.press("\uE014");
        browser.await("five seconds on", page -> seconds(page) >= before + 4);
    }

    @Test
    void followsALiveCall() {
        open(LIVE);
        browser.awaitText(".turns", "сколько стоит кофе");
        browser.await("events are watched", page -> stub.isWatched());
        stub.publish("partial", event("partial", ",\"text\":\"а доставка\""));
        browser.awaitText(".turn.draft", "а доставка");
        stub.publish(
                "turn",
                event(
                        "turn",
                        ",\"turn\":{\"id\":\"t9\",\"role\":\"caller\",\"text\":\"А доставка платная?\","
                                + "\"started_at\":\"2026-11-25T09:00:00Z\",\"interrupted\":false}"));
        browser.awaitText(".turns", "А доставка платная?");
        assertThat(browser.count(".turn.draft")).isZero();
        stub.publish("call", stub.calls().endLive());
        browser.await("nothing to hang up any more", page -> page.count(".call-head .danger") == 0);
        browser.awaitText(".call-head", "состоялся");
    }

    @Test
    void neverTakesWhatACallerSaysForMarkup() {
        open(LIVE);
        browser.await("events are watched", page -> stub.isWatched());
        stub.publish("partial", event("partial", ",\"text\":\"<img src=x onerror=alert(1)>\""));
        browser.awaitText(".turn.draft", "<img src=x onerror=alert(1)>");
        assertThat(browser.count(".turn.draft img")).isZero();
    }

    @Test
    void asksBeforeItHangsUp() {
        open(LIVE);
        browser.click(".call-head .danger");
        browser.awaitText("dialog", "+7 916 123-45-67");
        assertThat(stub.requests()).noneMatch(request -> request.startsWith("DELETE"));
        browser.click("dialog .danger");
        browser.await(
                "the call is hung up",
                page -> stub.requests().stream()
                        .anyMatch(request -> request.equals("DELETE /api/v1/calls/" + DemoCalls.LIVE)));
    }

    @Test
    void explainsWhyANumberIsNotCalled() {
        open("#/calls");
        browser.click(".nav-new");
        browser.type("#dial-to", "+79990000000" + ENTER);
        browser.awaitText("#dial-error", "просил не звонить");
        browser.run(
                "const i = document.querySelector('#dial-to'); i.value = ''; i.dispatchEvent(new Event('input', {bubbles: true}))");
        browser.type("#dial-to", "sip:100@127.0.0.1:5080" + ENTER);
        browser.await(
                "the new call is shown",
                page -> page.run("return location.hash").asString().equals(LIVE));
    }

    @Test
    void asksForTheKeyOnceAndGoesOn() {
        stub.lock();
        browser.open(stub.url());
        browser.awaitText("dialog", "Ключ доступа");
        browser.type("#login-key", "wrong" + ENTER);
        browser.awaitText("#login-error", "не подошёл");
        browser.type("#login-key", ConsoleStub.KEY + ENTER);
        browser.awaitText(".list-items", "+7 916 123-45-67");
        browser.await("the dialog is closed", page -> page.count("dialog") == 0);
    }

    @Test
    void speaksEnglishAndRemembersIt() {
        open("#/calls");
        browser.click("[data-tool=language]");
        browser.awaitText(".list-title", "Calls");
        browser.open(stub.url());
        browser.awaitText(".list-title", "Calls");
        assertThat(browser.run("return document.documentElement.lang").asString())
                .isEqualTo("en");
    }

    @Test
    void changesTheThemeAndRemembersIt() {
        open("#/calls");
        browser.click("[data-tool=theme]");
        browser.click("[data-tool=theme]");
        browser.open(stub.url());
        browser.awaitText(".list-items", "+7 916");
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor")
                        .asString())
                .isEqualTo("rgb(13, 17, 23)");
    }

    @Test
    void isUsedByTheKeyboardAlone() {
        open("#/calls");
        browser.press(DOWN);
        browser.press(DOWN);
        browser.press(ENTER);
        browser.awaitText(".call-page", "Марина");
        browser.press(ESCAPE);
        browser.await("back at the list", page -> page.count(".overview") == 1);
        browser.press("/");
        assertThat(browser.run("return document.activeElement.type").asString()).isEqualTo("search");
    }

    @Test
    void warnsOfThePlainVoice() {
        stub.calls().plainVoice();
        open("#/system");
        browser.awaitText(".banner", "espeak-ng");
        browser.awaitText(".services", "упрощён");
    }

    @Test
    void namesEveryControlForAScreenReader() {
        for (String page : new String[] {"#/calls", SALE, LIVE, "#/system"}) {
            open(page);
            browser.await("loaded", shown -> shown.count(".loading") == 0);
            assertThat(browser.run("""
                                    const label = (e) => (e.getAttribute('aria-label') || e.innerText || e.title || '').trim()
                                      || e.labels?.[0]?.innerText || document.getElementById(e.getAttribute('aria-labelledby'))?.innerText;
                                    return [...document.querySelectorAll('button, a, input, select, [role=slider]')]
                                      .filter((e) => e.checkVisibility() && !label(e)).map((e) => e.outerHTML)""").toString()).isEqualTo("[]");
        }
    }

    @Test
    void fitsEveryWidthWithoutSidewaysScrolling() {
        for (String page : new String[] {"#/calls", SALE, LIVE, "#/system"}) {
            open(page);
            browser.await("loaded", shown -> shown.count(".loading") == 0);
            for (int width : new int[] {360, 768, 1024, 1440}) {
                browser.size(width, 800);
                assertThat(browser.run("""
                                        return [...document.querySelectorAll('main, .detail, .call-scroll, .call-side, .call-body, .list-items')]
                                          .filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.className)""").toString())
                        .as(page + " at " + width)
                        .isEqualTo("[]");
            }
        }
    }

    private void open(String page) {
        browser.open("about:blank");
        browser.open(stub.url() + page);
        browser.await(
                "the console has started",
                shown -> shown.count(".nav") == 1 && shown.count("a.call") > 0 || shown.count(".system") == 1);
    }

    private static int seconds(Browser page) {
        return page.run("return Number(document.querySelector('.lanes-slider').getAttribute('aria-valuenow'))")
                .asInt();
    }

    private static String event(String type, String more) {
        return "{\"type\":\"" + type + "\",\"call_id\":\"" + DemoCalls.LIVE + "\",\"at\":\"2026-11-25T09:00:00Z\""
                + more + "}";
    }
}
