package io.salesvoice.e2e.console;

import io.salesvoice.e2e.console.DemoRecording.Speech;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scripted answers: one live call, one sale with an interruption, and some of every other outcome. */
final class DemoCalls {
    static final String LIVE = "019ab7c1-0001-7000-8000-000000000001";
    static final String SALE = "019ab7c1-0002-7000-8000-000000000002";
    static final int RECORDING_MS = 74_000;
    static final List<Speech> SPEECHES = List.of(
            new Speech(true, 300, 7_200),
            new Speech(false, 8_000, 11_300),
            new Speech(true, 12_200, 19_000),
            new Speech(false, 18_600, 22_100),
            new Speech(true, 23_000, 29_400),
            new Speech(false, 30_500, 34_200),
            new Speech(true, 35_200, 40_100),
            new Speech(false, 41_500, 46_800),
            new Speech(true, 47_900, 55_600),
            new Speech(false, 56_800, 58_100),
            new Speech(true, 59_000, 71_500));

    /** @param json body */
    record Answer(int status, String json) {}

    private final Instant start = Instant.now();
    private volatile boolean plainVoice;
    private volatile boolean liveEnded;

    Answer answer(String method, String path, @Nullable String query, String body) {
        return switch (method + " " + path) {
            case "GET /api/v1/calls" -> ok(list(query));
            case "GET /api/v1/system" -> ok(system());
            case "GET /stats" -> ok(STATS);
            case "POST /api/v1/calls" -> dial(body);
            case "GET /api/v1/calls/" + LIVE -> ok(withTurns(live(), LIVE_TURNS, ago(58)));
            case "GET /api/v1/calls/" + SALE -> ok(withTurns(sale(), SALE_TURNS, ago(1_500)));
            case "GET /api/v1/calls/" + SALE + "/crm" -> ok(CRM.formatted(ago(1_440), ago(1_430), tomorrow()));
            case "DELETE /api/v1/calls/" + LIVE, "POST /api/v1/calls/" + LIVE + "/say" -> new Answer(204, "");
            default -> new Answer(404, "{\"code\":\"call_not_found\",\"status\":404,\"detail\":\"no such call\"}");
        };
    }

    /** Ends the live call; answers the event that says so. */
    String endLive() {
        liveEnded = true;
        return "{\"type\":\"call\",\"call_id\":\"%s\",\"at\":\"%s\",\"call\":%s}".formatted(LIVE, ago(0), live());
    }

    /** From now on the synthesis runs on its spare engine. */
    void plainVoice() {
        plainVoice = true;
    }

    private String system() {
        String report = SYSTEM.formatted(Instant.now());
        return plainVoice
                ? report.replace(
                        "\"engine\":\"rhvoice\",\"voices\":4,\"degraded\":false",
                        "\"engine\":\"espeak-ng\",\"voices\":1,\"degraded\":true")
                : report;
    }

    private static Answer dial(String body) {
        return body.contains("79990000000")
                ? new Answer(403, "{\"code\":\"outbound_refused_do_not_call\",\"status\":403,\"detail\":\"refused\"}")
                : new Answer(201, "{\"id\":\"" + LIVE + "\"}");
    }

    private static Answer ok(String json) {
        return new Answer(200, json);
    }

    private String list(@Nullable String query) {
        String all = query == null ? "" : query;
        if (all.contains("state=active")) {
            return "{\"items\":[" + live() + "],\"total\":1}";
        }
        if (all.contains("direction=outbound")) {
            return "{\"items\":[" + outbound() + "],\"total\":1}";
        }
        return "{\"items\":[" + String.join(",", live(), sale(), outbound(), busy(), interrupted(), missed(), failed())
                + "],\"total\":7}";
    }

    private String live() {
        return liveEnded
                ? call(LIVE, "inbound", "+79161234567", "ended", "completed", 60, 58, 0, null, "none")
                : call(LIVE, "inbound", "+79161234567", "active", null, 60, 58, -1, null, "none");
    }

    private String sale() {
        return call(SALE, "inbound", "+79035550142", "ended", "completed", 1_502, 1_500, 1_426, "lead", "available");
    }

    private String outbound() {
        return call(id(3), "outbound", "+74955550110", "ended", "completed", 5_400, 5_391, 5_300, "lead", "available")
                .replace("\"links\"", "\"reason\":\"requested_callback\",\"links\"");
    }

    private String busy() {
        return call(id(4), "outbound", "+78125550177", "ended", "busy", 7_300, -1, 7_296, null, "none");
    }

    private String interrupted() {
        return call(
                id(5), "inbound", "+73432224455", "ended", "interrupted", 90_000, 89_996, 89_940, null, "available");
    }

    private String missed() {
        return call(id(6), "inbound", "100", "ended", "cancelled", 93_600, -1, 93_590, null, "none");
    }

    private String failed() {
        return call(id(7), "inbound", "+79261112233", "ended", "failed", 180_000, 179_998, 179_900, null, "deleted");
    }

    private static String id(int n) {
        return SALE.substring(0, SALE.length() - 1) + n;
    }

    private String call(
            String id,
            String direction,
            String other,
            String state,
            @Nullable String outcome,
            int startedAgo,
            int answeredAgo,
            int endedAgo,
            @Nullable String lead,
            String recording) {
        boolean inbound = direction.equals("inbound");
        StringBuilder json = new StringBuilder("{\"id\":\"" + id + "\",\"direction\":\"" + direction + "\"");
        json.append(",\"from\":\"").append(inbound ? other : "+74957654321").append('"');
        json.append(",\"to\":\"").append(inbound ? "+74957654321" : other).append('"');
        json.append(",\"state\":\"").append(state).append('"');
        json.append(outcome == null ? "" : ",\"outcome\":\"" + outcome + "\"");
        json.append(",\"scenario\":\"sales-inbound\",\"started_at\":\"")
                .append(ago(startedAgo))
                .append('"');
        json.append(answeredAgo < 0 ? "" : ",\"answered_at\":\"" + ago(answeredAgo) + "\"");
        json.append(endedAgo < 0 ? "" : ",\"ended_at\":\"" + ago(endedAgo) + "\",\"end_reason\":\"caller\"");
        json.append(answeredAgo < 0 ? "" : ",\"notice\":{\"start_ms\":300,\"end_ms\":4800}");
        json.append(",\"links\":{")
                .append(lead == null ? "" : "\"lead_id\":\"" + SALE + "\",")
                .append("\"task_ids\":[]}");
        json.append(",\"recording\":{\"state\":\"").append(recording).append('"');
        if (recording.equals("available")) {
            json.append(",\"duration_ms\":").append(RECORDING_MS);
            json.append(",\"url\":\"/api/v1/calls/").append(id).append("/recording\"");
        }
        return json.append("}}").toString();
    }

    private String withTurns(String call, List<DemoTurn> turns, Instant answered) {
        String json = turns.stream()
                .map(turn -> turn.json(answered))
                .collect(java.util.stream.Collectors.joining(",", ",\"turns\":[", "]}"));
        return call.substring(0, call.length() - 1) + json;
    }

    private Instant ago(int seconds) {
        return start.minusSeconds(seconds);
    }

    private Instant tomorrow() {
        return start.plus(Duration.ofHours(20));
    }

    private static final List<DemoTurn> LIVE_TURNS = List.of(
            DemoTurn.assistant(
                    300,
                    "Здравствуйте! Компания «Доброе зерно», виртуальный ассистент. Разговор записывается. Чем могу помочь?"),
            DemoTurn.caller(8_000, "Добрый день, сколько стоит кофе в офис на двадцать человек?"),
            DemoTurn.assistant(
                            13_000,
                            "Для двадцати человек подойдёт тариф «Команда», восемь тысяч девятьсот рублей в месяц. Рассказать, что в него входит?")
                    .stages(90, 460, 210, 35, 60, 12, 777));

    private static final List<DemoTurn> SALE_TURNS = List.of(
            DemoTurn.assistant(
                    300,
                    "Здравствуйте! Компания «Доброе зерно», виртуальный ассистент. Разговор записывается. Чем могу помочь?"),
            DemoTurn.caller(8_000, "Здравствуйте. Хотим кофе в офис, нас пятнадцать человек."),
            DemoTurn.assistant(
                            12_200,
                            "Для пятнадцати человек подойдёт тариф «Команда»: кофемашина, зёрна и обслуживание за восемь тысяч девятьсот рублей в месяц. Доставка бесплатная.")
                    .interruptedAfter("Для пятнадцати человек подойдёт тариф «Команда»: кофемашина, зёрна и")
                    .stages(85, 470, 240, 40, 62, 11, 823),
            DemoTurn.caller(18_600, "А попробовать сначала можно?"),
            DemoTurn.assistant(
                            23_000,
                            "Да, первые четырнадцать дней бесплатно. Машину привезём и настроим сами. Как к вам обращаться?")
                    .stages(90, 520, 205, 0, 58, 12, 795),
            DemoTurn.caller(30_500, "Меня зовут Марина, компания «Северный ветер»."),
            DemoTurn.assistant(35_200, "Очень приятно, Марина. Когда удобно принять звонок нашего специалиста?")
                    .stages(80, 640, 310, 48, 71, 10, 1_079),
            DemoTurn.caller(41_500, "Давайте завтра после обеда, часа в три."),
            DemoTurn.assistant(
                            47_900,
                            "Записала: завтра в пятнадцать часов, по этому номеру, который заканчивается на сорок два. Всё верно?")
                    .stages(85, 900, 260, 55, 66, 12, 1_293),
            DemoTurn.caller(56_800, "Да, всё верно."),
            DemoTurn.assistant(
                            59_000,
                            "Хорошо, специалист позвонит завтра в три часа дня. Спасибо за звонок, до свидания!")
                    .stages(95, 430, 180, 30, 55, 11, 706));

    private static final String CRM = """
            {"lead":{"id":"019ab7c1-0002-7000-8000-0000000000aa","title":"Кофе в офис, 15 человек","name":"Марина",
            "phone":"+79035550142","phone_confirmed":true,"company":"Северный ветер","source":"phone_call",
            "need":"Тариф «Команда» на 15 человек, начать с пробного периода","status":"new","created_at":"%s",
            "updated_at":"%s","delivery":{"state":"local"}},
            "tasks":[{"id":"019ab7c1-0002-7000-8000-0000000000bb","title":"Перезвонить Марине",
            "description":"Пробный период, тариф «Команда»","kind":"callback","due_at":"%s","status":"open",
            "created_at":"2026-11-25T09:00:00Z","updated_at":"2026-11-25T09:00:00Z","delivery":{"state":"local"}}]}""";

    private static final String STATS = """
            {"service":"telephony-gateway","uptime_ms":3600000,"counters":{},"gauges":{},
            "timers":{"turn.heard_answer":{"count":41,"rate_per_minute":0.7,"mean_ms":860,"p50_ms":810,"p95_ms":1290,
            "p99_ms":1400,"max_ms":1410}}}""";

    private static final String SYSTEM = """
            {"status":"UP","checked_at":"%s","calls":{"active":1,"capacity":4},"services":[
            {"service":"telephony-gateway","status":"UP","version":"0.1.0","components":{
              "db":{"status":"UP","details":{"database":"PostgreSQL"}},"sip":{"status":"UP","details":{"engine":"UDP, TCP 5060"}}}},
            {"service":"asr-service","status":"UP","version":"0.1.0","components":{
              "recognizer":{"status":"UP","details":{"engine":"whisper base","waiting":0}}}},
            {"service":"tts-service","status":"UP","version":"0.1.0","components":{
              "synthesis":{"status":"UP","details":{"engine":"rhvoice","voices":4,"degraded":false}},
              "cache":{"status":"UP","details":{"available":true}}}},
            {"service":"dialog-orchestrator","status":"UP","version":"0.1.0","components":{
              "db":{"status":"UP","details":{"database":"PostgreSQL"}},"redis":{"status":"UP","details":{}}}},
            {"service":"crm-connector","status":"UP","version":"0.1.0","components":{
              "db":{"status":"UP","details":{"database":"PostgreSQL"}}}}]}""";
}
