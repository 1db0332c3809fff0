package io.salesvoice.telephony.sip;

import gov.nist.core.StackLogger;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the stack's log. Its texts quote messages of the wire, and so telephone numbers: only the kind of an error is
 * passed on. Public with a public constructor because the stack makes it by name.
 */
public final class QuietStackLogger implements StackLogger {
    private static final Logger log = LoggerFactory.getLogger(QuietStackLogger.class);

    @Override
    public void logStackTrace() {}

    @Override
    public void logStackTrace(int level) {}

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void logException(Throwable failure) {
        log.debug("SIP stack: {}", failure.getClass().getName());
    }

    @Override
    public void logDebug(String message) {}

    @Override
    public void logDebug(String message, Exception failure) {}

    @Override
    public void logTrace(String message) {}

    @Override
    public void logFatalError(String message) {
        log.error("SIP stack reports a fatal error");
    }

    @Override
    public void logError(String message) {
        log.debug("SIP stack reports an error");
    }

    @Override
    public void logError(String message, Exception failure) {
        log.debug(
                "SIP stack: {}", failure == null ? "error" : failure.getClass().getName());
    }

    @Override
    public boolean isLoggingEnabled() {
        return false;
    }

    @Override
    public boolean isLoggingEnabled(int level) {
        return false;
    }

    @Override
    public void logWarning(String message) {}

    @Override
    public void logInfo(String message) {}

    @Override
    public void disableLogging() {}

    @Override
    public void enableLogging() {}

    @Override
    public void setBuildTimeStamp(String buildTimeStamp) {}

    @Override
    public void setStackProperties(Properties properties) {}

    @Override
    public String getLoggerName() {
        return QuietStackLogger.class.getName();
    }
}
