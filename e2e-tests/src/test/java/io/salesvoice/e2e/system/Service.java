package io.salesvoice.e2e.system;

/** The five services with the variables that hold their ports and the flags that start-mvp.sh gives them. */
public enum Service {
    ASR("asr-service", "ASR_PORT", 10, "192m"),
    TTS("tts-service", "TTS_PORT", 5, "192m"),
    CRM("crm-connector", "CRM_PORT", 5, "192m"),
    DIALOG("dialog-orchestrator", "DIALOG_PORT", 5, "256m"),
    GATEWAY("telephony-gateway", "GATEWAY_PORT", 0, "256m");

    private final String module;
    private final String portVariable;
    private final int nice;
    private final String heap;

    Service(String module, String portVariable, int nice, String heap) {
        this.module = module;
        this.portVariable = portVariable;
        this.nice = nice;
        this.heap = heap;
    }

    public String module() {
        return module;
    }

    String portVariable() {
        return portVariable;
    }

    int nice() {
        return nice;
    }

    String heap() {
        return heap;
    }
}
